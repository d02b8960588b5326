using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What was read of a file of people, roles and interventions.</summary>
/// <param name="Mistakes">Found in reading; what follows from what is read is judged later, and both are told at once.</param>
public sealed record RosterReading(SettingsFile File, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Note> Notes)
{
    /// <summary>Of the file's content: what two files ask for at one instant is told apart by it.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Nothing else can be said of the file: nothing in it is judged.</summary>
    public bool IsRefused { get; init; }

    public static RosterReading Refused(Mistake mistake) => new(new SettingsFile(), [mistake], []) { IsRefused = true };
}

/// <summary>Writes an empty workbook to fill in, with what there is to choose from. The host supplies it.</summary>
public delegate Task<byte[]> WriteRosterTemplate(
    Association association,
    IReadOnlyList<Intervention> interventions,
    Language language,
    CancellationToken cancellation
);

/// <summary>Reads a file of people, roles and interventions, whatever kind of file it is.</summary>
/// <param name="fileName">As the sender named it.</param>
public delegate RosterReading ReadRoster(string fileName, ReadOnlyMemory<byte> content);
