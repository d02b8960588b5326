using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>The overview as somebody of the office asked for it.</summary>
/// <param name="Damage">What cannot be read, so that it is known not to be whole.</param>
internal sealed record Glance(OfficeCall Call, Overview Whole, OverviewFilter Filter, IReadOnlyList<DamageLine> Damage, LinkTo Links)
{
    public Voice Voice => Call.Voice;

    /// <summary>What was asked for.</summary>
    public Overview Shown { get; } = Whole.Of(Filter);

    public string Address(OverviewFilter filter) => Voice.In(OverviewQuery.Address(OfficePaths.Start, filter));

    /// <summary>Below the page, with what is shown.</summary>
    public string Below(string path) => Voice.In(OverviewQuery.Address(path, Filter));

    public string Of(Intervention intervention) => Voice.In(OfficePaths.Of(intervention.Id));

    /// <summary>Its own page; where one sees its days while it is not opened.</summary>
    public string Of(ReportStanding report) =>
        report.IsOpened ? Voice.In(OfficePaths.Of(report.Id)) : Voice.In(OfficePaths.Of(report.Id.Intervention)) + "#rapporter";

    public string Reading(ReportId report) => At(new PageLink.Reading(report, Call.Actor.Id));

    public string Registration(ReportId report) => At(new PageLink.Registration(report, Call.Actor.Id));

    public string Signatures(ReportId report) => At(new PageLink.Signatures(report, Call.Actor.Id));

    public string Change(InterventionId intervention, string step) => Voice.In(OfficePaths.Change(intervention, step));

    /// <summary>The form of a change, filled in with what it is about.</summary>
    public string Change(InterventionId intervention, string step, string field, string value) =>
        Query.With(Change(intervention, step), field, value);

    public string Change(ReportId report, string step) =>
        Change(report.Intervention, step, ReportChanges.ReportField, ReportChanges.ReportOf(report.Template, report.PeriodEnd));

    /// <summary>kvartalsrapport, 1 juli–30 september 2026</summary>
    public string NameOf(ReportStanding report) => Voice.NameOf(report);

    public string NameOf(PersonId person) => Whole.Association.PersonOf(person).Name;

    private string At(PageLink page) => Voice.In(Links, page);
}
