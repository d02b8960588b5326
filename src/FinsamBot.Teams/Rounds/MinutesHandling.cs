using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Rounds;

/// <summary>A file of the chat that may be the minutes of a meeting.</summary>
/// <param name="Day">The meeting's; null where none is known.</param>
internal sealed record SentMinutes(SourceFile? File, DateOnly? Day)
{
    public static SentMinutes Of(CardData data) => new(KeptFile.Of(data), data.Day(Fields.Day));
}

/// <summary>What the group answered at a meeting, and its minutes as a file: one of them may come before the other.</summary>
internal sealed class MinutesHandling(ReportHandler handler, IntakeHandler intake, DocumentArchive archive)
{
    /// <summary>What was answered; what was typed is shown again when it cannot be taken.</summary>
    public async Task<Card> RegisterAsync(ReportView view, TypedMinutes typed, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (!Days.TryIso(typed.Day, out var day))
        {
            return MinutesCard.Of(to, view, Notice.Of(new Refusal(RefusalReason.UnreadableDate, typed.Day), to), typed);
        }

        if (!Enum.TryParse<AnswerKind>(typed.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            return MinutesCard.Of(to, view, Notice.Of(new Refusal(RefusalReason.MinutesAnswerMissing), to), typed);
        }

        var (kept, problem) = await KeepAsync(view, typed.Sent, caller, cancellation);
        if (problem is not null)
        {
            return MinutesCard.Of(to, view, problem, typed with { Sent = null });
        }

        List<PersonId> present = [.. typed.Present.Select(p => new PersonId(p))];
        var command = new AnswerAtMeeting(typed.Round, day, typed.Paragraph, present, kind, typed.Text, typed.File, kept);
        var reply = await handler.HandleAsync(view.Id, caller.Request(command), cancellation);
        return reply.Refusal is { } refusal
            ? MinutesCard.Of(to, reply.View ?? view, Notice.Of(refusal, to), typed)
            : AnswersCard.Of(to, reply.View ?? view, Notice.Good(to[Saved(reply.View ?? view, day)]));
    }

    /// <summary>The minutes of a meeting whose answer is registered already.</summary>
    public async Task<Card> FileAsync(ReportView view, SentMinutes sent, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var answers = view.Report.OpenRound is { } round
            ? MeetingAnswer.WithoutMinutes(round).Where(a => a.Source.Day == sent.Day).ToList()
            : [];
        if (sent is not { File: { } file, Day: { } day })
        {
            return MinutesCard.Of(to, view, sent: sent);
        }

        if (answers.Count == 0)
        {
            return KeptOf(view, day) is { } before && before.Sha256 == file.Sha256
                ? AnswersCard.Of(to, view, Notice.Good(to["Minutes_Filed", before.Name, Days.Near(day, view.Today, to.Language)]))
                : MinutesCard.Of(to, view, sent: sent);
        }

        var (kept, problem) = await KeepAsync(view, file, caller, cancellation);
        if (kept is null)
        {
            return AnswersCard.Of(to, view, problem);
        }

        foreach (var (answer, at) in answers.Select((a, i) => (a, i)))
        {
            var request = caller.Request(answer.With(view.Report.OpenRound!.Number, kept), $"{caller.CommandId}/{at}");
            var reply = await handler.HandleAsync(view.Id, request, cancellation);
            view = reply.View ?? view;
            if (reply.Refusal is { } refusal)
            {
                return AnswersCard.Of(to, view, Notice.Of(refusal, to));
            }
        }

        return AnswersCard.Of(to, view, Notice.Good(to["Minutes_Filed", kept.Name, Days.Near(day, view.Today, to.Language)]));
    }

    /// <summary>Under its own hash, as the page keeps it. Who may not register is refused by the rules, and before anything is
    /// kept.</summary>
    private async Task<(FiledDocument? Kept, Notice? Problem)> KeepAsync(
        ReportView view,
        SourceFile? file,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        if (file is null || !view.TakesMinutesFrom(caller.Id))
        {
            return (null, file is null ? null : Notice.Of(new Refusal(RefusalReason.OnlyLeadWrites), to));
        }

        try
        {
            if (await intake.FindAsync(file, cancellation) is not { } content)
            {
                return (null, Notice.Bad(to["File_NotKept"]));
            }

            var (kept, refusal) = await archive.KeepMinutesAsync(view.Id, file.Name, content, cancellation);
            return (kept, refusal is null ? null : Notice.Of(refusal, to));
        }
        catch (StorageUnavailableException)
        {
            return (null, Notice.Bad(to["File_NotNow", file.Name]));
        }
    }

    private static FiledDocument? KeptOf(ReportView view, DateOnly day) =>
        view.Report.OpenRound?.Answers.Values.Select(a => a.Meeting).FirstOrDefault(m => m?.Day == day)?.Kept;

    /// <summary>Key of what is said when an answer is saved: without its minutes, that they may still come.</summary>
    private static string Saved(ReportView view, DateOnly day) =>
        view.Report.OpenRound is { } round && MeetingAnswer.WithoutMinutes(round).Any(a => a.Source.Day == day)
            ? "Minutes_SavedAlone"
            : "Minutes_Saved";
}
