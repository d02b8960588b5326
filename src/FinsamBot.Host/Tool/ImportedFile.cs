using System.Security.Cryptography;
using FinsamBot.Core.Intake;
using FinsamBot.Core.Interventions;
using FinsamBot.Documents.Import;

namespace FinsamBot.Host.Tool;

/// <summary>A file that was to be imported, and what came of it.</summary>
/// <param name="Result">Null: there is no such file.</param>
internal sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Content, FormResult? Result)
{
    /// <summary>Each report of the file as it was taken in; empty when nothing was to be saved.</summary>
    public IReadOnlyList<(UnderstoodReport Report, TakenIn Outcome)> Saved { get; init; } = [];

    public bool IsUnderstood => Result is { IsUnderstood: true };

    /// <summary>The file is kept first, then its reports are taken in one by one.</summary>
    public async Task<ImportedFile> SaveAsync(IntakeDesk intake, DateTimeOffset now)
    {
        if (!IsUnderstood)
        {
            return this;
        }

        var file = new SourceFile(System.IO.Path.GetFileName(Path), Convert.ToHexStringLower(SHA256.HashData(Content.Span)));
        await intake.KeepAsync(file, Content, CancellationToken.None);
        var saved = new List<(UnderstoodReport, TakenIn)>();
        foreach (var report in OldReports.Understand(Result!, Language.Swedish).Reports)
        {
            saved.Add((report, await intake.TakeInAsync(report, file, PersonId.Bot, now, CancellationToken.None)));
        }

        return this with { Saved = saved };
    }
}
