using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>Who has to do what, oldest first, and beside each the ways on.</summary>
internal static class WaitingLines
{
    public const string ReportField = "rapport";

    /// <summary>What goes well is only counted; that nobody writes is said of the intervention, whether or not a report is open.</summary>
    private static readonly OfficeConcern[] Elsewhere = [OfficeConcern.Writing, OfficeConcern.NobodyWrites];

    public static Html Show(Glance at)
    {
        var groups = at.Shown.Waiting.Where(w => !Elsewhere.Contains(w.Line.Concern)).GroupBy(w => w.Line.Concern).ToList();
        var interventions = at.Filter.ChoosesReports
            ? []
            : at.Shown.Interventions.Select(i => i.Intervention).Where(i => InterventionList.NeedsOffice(i, at.Whole.Today)).ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="vantar">
            <h2 id="vantar">{at.Voice.Office("Overview_Waiting")}</h2>
            {Html.When(groups.Count + interventions.Count == 0, () => Html.Of($"<p>{at.Voice.Office("Overview_NothingWaits")}</p>"))}
            {Html.When(interventions.Count > 0, () => Interventions(at, interventions))}
            {groups.Select(g => Group(at, g.Key, [.. g]))}
            </section>
            """
        );
    }

    private static Html Interventions(Glance at, List<Intervention> interventions) =>
        Html.Of(
            $"""
            <h3>{at.Voice.Office("Overview_Interventions")} <span class="count">{interventions.Count}</span></h3>
            <ul class="listed">{interventions.OrderBy(i => i.Name, OfficeTexts.ByName).Select(i => Line(at, i))}</ul>
            """
        );

    private static Html Line(Glance at, Intervention intervention)
    {
        var (voice, wish) = (at.Voice, intervention.Changes.Wish);
        var says = wish is null ? voice.Office("State_NoLead") : voice.Office("Wish", at.Call.Day(wish.EndsOn));
        var (step, key) = wish is null ? (PeopleChanges.GiveStep, "Change_Give") : (TimeChanges.AnswerStep, "Wish_Answer");
        return Html.Of(
            $"""
            <li class="waiting is-todo">
            <a href="{at.Of(intervention)}">{intervention.Name}</a>
            <p>{says}</p>
            <div class="row">{Link(at, key, at.Change(intervention.Id, step), intervention.Name)}</div>
            </li>
            """
        );
    }

    private static Html Group(Glance at, OfficeConcern concern, IReadOnlyList<WaitingLine> lines) =>
        Html.Of(
            $"""
            <h3>{OfficeWords.NameOf(concern, at.Voice.Language)} <span class="count">{lines.Count}</span></h3>
            <ul class="listed">{lines.Select(l => Line(at, l))}</ul>
            """
        );

    private static Html Line(Glance at, WaitingLine waiting) =>
        Html.Of(
            $"""
            <li class="waiting {StageMark.Look(waiting.Report.Stage)}">
            <a href="{at.Of(waiting.Report)}">{waiting.Intervention.Name}</a>
            <span class="about">{at.NameOf(waiting.Report)}</span>
            {Rest(at, waiting)}
            </li>
            """
        );

    /// <summary>On the report's own page.</summary>
    public static Html OfReport(Glance at, WaitingLine waiting) =>
        Html.Of($"""<li class="waiting {StageMark.Look(waiting.Report.Stage)}">{Rest(at, waiting)}</li>""");

    private static Html Rest(Glance at, WaitingLine waiting) =>
        Html.Of(
            $"""
            <p>{OfficeWords.Of(waiting.Line, at.Whole.Today, at.Voice.Language)}</p>
            <div class="row">{Actions(at, waiting)}</div>
            """
        );

    /// <summary>The likeliest first; what is seldom wanted lies on the intervention's own page.</summary>
    private static IEnumerable<Html> Actions(Glance at, WaitingLine waiting)
    {
        var (line, report, about) = (waiting.Line, waiting.Report, $"{waiting.Intervention.Name}, {at.NameOf(waiting.Report)}");
        Html Way(string key, string address) => Link(at, key, address, about);
        Html Read() => Way("Overview_Read", at.Reading(report.Id));
        Html Move() => Way("MoveDue", at.Change(report.Id, ReportChanges.DueStep));
        Html Excuse() => Way("Excuse", at.Change(report.Id, ReportChanges.ExcuseStep));
        return line.Concern switch
        {
            OfficeConcern.WaitsForSteeringGroup => [Read(), .. line.WaitsFor.Select(m => Substitute(at, waiting, m)), Move()],
            OfficeConcern.NotReached or OfficeConcern.LeftTeams or OfficeConcern.HeldBack => People(at, line),
            OfficeConcern.Writing => [Remind(at, report, about), Move(), Excuse()],
            OfficeConcern.NotRegistered => [Way("Overview_Register", at.Registration(report.Id)), Read()],
            OfficeConcern.NotSigned => [Way("Overview_Sign", at.Signatures(report.Id)), Read()],
            _ => [Remind(at, report, about), Read(), Move(), Excuse()],
        };
    }

    private static Html Substitute(Glance at, WaitingLine waiting, Person member) =>
        Link(
            at,
            "NameSubstitute",
            at.Change(waiting.Intervention.Id, PeopleChanges.SubstituteStep, PeopleChanges.MemberField, member.Id.Value),
            member.Name,
            of: waiting.Line.WaitsFor.Count > 1 ? member.Name : null
        );

    private static IEnumerable<Html> People(Glance at, OfficeLine line) =>
        line
            .WaitsFor.Where(p => at.Whole.Association.People.ContainsKey(p.Id))
            .Select(p => Link(at, "Overview_OpenPerson", at.Voice.In(OfficePaths.Of(p.Id)), p.Name, of: p.Name));

    private static Html Remind(Glance at, ReportStanding report, string about)
    {
        var says = at.Voice.Office("Overview_Remind");
        return Html.Of(
            $"""
            {at.Call.Token.Begin(at.Below(OfficePaths.Remind), Html.Of($""" class="inline" """))}
            {FormToken.Hidden(ReportField, report.Id.ToString())}
            <button type="submit" class="second small" aria-label="{says}: {about}">{says}</button>
            </form>
            """
        );
    }

    private static Html Link(Glance at, string key, string address, string about, string? of = null)
    {
        var says = of is null ? at.Voice.Office(key) : at.Voice.Office("Overview_Of", at.Voice.Office(key), of);
        return ShortLink.Show(address, says, about);
    }
}
