using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>An entry in one short line: what it is called, and how it stands.</summary>
internal sealed record EntryLine(string Id, string Name, string Says)
{
    private const int LongestName = 80;

    /// <summary>What is registered in a section, in its order.</summary>
    public static IReadOnlyList<EntryLine> All(ReportFigures figures, TemplateSection section, Language language) =>
        section.Kind switch
        {
            SectionKind.Goals => [.. figures.GoalsIn(section).Select(g => Of(g, language))],
            SectionKind.Participants => [.. figures.Participants.Select(p => Of(p, language))],
            SectionKind.Deviations => [.. figures.Deviations.Select(d => Of(d, language))],
            SectionKind.Resources => [.. figures.Staffing.Select(s => Of(s, language))],
            _ => [],
        };

    public override string ToString() => Says.Length == 0 ? Name : $"{Name}: {Says}";

    private static EntryLine Of(Goal goal, Language language) =>
        new(goal.Id, Short(goal.Text) + In(goal.Unit), GoalWords.Standing(goal, language));

    private static EntryLine Of(ParticipantFlow flow, Language language) =>
        new(
            flow.Unit,
            flow.Unit.Length > 0 ? Short(flow.Unit) : Texts.Get(language, "Entry_WholeIntervention"),
            ParticipantWords.Of(flow with { Unit = "" }, language)
        );

    private static EntryLine Of(Deviation deviation, Language language)
    {
        var amount = deviation.Amount is { } kronor ? ", " + FigureWords.Kronor(kronor, language) : "";
        var name = $"{Days.Iso(deviation.On)} {DeviationWords.Of(deviation.Kind, language)}";
        return new EntryLine($"{deviation.Number}", name, Short(deviation.Text) + amount);
    }

    private static EntryLine Of(Post post, Language language)
    {
        var paidBy = Texts.Get(language, post.IsFunded ? "Post_IsFunded" : "Post_IsCoFunded");
        var what = $"{post.Percent} % {Short(post.Role)}{In(post.Unit)}, {paidBy}";
        return new EntryLine($"{post.Number}", Short(post.Organisation), what);
    }

    private static string In(string unit) => unit.Length > 0 ? $" ({Short(unit)})" : "";

    private static string Short(string text) => Shorten(text, LongestName);

    /// <summary>One line of at most so many characters.</summary>
    public static string Shorten(string text, int longest) =>
        Fitting.Shortened(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
}
