using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.Changing;

/// <summary>Changes in the lives of interventions: asked for until nothing is missing, shown with what they come to, and done when they are
/// confirmed. The rules judge each step anew.</summary>
internal sealed class Changes(InterventionHandler handler, EndDates endDates)
{
    public async Task<Card> AskAsync(ChangeWish wish, Caller caller, CancellationToken cancellation) =>
        await handler.FindAsync(wish.Intervention, caller.Now, cancellation) is { } view
            ? await AskAsync(wish, view, caller, cancellation)
            : AskingCards.Which(caller.Reader, [], _ => throw new InvalidOperationException("There is nothing to choose."));

    public async Task<Card> AskAsync(ChangeWish wish, InterventionView view, Caller caller, CancellationToken cancellation)
    {
        if (!MayAsk(view, caller))
        {
            return Refused(caller);
        }

        var (known, problem) = Read(Completed(wish, view), caller);
        if (Question(known, problem, view, caller) is { } question)
        {
            return question;
        }

        if (known is { Kind: ChangeKind.End, Day: { } last })
        {
            return await endDates.AskAsync(view, last, caller, cancellation);
        }

        return await handler.ForeseeAsync(view.Intervention.Id, caller.Request(known.Command(caller.Today)!), cancellation) switch
        {
            { Refusal: { } refusal } => Hindered(caller, known, view, Notice.Of(refusal, caller.Reader)),
            { Changes: true } foreseen => ChangeConfirmCard.Of(caller, known, view, foreseen, VerbFor(known.Kind)),
            _ => InterventionCard.Of(caller, view, Notice.Bad(caller.Reader["Change_Already"])),
        };
    }

    /// <summary>Where another day or another name would do, it is asked for.</summary>
    private static Card Hindered(Caller caller, ChangeWish known, InterventionView view, Notice why) =>
        known.Kind switch
        {
            ChangeKind.Due or ChangeKind.Ask => AskingCards.Fill(caller, known with { Day = null }, view, VerbAsking(known.Kind), why),
            ChangeKind.Split => AskingCards.Fill(caller, known, view, VerbAsking(known.Kind), why),
            _ => InterventionCard.Of(caller, view, why),
        };

    public async Task<Card> DoAsync(ChangeWish wish, Caller caller, CancellationToken cancellation)
    {
        if (
            wish.Command(caller.Today) is not { } command
            || await handler.FindAsync(wish.Intervention, caller.Now, cancellation) is not { } before
        )
        {
            return await AskAsync(wish, caller, cancellation);
        }

        if (!MayAsk(before, caller))
        {
            return Refused(caller);
        }

        var to = caller.Reader;
        var reply = await handler.HandleAsync(wish.Intervention, caller.Request(command), cancellation);
        var notice = reply.Refusal is { } refusal
            ? Notice.Of(refusal, to)
            : Notice.Good(to["Change_Done", ChangeSays.Of(to, wish, before)]);
        return InterventionCard.Of(caller, reply.View, notice);
    }

    /// <summary>Others are not even told who does what there.</summary>
    private static bool MayAsk(InterventionView view, Caller caller) =>
        caller.IsAdministrator || view.Circumstances.MayWrite(caller.Id, caller.Today);

    private static Card Refused(Caller caller) =>
        RefusalCard.AboutDays(caller.Reader, Notice.Of(new Refusal(RefusalReason.OnlyOfficeDecides), caller.Reader));

    /// <summary>What the office does, and the one thing that writers may ask for.</summary>
    private static string VerbFor(ChangeKind kind) => kind == ChangeKind.Ask ? ChangingVerbs.AskOffice : ChangingVerbs.Do;

    private static string VerbAsking(ChangeKind kind) => kind == ChangeKind.Ask ? ChangingVerbs.Prolong : ChangingVerbs.Ask;

    /// <summary>Whoever holds the role alone is the one who is replaced; where nobody does, somebody is only added.</summary>
    private static ChangeWish Completed(ChangeWish wish, InterventionView view)
    {
        if (wish is not { Kind: ChangeKind.HandOver or ChangeKind.Take, From: null })
        {
            return wish;
        }

        return view.Intervention.Having(wish.Role).ToList() switch
        {
            [] when wish.Kind == ChangeKind.HandOver => wish with { Kind = ChangeKind.Give },
            [var only] => wish with { From = only },
            _ => wish,
        };
    }

