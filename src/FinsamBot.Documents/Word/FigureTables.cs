using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>Registered figures as tables: a line each, wholes computed.</summary>
internal static class FigureTables
{
    private const Language Read = Language.Swedish;

    public static void Write(WordWriter writer, ReportFigures figures, TemplateSection section)
    {
        if (!figures.HasAny(section))
        {
            return;
        }

        switch (section.Kind)
        {
            case SectionKind.Goals:
                Add(writer, section, "Goals", [28, 15, 30, 27], figures.GoalsIn(section).Select(Goal));
                break;
            case SectionKind.Participants:
                Add(writer, section, "Participants", [30, 26, 12, 12, 20], Participants(figures.Participants), numbersFrom: 2);
                break;
            case SectionKind.Deviations:
                Add(writer, section, "Deviations", [15, 17, 38, 30], figures.Deviations.Select(Deviation));
                break;
            case SectionKind.Resources:
                Add(
                    writer,
                    section,
                    "Resources",
                    [32, 38, 12, 18],
                    figures.Staffing.OrderBy(s => s.Unit, StringComparer.Ordinal).Select(Post)
                );
                break;
        }
    }

    private static void Add(
        WordWriter writer,
        TemplateSection section,
        string name,
        int[] shares,
        IEnumerable<string[]> rows,
        int numbersFrom = int.MaxValue
    )
    {
        var header = Enumerable.Range(1, shares.Length).Select(n => PrintedForm.Get($"{name}_{n}"));
        writer.Write(StyleIds.TableIntro, PrintedForm.Get($"{name}_Intro"));
        writer.Add(Tables.Of(section.Label.In(Read), shares, header, rows.Select(r => Tables.Cells(r)), Styles(numbersFrom)));
    }

    /// <param name="numbersFrom">The first column that holds numbers.</param>
    private static Func<int, int, string> Styles(int numbersFrom) =>
        (row, column) =>
            column < numbersFrom
                ? row < 0
                    ? StyleIds.TableHead
                    : StyleIds.TableCell
                : row < 0
                    ? StyleIds.TableHeadNumber
                    : StyleIds.TableNumber;

    private static string[] Goal(Goal goal) =>
        [
            Unit(goal.Unit) + goal.Text.Trim(),
            goal.Standing.Status == GoalStatus.NotSaid
                ? PrintedForm.Get("Goals_NotSaid")
                : Domain.Text.Texts.Capital(GoalWords.Of(goal.Standing.Status, Read)),
            Sentences(
                GoalWords.Count(goal.Standing, Read),
                Domain.Text.Texts.Capital(GoalWords.Of(goal.Target, Read)),
                GoalWords.Changed(goal, Read)
            ),
            Sentences(
                goal.Standing.Comment,
                goal.Standing.Forecast.Length > 0 ? PrintedForm.Get("Goals_Forecast", goal.Standing.Forecast) : null
            ),
        ];

    private static IEnumerable<string[]> Participants(ImmutableList<ParticipantFlow> flows)
    {
        var all = flows.Count > 1 ? flows.Add(ParticipantFlow.Sum(flows) with { Unit = PrintedForm.Get("Participants_Together") }) : flows;
        foreach (var flow in all)
        {
            var name = flow.Unit.Length > 0 ? flow.Unit : PrintedForm.Get("Participants_Itself");
            (string Key, Headcount Count)[] lines =
            [
                ("Opening", flow.Opening),
                ("New", flow.New),
                ("Exited", flow.Exited),
                ("Closing", flow.Closing),
            ];
            foreach (var (key, count) in lines)
            {
                yield return [name, PrintedForm.Get($"Participants_{key}"), Number(count.Women), Number(count.Men), Whole(count)];
            }
        }
    }

    private static string[] Deviation(Deviation deviation) =>
        [
            Days.Iso(deviation.On),
            FigureWords.Of(deviation.Kind, Read),
            deviation.Text
                + (deviation.Amount is { } amount ? $" ({PrintedForm.Get("Deviations_Amount", FigureWords.Kronor(amount, Read))})" : ""),
            deviation.Action.Length > 0 ? deviation.Action : PrintedForm.Get("Deviations_NoAction"),
        ];

    private static string[] Post(Staffing post) =>
        [
            Unit(post.Unit) + post.Organisation,
            post.Role,
            $"{post.Percent} %",
            PrintedForm.Get(post.IsFunded ? "Resources_Funded" : "Resources_CoFunded"),
        ];

    private static string Whole(Headcount count) =>
        count.Unsplit == 0 ? Number(count.All) : PrintedForm.Get("Participants_Unsplit", count.All, count.Unsplit);

    private static string Unit(string unit) => unit.Length > 0 ? unit + ": " : "";

    private static string Sentences(params string?[] parts) =>
        string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim().EndsWith('.') ? p.Trim() : p.Trim() + "."));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
