using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>What of the overview is shown, as it stands in the address: so a view can be sent to a colleague.</summary>
internal static class OverviewQuery
{
    public const string Owner = "huvudman";
    public const string Form = "formular";
    public const string Person = "person";
    public const string Stage = "lage";
    public const string Year = "ar";

    private static readonly (ReportStage Stage, string Name)[] Names =
    [
        (ReportStage.Late, "forsenad"),
        (ReportStage.AtRisk, "risk"),
        (ReportStage.Corrected, "rattas"),
        (ReportStage.WithSteeringGroup, "styrgruppen"),
        (ReportStage.Writing, "skrivs"),
        (ReportStage.HandedIn, "inlamnad"),
        (ReportStage.Registered, "diarieford"),
        (ReportStage.TakenIn, "inlast"),
        (ReportStage.Coming, "kommer"),
        (ReportStage.Paused, "pausad"),
        (ReportStage.Excused, "befriad"),
    ];

    public static string NameOf(ReportStage stage) => Array.Find(Names, n => n.Stage == stage).Name;

    /// <summary>What makes no sense is passed over: more is shown than was meant, never less.</summary>
    public static OverviewFilter Read(IQueryCollection query)
    {
        string? Said(string field) => query[field].ToString().Trim() is { Length: > 0 } said ? said : null;
        var stage = Array.FindIndex(Names, n => n.Name == Said(Stage));
        return new OverviewFilter(
            Said(Owner),
            Said(Form),
            Said(Person) is { } person ? new PersonId(person) : null,
            stage < 0 ? null : Names[stage].Stage,
            int.TryParse(Said(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2200
                ? year
                : null
        );
    }

    public static string Address(string path, OverviewFilter filter)
    {
        (string Field, string? Value)[] said =
        [
            (Owner, filter.Owner),
            (Form, filter.Form),
            (Person, filter.Person?.Value),
            (Stage, filter.Stage is { } stage ? NameOf(stage) : null),
            (Year, filter.Year?.ToString(CultureInfo.InvariantCulture)),
        ];
        return said.Where(s => s.Value is not null).Aggregate(path, (address, s) => Query.With(address, s.Field, s.Value!));
    }
}
