using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Searching;

/// <summary>What somebody looks for and where, as it stands in the address: so that a result can be sent to a colleague, who sees of it
/// what the colleague may see.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Most">So many reports are shown.</param>
internal sealed record SearchQuestion(string Typed, SearchFilter Filter, int Most)
{
    public const string Words = ReportLinks.SearchWords;
    public const string Intervention = "insats";
    public const string Year = "ar";
    public const string Form = "formular";
    public const string Section = "avsnitt";

    /// <summary>Shown at once; as many more with each press.</summary>
    public const int Page = 10;

    private const string Shown = "visa";

    /// <summary>Whoever wants to see more than that looks for something else.</summary>
    private const int MostShown = 200;

    public SearchQuery Query { get; } = SearchQuery.Of(Typed);

    public bool CanShowMore => Most < MostShown;

    /// <summary>A choice that is none is passed over: more is found than was meant, never less.</summary>
    public static SearchQuestion Read(IQueryCollection query, SearchChoices choices)
    {
        string? Said(string field, IEnumerable<(string Value, string Says)> of) =>
            query[field].ToString() is var said && of.Any(c => c.Value == said) ? said : null;

        var most = int.TryParse(query[Shown].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Page;
        return new SearchQuestion(
            query[Words].ToString(),
            new SearchFilter(
                Said(Intervention, choices.Interventions) is { } intervention ? new InterventionId(intervention) : null,
                Said(Year, choices.Years) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
                Said(Form, choices.Forms),
                Said(Section, choices.Sections)
            ),
            Math.Clamp(most, Page, MostShown)
        );
    }

    public string More(string path) =>
        Pages.Query.With(AddressOf(path, Typed, Filter), Shown, Math.Min(Most + Page, MostShown).ToString(CultureInfo.InvariantCulture));

    /// <summary>The same words, wherever they stand.</summary>
    public string Everywhere(string path) => AddressOf(path, Typed, SearchFilter.None);

    private static string AddressOf(string path, string words, SearchFilter filter)
    {
        (string Field, string? Value)[] said =
        [
            (Words, words),
            (Intervention, filter.Intervention?.Value),
            (Year, filter.Year?.ToString(CultureInfo.InvariantCulture)),
            (Form, filter.Form),
            (Section, filter.Section),
        ];
        return said.Where(s => s.Value is not null).Aggregate(path, (address, s) => Pages.Query.With(address, s.Field, s.Value!));
    }
}
