using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.People;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>One intervention: how it stands, who does what, its reports, and the ways to change each.</summary>
internal static class InterventionPage
{
    private const int MostHistory = 12;

    public static PageResult Show(Looked at) =>
        new OfficeFrame(at.Call, at.Path, at.Intervention.Name).Around(
            Html.Of(
                $"""
                {State(at)}
                {Html.When(at.Intervention.Changes.Wish is not null, () => Wish(at, at.Intervention.Changes.Wish!))}
                {Known(at)}
                {People(at)}
                {Reports(at)}
                {Changes(at)}
                {History(at)}
                """
            )
        );

    private static Html State(Looked at)
    {
        var (voice, intervention, today) = (at.Voice, at.Intervention, at.Call.Today);
        if (intervention.EndsOn < today)
        {
            return SignalMark.Show(Signal.Done, voice.Office("State_EndedOn", at.Call.Day(intervention.EndsOn!.Value)));
        }

        if (intervention.Writers().Count == 0)
        {
            return SignalMark.Show(Signal.Late, voice.Office("State_NoLead"));
        }

        if (intervention.Changes.PauseOn(today) is { } pause)
        {
            var until = pause.Until is { } last ? voice.Office("State_PausedUntil", at.Call.Day(last)) : voice.Office("State_Paused");
            return SignalMark.Show(Signal.Waiting, until);
        }

        return intervention.StartsOn > today
            ? SignalMark.Show(Signal.Waiting, voice.Office("State_Begins", at.Call.Day(intervention.StartsOn)))
            : SignalMark.Show(Signal.Done, voice.Office("State_Running"));
    }

    private static Html Wish(Looked at, ProlongationAsked wish)
    {
        var (voice, day) = (at.Voice, at.Call.Day(wish.EndsOn));
        return Html.Of(
            $"""
            <div class="step">
            <p><strong>{voice.Office("Wish", day)}</strong></p>
            {Html.When(wish.Reason.Length > 0, () => Html.Of($"<p>{voice.Office("Because", wish.Reason)}</p>"))}
            <p><a class="button" href="{Address(at, TimeChanges.AnswerStep)}">{voice.Office("Wish_Answer")}</a></p>
            </div>
            """
        );
    }

    private static Html Known(Looked at)
    {
        var (voice, intervention) = (at.Voice, at.Intervention);
        var last = intervention.EndsOn is { } end ? Days.Iso(end) : voice.Office("Time_NoEnd");
        var names = intervention.Changes.All.Where(c => c.What is InterventionRenamed).Select(c => c.Before).Distinct().ToList();
        var forms = intervention.Reportings.Select(r => at.NameOf(at.View.Templates.Of(r.Template))).Distinct().ToList();
        return Facts.List(
            Facts.Row(voice.Office("Fact_Owner"), intervention.Owner.Length == 0 ? voice.Office("Empty") : intervention.Owner),
            Html.When(
                !intervention.Changes.Parties.IsEmpty,
                () => Facts.Row(voice.Office("Fact_Parties"), string.Join(", ", intervention.Changes.Parties))
            ),
            Facts.Row(voice.Office("Fact_Time"), voice.Office("Fact_TimeValue", Days.Iso(intervention.StartsOn), last)),
            Facts.Row(voice.Office("Fact_Forms"), string.Join(", ", forms)),
            Facts.Row(voice.Office("New_Kind"), voice.Office($"Kind_{intervention.Kind}")),
            Html.When(intervention.Parent is not null, () => Facts.Row(voice.Office("New_Parent"), Parent(at, intervention.Parent!.Value))),
            Html.When(names.Count > 0, () => Facts.Row(voice.Office("Fact_Names"), string.Join(", ", names)))
        );
    }

    private static Html Parent(Looked at, InterventionId parent) =>
        Html.Of($"""<a href="{at.Voice.In(OfficePaths.Of(parent))}">{parent.Value}</a>""");

