using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using FinsamBot.Web.WorkAccounts;

namespace FinsamBot.Web.Outlook;

/// <summary>A round that waits for one person, as the pane lists it.</summary>
internal sealed record OpenRound(string Title, string Period, string Standing, string Address);

/// <summary>What a signed-in person has been asked about and can still answer, the most urgent first.</summary>
internal sealed class OpenRounds(AssociationDirectory directory, ReportHandler handler, SignInCodes codes, TimeProvider clock)
{
    public async Task<IReadOnlyList<OpenRound>> OfAsync(WorkAccount account, Voice voice, CancellationToken cancellation)
    {
        var views = new List<(ReportView View, Round Round, AskedMember Member)>();
        foreach (var intervention in await directory.InterventionsAsync(cancellation))
        {
            foreach (var opened in intervention.Opened)
            {
                var id = intervention.ReportFor(opened);
                var view = await directory.Damage.PassOverAsync(id.Stream, () => handler.FindAsync(id, clock.GetUtcNow(), cancellation));
                if (view is { Report: { Submission: null, CurrentRound: { } round } } && Asked(view, round, account) is { } member)
                {
                    views.Add((view, round, member));
                }
            }
        }

        return [.. views.OrderBy(v => v.Round.AnswerBy).Select(v => Shown(voice, v.View, v.Round, v.Member))];
    }

    /// <summary>Today's address, and only while the member has the role.</summary>
    private static AskedMember? Asked(ReportView view, Round round, WorkAccount account) =>
        round.MembersAndSubstitutes.FirstOrDefault(a =>
            account.Owns(view.Circumstances.PersonOf(a.Person).Mail ?? a.Mail) && view.Intervention.MayAnswer(a.Person)
        );

    private OpenRound Shown(Voice voice, ReportView view, Round round, AskedMember member) =>
        new(
            ReportPage.TitleOf(voice, view),
            Days.Period(view.Period, voice.Language),
            round.LatestOf(member.Person) is not null
                ? voice["PaneAnswered"]
                : voice.Say("PaneAnswerBy", voice.Day(round.AnswerBy, view.Today)),
            voice.In(
                PaneFrame.Path
                    + ReportLinks.PathOf(view.Id, round.Number, member.Person, codes.LinkKeyFor(view.Id, round.Number, member.Person))
            )
        );
}
