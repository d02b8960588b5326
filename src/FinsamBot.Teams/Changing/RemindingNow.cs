using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Changing;

/// <summary>Who writes is reminded at once, because the office says so.</summary>
internal sealed partial class RemindingNow(ReportHandler reports, Shelf shelf)
{
    public async Task<Card> AskAsync(RemindWish wish, Caller caller, CancellationToken cancellation)
    {
        var views = await shelf.InterventionsAsync(caller.Now, cancellation);
        var meant = wish.Intervention is { } id ? [.. views.Where(v => v.Intervention.Id == id)] : Meant(wish.Said, views);
        return meant is [var view]
            ? await RemindAsync(view, caller, cancellation)
            : AskingCards.Which(
                caller.Reader,
                meant,
                v => Button.To(ChangingVerbs.Remind, "").With(Fields.Intervention, v.Intervention.Id.Value)
            );
    }

    /// <summary>By the intervention's name, or by who writes for it; all where neither was said.</summary>
    private static IReadOnlyList<InterventionView> Meant(string said, IReadOnlyList<InterventionView> views)
    {
        if (SpokenInterventions.In(said, views) is { Count: > 0 } named)
        {
            return named;
        }

        var written = views
            .Where(v => Spoken.SpokenNames.In(said, v.Intervention.Writers().Select(p => v.Circumstances.PersonOf(p))).Count > 0)
            .ToList();
        return written.Count > 0 ? written : views;
    }

    private async Task<Card> RemindAsync(InterventionView view, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var writers = to.List([.. view.Intervention.Writers().Select(p => view.Circumstances.PersonOf(p).Name)]);
        foreach (var opened in view.Intervention.Opened.Reverse())
        {
            var reply = await reports.HandleAsync(view.Intervention.ReportFor(opened), caller.Request(new RemindWriters()), cancellation);
            if (reply.Refusal is { Reason: RefusalReason.AlreadySubmitted })
            {
                continue;
            }

            var notice = reply switch
            {
                { Refusal: { } refusal } => Notice.Of(refusal, to),
                _ when writers.Length == 0 => Notice.Bad(to["Remind_Nobody", view.Intervention.Name]),
                { Changed: true } => Notice.Good(to["Remind_Done", writers, view.Intervention.Name]),
                _ => Notice.Bad(to["Remind_Already", writers]),
            };
            return InterventionCard.Of(caller, view, notice);
        }

        return InterventionCard.Of(caller, view, Notice.Bad(to["Remind_NothingOpen", view.Intervention.Name]));
    }

    /// <summary>Others than whoever says it: to be reminded oneself is another wish.</summary>
    [GeneratedRegex(
        "^(?:paminn|paminna|pusha|knuffa|remind|nudge)(?: (?:projektledaren|projektledarna|skribenten"
            + "|the (?:project )?(?:leader|lead|manager)))"
            + "(?: nu| genast| now| at once)?(?: (?:for|i|pa|om|of|in|about) (?<x>.+?))?(?: nu| genast| now| at once)?$"
            + "|^(?:paminn|pusha|knuffa|remind|nudge) (?<x>[^ ]+(?: [^ ]+){0,3}?)(?: nu| genast| now| at once)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Words();

    /// <summary>Oneself is no other, a matter is nobody, and a day is when to remind oneself.</summary>
    public static bool IsOfOthers(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = Spoken.SpokenWords.Of(Spoken.SpokenWords.Fold(said));
        var isRole = folded.Any(w =>
            w.StartsWith("projektled", StringComparison.Ordinal) || w is "skribenten" or "leader" or "lead" or "manager"
        );
        return !folded.Any(w => w is "mig" or "mej" or "me" or "oss" or "us")
            && (isRole || (char.IsUpper(words[1][0]) && Spoken.SpokenDates.Find(said, AnyDay) is null));
    }

    /// <summary>Whether a day is named at all is the same on every day.</summary>
    private static readonly DateOnly AnyDay = new(2026, 1, 1);
}

/// <param name="Said">Words for the intervention or its writer; empty where a button chose.</param>
internal sealed record RemindWish(string Said, InterventionId? Intervention)
{
    public static RemindWish Of(CardData data) =>
        new(data.Text(Fields.Said) ?? "", data.Text(Fields.Intervention) is { Length: > 0 } id ? new InterventionId(id) : null);
}
