using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Office.FollowUp;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>One intervention: how it stands, who does what, its reports, and the ways to change each.</summary>
internal static class InterventionPage
{
    private const int MostHistory = 12;

    public static PageResult Show(Looked at) =>
        new OfficeFrame(at.Call, at.Path, at.Intervention.Name) { Script = StaticFile.CopyScript.Address }.Around(
            Html.Of(
                $"""
                {State(at)}
                {Html.When(at.Intervention.Changes.Wish is not null, () => Wish(at, at.Intervention.Changes.Wish!))}
                {Known(at)}
                {PeopleAndReports.People(at)}
                {PeopleAndReports.Reports(at)}
                {Stories.Show(at.Voice, at.Standing?.Stories(at.Voice.Language) ?? [])}
                {Html.When(at.Standing is not null, () => FollowUp(at, at.Standing!))}
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

        if (intervention.LacksWriterOn(today))
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
            <p><a class="button" href="{at.Address(TimeChanges.AnswerStep)}">{voice.Office("Wish_Answer")}</a></p>
            </div>
            """
        );
    }

    private static Html Known(Looked at)
    {
        var (voice, intervention) = (at.Voice, at.Intervention);
        var names = intervention.Changes.All.Where(c => c.What is InterventionRenamed).Select(c => c.Before).Distinct().ToList();
        var forms = intervention.Reportings.Select(r => at.NameOf(at.View.Templates.Of(r.Template))).Distinct().ToList();
        return Facts.List(
            Facts.Row(voice.Office("Fact_Owner"), intervention.Owner.Length == 0 ? voice.Office("Empty") : intervention.Owner),
            Html.When(
                !intervention.Changes.Parties.IsEmpty,
                () => Facts.Row(voice.Office("Fact_Parties"), string.Join(", ", intervention.Changes.Parties))
            ),
            Facts.Row(voice.Office("Fact_Time"), InterventionList.Time(voice, intervention)),
            Facts.Row(voice.Office("Fact_Forms"), string.Join(", ", forms)),
            Facts.Row(voice.Office("New_Kind"), voice.Office($"Kind_{intervention.Kind}")),
            Html.When(at.Parent is not null, () => Facts.Row(voice.Office("New_Parent"), Parent(at, at.Parent!))),
            Html.When(names.Count > 0, () => Facts.Row(voice.Office("Fact_Names"), string.Join(", ", names)))
        );
    }

    private static Html Parent(Looked at, Intervention parent) =>
        Html.Of($"""<a href="{at.Voice.In(OfficePaths.Of(parent.Id))}">{parent.Name}</a>""");

    private static Html FollowUp(Looked at, InterventionStanding standing)
    {
        var today = at.Call.Today;
        var quarter =
            CopyList.QuarterIn(at.Call.Context.Request.Query[ReportLinks.Quarter], today)
            ?? FollowUpList.QuarterFor(standing.Intervention, today);
        var file = OfficePaths.FollowUpFile(standing.Intervention.Id, quarter);
        return new CopyList(at.Voice, FollowUpList.Of([standing], quarter), today, at.Path, file).Section();
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
                Html.Of($"""<li><a href="{at.Address( f.Step)}">{f.Title(at.Voice)}</a></li>""")
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

    private static Html Happened(Looked at, LifeChange change)
    {
        var (says, day) = (ChangeWords.Of(change, at.View, "", at.Voice.Language), StockholmTime.DayOf(change.At));
        return Html.When(says.Length > 0, () => Html.Of($"<li>{at.Voice.Office("History_Line", Days.Iso(day), says)}</li>"));
    }
}
