using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Office.People;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Who does what in an intervention and which reports it owes, each with the ways to change it.</summary>
internal static class PeopleAndReports
{
    /// <summary>What ends later lies folded in.</summary>
    private const int MonthsUnfolded = 12;

    public static Html People(Looked at) =>
        Html.Of(
            $"""
            <section aria-labelledby="personer">
            <h2 id="personer">{at.Voice.Office("Intervention_People")}</h2>
            {PeopleChanges.Roles.Select(r => Having(at, r))}
            <p><a href="{at.Address(PeopleChanges.GiveStep)}">{at.Voice.Office("Change_Give")}</a></p>
            </section>
            """
        );

    private static Html Having(Looked at, Role role)
    {
        var people = at.Intervention.Having(role).ToList();
        return Html.When(
            people.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <h3>{Domain.Text.Texts.Capital(PeopleList.RoleName(at.Voice, role))}</h3>
                    <ul class="listed">{people.Select(p => Holder(at, role, p))}</ul>
                    """
                )
        );
    }

    private static Html Holder(Looked at, Role role, PersonId id)
    {
        var (voice, person) = (at.Voice, at.View.Circumstances.PersonOf(id));
        var who = PeopleChanges.HolderOf(role, id);
        var substitute = role == Role.SteeringMember ? at.Intervention.Substitutes.GetValueOrDefault(id) : default;
        var asSubstitute = substitute == default ? "" : voice.Office("Substitute", at.View.Circumstances.PersonOf(substitute).Name);
        return Html.Of(
            $"""
            <li>
            <a href="{voice.In(OfficePaths.Of(id))}">{person.Name}</a>
            <p>{string.Join(" · ", new[] { person.Organisation, person.Mail ?? "", asSubstitute }.Where(t => t.Length > 0))}</p>
            <p class="row">
            {Link(at, PeopleChanges.HandOverStep, PeopleChanges.HolderField, who, voice.Office("HandOver"), person.Name)}
            {Link(at, PeopleChanges.TakeStep, PeopleChanges.HolderField, who, voice.Office("Take"), person.Name)}
            {Html.When(role == Role.SteeringMember, () => Substitute(at, person))}
            </p>
            </li>
            """
        );
    }

    private static Html Substitute(Looked at, Person member) =>
        Link(at, PeopleChanges.SubstituteStep, PeopleChanges.MemberField, member.Id.Value, at.Voice.Office("NameSubstitute"), member.Name);

    public static Html Reports(Looked at)
    {
        var reports = InterventionReports.Of(at);
        var later = reports.Where(r => r.End > at.Call.Today.AddMonths(MonthsUnfolded)).ToList();
        var earlier = at
            .Reports.Where(r => r.IsOpened && reports.All(l => (l.Template, l.End) != (r.Id.Template, r.Id.PeriodEnd)))
            .ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="rapporter">
            <h2 id="rapporter">{at.Voice.Office("Intervention_Reports")}</h2>
            {Html.When(reports.Count == 0, () => Html.Of($"<p>{at.Voice.Office("Intervention_NoReports")}</p>"))}
            <ul class="listed">{reports.Except(later).Select(r => Report(at, r))}</ul>
            {Html.When(later.Count > 0, () => Later(at, later))}
            {Html.When(earlier.Count > 0, () => Earlier(at, earlier))}
            </section>
            """
        );
    }

    private static Html Later(Looked at, IReadOnlyList<ListedReport> reports) =>
        Html.Of(
            $"""
            <details>
            <summary>{at.Voice.Office("Intervention_Later")}</summary>
            <ul class="listed">{reports.Select(r => Report(at, r))}</ul>
            </details>
            """
        );

    /// <summary>Every report there ever was.</summary>
    private static Html Earlier(Looked at, IReadOnlyList<ReportStanding> reports) =>
        Html.Of(
            $"""
            <details>
            <summary>{at.Voice.Office("Intervention_Earlier")}</summary>
            <ul class="listed">{reports
                .Reverse()
                .Select(r =>
                    Html.Of(
                        $"""
                        <li>{StageMark.Mark(at.Voice, r.Stage)}
                        <a href="{at.Voice.In(OfficePaths.Of(r.Id))}">{at.Voice.Office(
                            "Change_ReportOf",
                            at.NameOf(r.Form),
                            at.PeriodOf(r.Period)
                        )}</a></li>
                        """
                    )
                )}</ul>
            </details>
            """
        );

    private static Html Report(Looked at, ListedReport report)
    {
        var (voice, which) = (at.Voice, ReportChanges.ReportOf(report.Template, report.End));
        var name = voice.Office("Change_ReportOf", report.Name, report.Period);
        return Html.Of(
            $"""
            <li>
            <strong>{Named(at, report, name)}</strong>
            {Html.When(report.IsHandedIn, () => Html.Of($"""<span class="mark is-done">{voice.Office("Report_HandedIn")}</span>"""))}
            {Html.When(
                report is { IsOpened: true, IsHandedIn: false },
                () => Html.Of($"""<span class="mark is-todo">{voice.Office("Report_Opened")}</span>""")
            )}
            {Html.When(report.IsMoved, () => Html.Of($"""<span class="mark is-waiting">{voice.Office("Report_Moved")}</span>"""))}
            {Html.When(report.Excused is not null, () => Html.Of($"""<span class="mark">{voice.Office("Report_Excused")}</span>"""))}
            <p>{Owed(at, report)}</p>
            <p class="row">
            {Html.When(
                report is { Excused: null, IsHandedIn: false },
                () =>
                    Html.Of(
                        $"""
                        {Link(at, ReportChanges.DueStep, ReportChanges.ReportField, which, voice.Office("MoveDue"), name)}
                        {Link(at, ReportChanges.ExcuseStep, ReportChanges.ReportField, which, voice.Office("Excuse"), name)}
                        """
                    )
            )}
            {Html.When(
                report.Excused is not null,
                () => Link(at, ReportChanges.RequireStep, ReportChanges.ReportField, which, voice.Office("Require"), name)
            )}
            </p>
            </li>
            """
        );
    }

    /// <summary>An opened one has a page of its own.</summary>
    private static Html Named(Looked at, ListedReport report, string name)
    {
        var address = OfficePaths.Of(new ReportId(at.Intervention.Id, report.Template, report.End));
        return report.IsOpened ? Html.Of($"""<a href="{at.Voice.In(address)}">{name}</a>""") : Html.Of($"{name}");
    }

    private static string Owed(Looked at, ListedReport report)
    {
        if (report.Excused is { } why)
        {
            return at.Voice.Office("Because", why);
        }

        return at.Voice.Office(report.IsHandedIn ? "Report_WasDue" : "Report_Due", at.Call.Day(report.Due!.Value));
    }

    private static Html Link(Looked at, string step, string field, string value, string says, string about) =>
        ShortLink.Show(Query.With(at.Address(step), field, value), says, about);
}
