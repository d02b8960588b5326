using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.Changing;

/// <summary>A sentence that asks for a change, and the intervention that was chosen where it named none.</summary>
internal sealed record ToldChange(ChangeKind Kind, string Verb, Regex Shape, string Said, InterventionId? Chosen)
{
    public static Func<CardData, ToldChange?> Of(ChangeKind kind, string verb, Regex shape) =>
        data =>
            data.Text(Fields.Said) is { } said
                ? new ToldChange(
                    kind,
                    verb,
                    shape,
                    said,
                    data.Text(Fields.Intervention) is { Length: > 0 } id ? new InterventionId(id) : null
                )
                : null;
}

/// <summary>Changes as people say them. What names nothing, or more than one, is asked about; nothing is done before it is shown.</summary>
internal sealed class ChangesInWords(Changes changes, Shelf shelf)
{
    public async Task<Card> AskAsync(ToldChange told, Caller caller, CancellationToken cancellation)
    {
        var views = await shelf.InterventionsAsync(caller.Now, cancellation);
        return await AskAsync(told, views, caller, cancellation);
    }

    /// <summary>The office prolongs; whoever writes for the intervention asks it to.</summary>
    public async Task<Card> ProlongAsync(ToldChange told, Caller caller, CancellationToken cancellation)
    {
        var views = await shelf.InterventionsAsync(caller.Now, cancellation);
        if (caller.IsAdministrator)
        {
            return await AskAsync(told, views, caller, cancellation);
        }

        var mine = views.Where(v => v.Circumstances.MayWrite(caller.Id, caller.Today)).ToList();
        return mine.Count > 0
            ? await AskAsync(told with { Kind = ChangeKind.Ask }, mine, caller, cancellation)
            : RefusalCard.AboutDays(caller.Reader, Notice.Of(new Refusal(RefusalReason.OnlyOfficeDecides), caller.Reader));
    }

    private async Task<Card> AskAsync(ToldChange told, IReadOnlyList<InterventionView> views, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var said = SaidChange.Of(told.Kind, told.Said, told.Shape, caller.Today);
        if (said.Days is { IsReal: false } unreal && told.Kind is not (ChangeKind.Rename or ChangeKind.Owner or ChangeKind.Parties))
        {
            return RefusalCard.AboutDays(to, DayNotice.Of(unreal, to));
        }

        var meant = Meant(told, said, views);
        if (meant is not [var view])
        {
            return AskingCards.Which(
                to,
                meant,
                v => Button.To(told.Verb, "").With(Fields.Said, told.Said).With(Fields.Intervention, v.Intervention.Id.Value)
            );
        }

        var (wish, question) = Wished(told.Kind, said, view, caller);
        return question ?? await changes.AskAsync(wish, view, caller, cancellation);
    }

    /// <summary>Of those named; of all where none is, so that there is something to choose from.</summary>
    private static IReadOnlyList<InterventionView> Meant(ToldChange told, SaidChange said, IReadOnlyList<InterventionView> views)
    {
        if (told.Chosen is { } id)
        {
            return [.. views.Where(v => v.Intervention.Id == id)];
        }

        var named = SpokenInterventions.In(said.About, views);
        var asked = told.Kind is ChangeKind.Grant or ChangeKind.Refuse ? views.Where(v => v.Intervention.Changes.Wish is not null) : views;
        return named.Count > 0 ? named : [.. asked];
    }

    private static (ChangeWish Wish, Card? Question) Wished(ChangeKind kind, SaidChange said, InterventionView view, Caller caller)
    {
        var wish = new ChangeWish(kind, view.Intervention.Id)
        {
            Role = said.Role,
            Day = kind is ChangeKind.End or ChangeKind.Ask or ChangeKind.Due or ChangeKind.Pause ? said.Days?.First : null,
            Last = kind == ChangeKind.Pause && said.Days is { } days && days.Last > days.First ? days.Last : null,
            Words = kind is ChangeKind.Rename or ChangeKind.Owner ? said.Next : said.Why,
        };
        if (wish.IsAboutRole)
        {
            return WithPeople(wish, said, view, caller);
        }

        if (kind is ChangeKind.Parties or ChangeKind.Split)
        {
            return (WithNames(wish, said, view, caller.Today), null);
        }

        if (kind is not (ChangeKind.Excuse or ChangeKind.Require or ChangeKind.Due))
        {
            return (wish, null);
        }

        var planned = Changes.PlannedFor(kind, view, caller.Today);
        return SpokenReport.In(said.Report, planned) switch
        {
            [var one] => (wish with { Form = one.Id.Template, PeriodEnd = one.Id.PeriodEnd }, null),
            [] => (wish, AskingCards.WhichReport(caller.Reader, wish, view, planned)),
            var several => (wish, AskingCards.WhichReport(caller.Reader, wish, view, several)),
        };
    }

    /// <summary>Parties are set as a whole: one more, or one less, is seen against those that are there.</summary>
    private static ChangeWish WithNames(ChangeWish wish, SaidChange said, InterventionView view, DateOnly today)
    {
        if (wish.Kind == ChangeKind.Split)
        {
            var (first, those) = SpokenNewNames.OfSplit(said.About, view.Intervention.Name, today);
            return wish with { Day = first, Words = string.Join('\n', those) };
        }

        var (named, known) = (SpokenNewNames.In(said.Next), view.Intervention.Changes.Parties);
        var (one, all) = (StringComparer.OrdinalIgnoreCase, said.Adds || said.Drops ? known : []);
        return wish with { Words = string.Join('\n', said.Drops ? all.Except(named, one) : all.Union(named, one)) };
    }

    private static (ChangeWish Wish, Card? Question) WithPeople(ChangeWish wish, SaidChange said, InterventionView view, Caller caller)
    {
        var (to, association) = (caller.Reader, caller.Association);
        var present = association.Present.ToList();
        var next = said.Next.Length > 0 ? SpokenNames.In(said.Next, present) : [];
        var from = said.From.Length > 0 ? SpokenNames.In(said.From, present) : [];
        wish = from is [var replaced] ? wish with { From = replaced.Id, Role = RoleOf(replaced.Id, wish, view) } : wish;
        if (wish is { Kind: ChangeKind.Take, From: null } && said.From.Length > 0)
        {
            return (wish, WhichPersonCard.Unknown(to, said.From));
        }

        return (said.Next.Length, next) switch
        {
            (0, _) => (wish, null),
            (_, [var one]) => (wish with { To = one.Id }, null),
            (_, []) => (wish, WhichPersonCard.Unknown(to, said.Next)),
            _ => (wish, WhichPersonCard.Of(to, to["Person_Which"], next, p => (wish with { To = p.Id }).On(ChangingVerbs.Ask, ""))),
        };
    }

    /// <summary>Where no role was named, the one that whoever is replaced holds.</summary>
    private static Role RoleOf(PersonId person, ChangeWish wish, InterventionView view) =>
        wish.Kind == ChangeKind.Take || view.Intervention.Has(person, wish.Role)
            ? wish.Role
            : view.Intervention.Roles.Where(r => r.Person == person).Select(r => r.Role).Order().FirstOrDefault(wish.Role);
}
