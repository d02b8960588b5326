using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Interventions below each other: what waits for the office first, what has ended last.</summary>
internal static class InterventionList
{
    public static Html Show(OfficeCall call, IEnumerable<Intervention> interventions) =>
        Html.Of(
            $"""
            <ul class="listed">{interventions
                .OrderByDescending(i => i.RunsOn(call.Today))
                .ThenByDescending(i => NeedsOffice(i, call.Today))
                .ThenBy(i => i.Name, OfficeTexts.ByName)
                .Select(i => Row(call, i))}</ul>
            """
        );

    /// <summary>Something is missing, or somebody waits for an answer.</summary>
    public static bool NeedsOffice(Intervention intervention, DateOnly today) =>
        intervention.LacksWriterOn(today) || (intervention.RunsOn(today) && intervention.Changes.Wish is not null);

    private static Html Row(OfficeCall call, Intervention intervention)
    {
        var (voice, association) = (call.Voice, call.Association);
        var leads = intervention.Writers().Select(p => association.PersonOf(p).Name).ToList();
        var who = leads.Count == 0 ? "" : voice.Office("Interventions_Lead", Domain.Text.Texts.List(leads, voice.Language));
        return Html.Of(
            $"""
            <li>
            <a href="{voice.In(OfficePaths.Of(intervention.Id))}">{intervention.Name}</a>
            {Mark(call, intervention)}
            <p>{string.Join(" · ", new[] { intervention.Owner, Time(voice, intervention) }.Where(t => t.Length > 0))}</p>
            {Html.When(who.Length > 0, () => Html.Of($"<p>{who}</p>"))}
            </li>
            """
        );
    }

    private static Html Mark(OfficeCall call, Intervention intervention)
    {
        var (voice, today) = (call.Voice, call.Today);
        if (!intervention.RunsOn(today))
        {
            return Html.Of($"""<span class="mark">{voice.Office("State_Ended")}</span>""");
        }

        if (intervention.LacksWriterOn(today))
        {
            return Html.Of($"""<span class="mark is-late">{voice.Office("State_NoLead")}</span>""");
        }

        if (intervention.Changes.Wish is not null)
        {
            return Html.Of($"""<span class="mark is-todo">{voice.Office("State_Wish")}</span>""");
        }

        return Html.When(
            intervention.Changes.PauseOn(today) is not null,
            () => Html.Of($"""<span class="mark is-waiting">{voice.Office("State_Paused")}</span>""")
        );
    }

    public static string Time(Voice voice, Intervention intervention) =>
        intervention.EndsOn is { } last
            ? voice.Office("Time_Until", Days.Iso(intervention.StartsOn), Days.Iso(last))
            : voice.Office("Time_Open", Days.Iso(intervention.StartsOn));
}
