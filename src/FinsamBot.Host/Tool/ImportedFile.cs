using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Intake;
using FinsamBot.Intake.Forms;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>A file that was to be imported, and what came of it.</summary>
/// <param name="Result">Null: there is no such file.</param>
internal sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Content, FormResult? Result)
{
    /// <summary>Each report of the file as it was taken in; empty when nothing was to be saved.</summary>
    public IReadOnlyList<(UnderstoodReport Report, TakenIn Outcome)> Saved { get; init; } = [];

    public bool IsUnderstood => Result is { IsUnderstood: true };

    /// <summary>How many would be taken in.</summary>
    public int Reports => IsUnderstood ? OldReports.Understand(Result!, Language.Swedish).Reports.Count : 0;

    /// <summary>The file is kept first, then its reports are taken in one by one.</summary>
    public async Task<ImportedFile> SaveAsync(IntakeHandler intake, DateTimeOffset now)
    {
        if (!IsUnderstood)
        {
            return this;
        }

        var file = SourceFile.Of(System.IO.Path.GetFileName(Path), Content);
        await intake.KeepAsync(file, Content, CancellationToken.None);
        return this with
        {
            Saved = await intake.TakeInAsync(
                OldReports.Understand(Result!, Language.Swedish).Reports,
                file,
                PersonId.Bot,
                now,
                CancellationToken.None
            ),
        };
    }
}