    private static Html People(Looked at) =>
        Html.Of(
            $"""
            <section aria-labelledby="personer">
            <h2 id="personer">{at.Voice.Office("Intervention_People")}</h2>
            {PeopleChanges.Roles.Select(r => Having(at, r))}
            <p><a href="{Address(at, "roll")}">{at.Voice.Office("Change_Give")}</a></p>
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
            {Html.When(
                role == Role.SteeringMember,
                () => Link(at, PeopleChanges.SubstituteStep, PeopleChanges.MemberField, id.Value, voice.Office("NameSubstitute"), person.Name)
            )}
            </p>
            </li>
            """
        );
    }

    private static Html Reports(Looked at)
    {
        var reports = InterventionReports.Of(at);
        return Html.Of(
            $"""
            <section aria-labelledby="rapporter">
            <h2 id="rapporter">{at.Voice.Office("Intervention_Reports")}</h2>
            {Html.When(reports.Count == 0, () => Html.Of($"<p>{at.Voice.Office("Intervention_NoReports")}</p>"))}
            <ul class="listed">{reports.Select(r => Report(at, r))}</ul>
            </section>
            """
        );
    }

    private static Html Report(Looked at, ListedReport report)
    {
        var (voice, which) = (at.Voice, ReportChanges.ReportOf(report.Template, report.End));
        var name = voice.Office("Change_ReportOf", report.Name, report.Period);
        return Html.Of(
            $"""
            <li>
            <strong>{name}</strong>
            {Html.When(report.IsOpened, () => Html.Of($"""<span class="mark is-todo">{voice.Office("Report_Opened")}</span>"""))}
            {Html.When(report.IsMoved, () => Html.Of($"""<span class="mark is-waiting">{voice.Office("Report_Moved")}</span>"""))}
            {Html.When(report.Excused is not null, () => Html.Of($"""<span class="mark">{voice.Office("Report_Excused")}</span>"""))}
            <p>{(report.Excused is { } why ? voice.Office("Because", why) : voice.Office("Report_Due", at.Call.Day(report.Due!.Value)))}</p>
            <p class="row">
            {Html.When(
                report.Excused is null,
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

    private static Html Changes(Looked at) =>
        Html.Of(
            $"""
            <section aria-labelledby="andra">
            <h2 id="andra">{at.Voice.Office("Intervention_Change")}</h2>
            <p>{at.Voice.Office("Intervention_ChangeWhat")}</p>
            {ChangeForms.Groups.Select(g => Group(at, g.Key, g.Forms))}
            </section>
            """
        );

    private static Html Group(Looked at, string key, IReadOnlyList<ChangeForm> forms) =>
        Html.Of(
            $"""
            <h3>{at.Voice.Office($"Group_{key}")}</h3>
            <ul>{forms.Where(f => f.IsOffered(at)).Select(f =>
                Html.Of($"""<li><a href="{Address(at, f.Step)}">{f.Title(at.Voice)}</a></li>""")
            )}</ul>
            """
        );

    private static Html History(Looked at)
    {
        var (voice, all) = (at.Voice, at.Intervention.Changes.All.Reverse().Take(MostHistory).ToList());
        return Html.When(
            all.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <section aria-labelledby="historik">
                    <h2 id="historik">{voice.Office("Intervention_History")}</h2>
                    <ul>{all.Select(c => Happened(at, c)).Where(h => h != Html.Empty)}</ul>
                    </section>
                    """
                )
        );
    }

    private static Html Happened(Looked at, Change change)
    {
        var (says, day) = (ChangeWords.Of(change, at.View, "", at.Voice.Language), StockholmTime.DayOf(change.At));
        return Html.When(says.Length > 0, () => Html.Of($"<li>{at.Voice.Office("History_Line", Days.Iso(day), says)}</li>"));
    }

    private static string Address(Looked at, string step) => at.Voice.In(ChangeForm.Address(at, step));

    /// <summary>A short link, whose whole meaning is read out.</summary>
    private static Html Link(Looked at, string step, string field, string value, string says, string about)
    {
        var address = Query.With(Address(at, step), field, value);
        return Html.Of($"""<a href="{address}" aria-label="{says}: {about}">{says}</a>""");
    }
}
