using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a file says of one intervention, with the intervention that is meant.</summary>
/// <param name="Path">In a JSON file.</param>
/// <param name="Rows">Of other tables: who has which role in it.</param>
internal sealed record Entered(InterventionId Id, InterventionEntry Entry, string Path, InterventionId? Parent, IReadOnlyList<RoleRow> Rows)
{
    public bool IsFaulty(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Entry.Origin?.Faulty.Contains(field) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A field of it: a column of its row, or a path in a JSON file.</summary>
    public FilePlace At(string field, string? path = null, RowOrigin? origin = null) =>
        (origin ?? Entry.Origin)?.At(field) ?? new FilePlace("", 0, field.Length == 0 ? Path : $"{Path}.{path ?? field}");
}
