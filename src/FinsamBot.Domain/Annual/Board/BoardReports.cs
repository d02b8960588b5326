using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual.Board;

/// <summary>
/// What the board reads of a single report: how it stands, its goals and deviations, and the beginnings of what was written, within a page.
/// Of a report that is not handed in only how it stands: its words are its writer's still.
/// </summary>
internal static class BoardReports
{
    private const Language Read = Language.Swedish;

    /// <summary>Characters of one section, and of all of a report: what a page holds beside its tables.</summary>
    private const int OfSection = 420;
    private const int OfReport = 1_700;

    /// <summary>Characters of a cell, and rows of a table.</summary>
    private const int OfCell = 140;
    private const int OfTable = 6;
    private static readonly TextSource Source = new(typeof(Texts));

    public static BoardReport Of(ReportStanding standing, ReportView? view, DateOnly today)
    {
        var heading = $"{standing.Form.Name.In(Read)} {Days.Period(standing.Period, Read)}";
        if (view?.Report.Submission is null)
        {
            return new BoardReport(heading, Standing(standing, today), [], [], false);
        }

        var (sections, isCut) = Written(view);
        var tables = view
            .Template.Sections.SelectMany(s =>
                AppendixTables.Of(s, [view.Report.Figures]).Select(t => t with { Caption = s.Label.In(Read) })
            )
            .ToList();
        return new BoardReport(
            heading,
            Standing(standing, today),
            sections,
            [.. tables.Select(Short)],
            isCut || tables.Exists(t => Short(t) != t)
        );
    }

    private static string Standing(ReportStanding standing, DateOnly today)
    {
        string[] sentences = standing switch
        {
            { Stage: ReportStage.TakenIn or ReportStage.Excused or ReportStage.Paused or ReportStage.Coming } =>
            [
                Source.Get(Read, $"Board_Is_{standing.Stage}"),
            ],
            { HandedInOn: { } day } =>
            [
                Source.Get(Read, "Board_HandedIn", Days.Near(day, today, Read), Days.Near(standing.Due, today, Read)),
                standing.CaseNumber is { } number ? Source.Get(Read, "Board_CaseNumber", number) : "",
            ],
            _ => [.. standing.Lines.Where(l => IsOfReport(l.Concern)).Select(l => OfficeWords.Of(l, today, Read))],
        };
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    /// <summary>Whom the bot cannot reach is the office's affair.</summary>
    private static bool IsOfReport(OfficeConcern concern) =>
        concern is not (OfficeConcern.NotReached or OfficeConcern.LeftTeams or OfficeConcern.HeldBack);

    private static (IReadOnlyList<AppendixSection> Sections, bool IsCut) Written(ReportView view)
    {
        var (sections, left, isCut) = (new List<AppendixSection>(), OfReport, false);
        foreach (var (title, text) in Passages(view))
        {
            var room = Math.Min(OfSection, left);
            if (room < OfCell)
            {
                isCut = true;
                break;
            }

            var shortened = Shortened.Of(text, room);
            sections.Add(new AppendixSection(3, title, shortened.Text));
            left -= shortened.Text.PlainText.Length;
            isCut |= shortened.IsCut;
        }

        return (sections, isCut);
    }

    /// <summary>The group's words come first: they are what the board asks for.</summary>
    private static IEnumerable<(string Title, FormattedText Text)> Passages(ReportView view)
    {
        var group = view.GroupsOwnWords.Length > 0 ? view.GroupsOwnWords : SteeringDraft.Of(view, Read);
        var own = view
            .Template.Sections.Where(s => s is { FilledBy: FilledBy.Lead, Kind: SectionKind.LongText })
            .Select(s => (Title: s.Label.In(Read), Text: FormattedText.Parse(view.Report.TextOf(s.Id).Text)));
        return own.Prepend((view.Template.SteeringGroupPlace.Label.In(Read), FormattedText.Parse(group)))
            .Where(t => t.Item2.Blocks.Count > 0);
    }

    private static AppendixTable Short(AppendixTable table)
    {
        var isShort = table.Rows.Count <= OfTable && table.Rows.All(r => r.All(c => c.Length <= OfCell));
        return isShort
            ? table
            : table with
            {
                Rows = [.. table.Rows.Take(OfTable).Select(r => (IReadOnlyList<string>)[.. r.Select(c => Shortened.OfWords(c, OfCell))])],
            };
    }
}