    /// <summary>What came from an input, as person or day.</summary>
    private static (ChangeWish Wish, Notice? Problem) Read(ChangeWish wish, Caller caller)
    {
        var to = caller.Reader;
        if (wish.Typed.Length == 0)
        {
            return (wish, null);
        }

        if (wish.IsAboutRole)
        {
            return PersonInput.Read(wish.Typed, caller.Association).People is [var one]
                ? (wish with { To = one }, null)
                : (wish, Notice.Bad(to["Person_Unknown", Notice.Quote(wish.Typed)]));
        }

        var day = TypedDay.TryRead(wish.Typed, out var picked) ? picked : SpokenDates.Find(wish.Typed, caller.Today)?.First;
        return day is { } on
            ? (wish with { Day = on }, null)
            : (wish, Notice.Of(new Refusal(RefusalReason.UnreadableDate, wish.Typed), to));
    }

    /// <summary>Null when nothing is missing.</summary>
    private static Card? Question(ChangeWish wish, Notice? problem, InterventionView view, Caller caller)
    {
        var to = caller.Reader;
        if (wish is { Kind: ChangeKind.HandOver or ChangeKind.Take, From: null })
        {
            return WhoseRole(wish, view, caller);
        }

        if (wish is { Kind: ChangeKind.Excuse or ChangeKind.Require or ChangeKind.Due, PeriodEnd: null })
        {
            return AskingCards.WhichReport(to, wish, view, PlannedFor(wish.Kind, view, caller.Today));
        }

        return problem is not null || wish.Command(caller.Today) is null
            ? AskingCards.Fill(caller, wish, view, VerbAsking(wish.Kind), problem)
            : null;
    }

    private static Card WhoseRole(ChangeWish wish, InterventionView view, Caller caller)
    {
        var (to, name) = (caller.Reader, view.Intervention.Name);
        var holders = view.Intervention.Having(wish.Role).Select(p => view.Circumstances.PersonOf(p)).ToList();
        var question = to[wish.Kind == ChangeKind.Take ? "Change_WhoIsTaken" : "Change_WhoIsReplaced"];
        return holders.Count == 0
            ? InterventionCard.Of(caller, view, Notice.Bad(to["Change_NobodyHas", name, RoleWords.Of(to, wish.Role)]))
            : WhichPersonCard.Of(to, question, holders, p => (wish with { From = p.Id }).On(ChangingVerbs.Ask, ""));
    }

    /// <summary>The reports that a change may be about.</summary>
    public static IReadOnlyList<PlannedReport> PlannedFor(ChangeKind kind, InterventionView view, DateOnly today)
    {
        var log = view.Intervention.Changes;
        return kind == ChangeKind.Require
            ?
            [
                .. view.Plans(today.AddYears(-1), today.AddYears(2)).Where(p => log.IsExcused(p.Id.Template, p.Id.PeriodEnd)),
                .. Unplanned(view),
            ]
            :
            [
                .. view.Plans(today.AddYears(-1), today.AddYears(2))
                    .Where(p => p.Plan.Due >= today.AddMonths(-MonthsBack) && !log.IsExcused(p.Id.Template, p.Id.PeriodEnd)),
            ];
    }

    /// <summary>What is excused and not opened is planned no more: it is planned once more as if it were not.</summary>
    private static IEnumerable<PlannedReport> Unplanned(InterventionView view)
    {
        var bare = view with
        {
            Circumstances = view.Circumstances with
            {
                Intervention = view.Intervention with
                {
                    Changes = view.Intervention.Changes with { Excused = view.Intervention.Changes.Excused.Clear() },
                },
            },
        };
        return view.Intervention.Changes.Excused.Keys.SelectMany(k =>
            bare.Plans(k.PeriodEnd, k.PeriodEnd).Where(p => p.Id.Template == k.Template && !p.IsOpened)
        );
    }

    private const int MonthsBack = 3;
}
