using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Searching;

/// <summary>A search as one reader asked for it.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="MaySee">Whether the reader may see an intervention's reports today.</param>
/// <param name="Reading">The address at which the reader reads a report.</param>
internal sealed record SearchView(
    Voice Voice,
    string Path,
    SearchableReports Reports,
    Func<InterventionStanding, bool> MaySee,
    Func<ReportId, string> Reading
)
{
    public required SearchChoices Choices { get; init; }

    public required SearchQuestion Question { get; init; }

    public required SearchResult Result { get; init; }

    public static SearchView Of(
        Voice voice,
        string path,
        IQueryCollection query,
        SearchableReports reports,
        Func<InterventionStanding, bool> maySee,
        Func<ReportId, string> reading
    )
    {
        var choices = SearchChoices.Of(voice, reports, maySee);
        var question = SearchQuestion.Read(query, choices);
        return new SearchView(voice, path, reports, maySee, reading)
        {
            Choices = choices,
            Question = question,
            Result = reports.Find(question.Query, question.Filter, maySee, question.Most),
        };
    }
}
