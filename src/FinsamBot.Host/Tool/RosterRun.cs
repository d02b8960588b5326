using System.Text.Json;
using FinsamBot.Domain.Forms;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>Brings the association to what a file says, and tells what that changed, or all that must be corrected first.</summary>
/// <param name="shown">A change as it stands in the JSON.</param>
internal sealed class RosterRun(ToolRun run, string path, Func<FileChange, object> shown)
{
    private readonly EnrolmentHandler _handler = new(
        run.Handlers.Plans,
        run.Services.GetRequiredService<AssociationDirectory>(),
        run.Services.GetRequiredService<TemplateCatalogue>(),
        run.Services.GetRequiredService<NewPersonId>()
    );

    public async Task<int> RunAsync()
    {
        if (await InputFile.ReadAsync(path) is not { } content)
        {
            return await run.RefuseAsync("Settings_NoFile", path);
        }

        var reading = run.Services.GetRequiredService<ReadRoster>()(Path.GetFileName(path), content);
        await (run.IsDryRun ? Task.CompletedTask : _handler.ResumeAsync(CancellationToken.None));
        var enrolment = await _handler.PlanAsync(reading, run.Now, CancellationToken.None);
        if (!enrolment.IsRight)
        {
            return await RefuseAsync(enrolment, enrolment.Mistakes);
        }

        if (!run.IsDryRun && !await run.IsAgreedAsync(enrolment.Openings))
        {
            return await run.RefuseAsync("Ask_No");
        }

        var (made, refused) = run.IsDryRun ? (0, null) : await _handler.ApplyAsync(enrolment, CancellationToken.None);
        return refused is null ? await TellAsync(enrolment, made) : await RefuseAsync(enrolment, [refused]);
    }

    private async Task<int> RefuseAsync(Enrolment enrolment, IReadOnlyList<Mistake> mistakes)
    {
        if (run.Json)
        {
            await WriteAsync(enrolment with { Changes = [], Mistakes = mistakes }, 0);
        }

        foreach (var mistake in mistakes)
        {
            var place = EnrollingTexts.Of(mistake.At, run.Language);
            var meant = mistake.Meant is { } guess ? $" {EnrollingTexts.Meant(guess, run.Language)}" : "";
            await run.Errors.WriteLineAsync($"{path}{(place.Length > 0 ? $", {place}" : "")}: {mistake.In(run.Language)}{meant}");
        }

        return await run.RefuseAsync("Association_Mistakes", mistakes.Count);
    }

    private async Task<int> TellAsync(Enrolment enrolment, int made)
    {
        if (run.Json)
        {
            await WriteAsync(enrolment, made);
            return ExitCode.Done;
        }

        foreach (var note in enrolment.Notes)
        {
            await run.Out.WriteLineAsync(EnrollingTexts.Of(note, run.Language));
        }

        foreach (var change in enrolment.Changes)
        {
            await run.Out.WriteLineAsync($"  {EnrollingTexts.Of(change, run.Language)}");
        }

        var asked = enrolment.Changes.Count(c => c.IsMade);
        if (asked == 0)
        {
            await run.SayAsync("Routine_Same");
        }
        else if (run.IsDryRun)
        {
            await run.SayAsync("Routine_Would", asked, enrolment.Openings);
        }
        else
        {
            await run.SayAsync("Routine_Made", made);
        }

        return ExitCode.Done;
    }

    private Task WriteAsync(Enrolment enrolment, int made) =>
        run.Out.WriteLineAsync(
            JsonSerializer.Serialize(
                new
                {
                    dryRun = run.IsDryRun,
                    changes = enrolment.Changes.Select(shown),
                    made,
                    opensAtOnce = enrolment.Openings,
                    mistakes = enrolment.Mistakes.Select(m => new
                    {
                        sheet = m.At.Sheet,
                        row = m.At.Row,
                        column = m.At.Column,
                        value = m.Value,
                        reason = m.In(run.Language),
                        meant = m.Meant,
                        kind = m.Kind.ToString(),
                    }),
                    notes = enrolment.Notes.Select(n => EnrollingTexts.Of(n, run.Language)),
                },
                ToolJson.Readable
            )
        );
}
