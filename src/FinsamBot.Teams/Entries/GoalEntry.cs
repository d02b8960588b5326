using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Entries;

/// <summary>A goal: what is to be reached, and where it stands.</summary>
internal sealed partial class GoalEntry() : EntryKind(SectionKind.Goals, "mal", "malen", "delmal", "goal", "goals")
{
    public const string Text = "goal.text";

    public const string Level = "goal.level";

    public const string Target = "goal.target";

    public const string Status = "goal.status";

    public const string Count = "goal.count";

    public const string Forecast = "goal.forecast";

    public const string Comment = "goal.comment";

    public override IEnumerable<EntryField> Fields(Reader to, EntryForm form)
    {
        var known = form.View.Report.Figures.Goals.Find(g => g.Id == form.Id);
        if (known is not null && GoalWords.Changed(known with { Standing = GoalStanding.Unsaid }, to.Language) is { } before)
        {
            yield return new EntryField(EntryInput.Said, before);
        }

        yield return new EntryField(EntryInput.Lines, to["Goal_Text"], Text);
        if (form.Section.Level is null)
        {
            yield return EntryTexts.Choice(to["Goal_Level"], Level, Choices<GoalLevel>(l => GoalWords.Of(l, to.Language)));
        }

        foreach (var part in EntryTexts.PartChoice(to, form))
        {
            yield return part;
        }

        yield return new EntryField(EntryInput.Line, to["Goal_Target"], Target);
        yield return EntryTexts.Choice(to["Goal_Status"], Status, Choices<GoalStatus>(s => GoalWords.Of(s, to.Language)));
        yield return new EntryField(EntryInput.Line, to["Goal_Count"], Count);
        yield return new EntryField(EntryInput.Lines, to["Goal_Forecast"], Forecast);
        yield return new EntryField(EntryInput.Lines, to["Goal_Comment"], Comment);
    }

    public override ImmutableDictionary<string, string> New(ReportView view, TemplateSection section) =>
        Of(new Goal("", "", section.Level ?? GoalLevel.Intervention, "", GoalTarget.YesNo, GoalStanding.Unsaid, []), Language.Swedish)
            .SetItem(Target, "");

    private static ImmutableDictionary<string, string> Of(Goal goal, Language language) =>
        new Dictionary<string, string>
        {
            [Text] = goal.Text,
            [Level] = $"{goal.Level}",
            [EntryTexts.Part] = goal.Unit.Length > 0 ? goal.Unit : EntryForm.NoPart,
            [Target] = goal.Target.Kind switch
            {
                TargetKind.YesNo => Texts.Get(language, "Goal_YesNo"),
                TargetKind.Share => GoalWords.Number(goal.Target.From, language) + " %",
                TargetKind.Range => $"{GoalWords.Number(goal.Target.From, language)}–{GoalWords.Number(goal.Target.To, language)}",
                _ => GoalWords.Number(goal.Target.From, language),
            },
            [Status] = $"{goal.Standing.Status}",
            [Count] = (goal.Standing.Numerator, goal.Standing.Denominator) switch
            {
                (null, _) => "",
                ({ } n, null) => $"{n}",
                ({ } n, { } d) => Texts.Get(language, "Goal_Of", n, d),
            },
            [Forecast] = goal.Standing.Forecast,
            [Comment] = goal.Standing.Comment,
        }.ToImmutableDictionary();

    private static IEnumerable<(string Title, string Value)> Choices<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => (Phrases.Sentence(word(v)), $"{v}"));

    public override bool IsNeverEmpty(string input) => input is Level or Status or EntryTexts.Part;

    public override IReadOnlyList<EntryLine> Lines(TemplateSection section, ReportFigures figures, Language language) =>
        [
            .. figures
                .GoalsIn(section)
                .Select(g => new EntryLine(g.Id, EntryLine.Short(g.Text) + PartIn(g.Unit), GoalWords.Standing(g, language))),
        ];

    public override IEnumerable<string> Parts(ReportFigures figures) => figures.Goals.Select(g => g.Unit);

    public override ImmutableDictionary<string, string>? Saved(ReportFigures figures, string? id, Language language) =>
        figures.Goals.Find(g => g.Id == id) is { } goal ? Of(goal, language) : null;

    public override FigureCommand Removal(string id) => new RemoveGoal(id);

    public override EntryReading Read(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today)
    {
        if (!TryTarget(typed[Target], out var target))
        {
            return EntryReading.Fails(to, "Goal_TargetUnreadable", typed[Target]);
        }

        if (!TryCount(typed[Count], out var numerator, out var denominator))
        {
            return EntryReading.Fails(to, "Goal_CountUnreadable", typed[Count]);
        }

        var level = EntryReading.ChoiceOf(typed[Level], GoalLevel.Intervention);
        var status = EntryReading.ChoiceOf(typed[Status], GoalStatus.NotSaid);
        var standing = new GoalStanding(status, numerator, denominator, typed[Forecast], typed[Comment]);
        return new EntryReading(new SaveGoal(id, EntryReading.UnitOf(typed), level, typed[Text], target, standing), null);
    }

    private static bool TryTarget(string text, out GoalTarget target)
    {
        var said = SpokenWords.Fold(text);
        target = GoalTarget.YesNo;
        if (said.Length == 0 || YesNo().IsMatch(said))
        {
            return true;
        }

        var match = TargetWords().Match(said);
        if (!match.Success || (match.Groups["share"].Success && match.Groups["to"].Success))
        {
            return false;
        }

        var from = Number(match.Groups["from"]);
        target =
            match.Groups["share"].Success ? new GoalTarget(TargetKind.Share, from)
            : match.Groups["to"].Success ? new GoalTarget(TargetKind.Range, from, Number(match.Groups["to"]))
            : new GoalTarget(TargetKind.Count, from);
        return true;
    }

    private static bool TryCount(string text, out int? numerator, out int? denominator)
    {
        (numerator, denominator) = (null, null);
        if (text.Length == 0)
        {
            return true;
        }

        var match = CountWords().Match(SpokenWords.Fold(text));
        if (match.Success)
        {
            numerator = (int)Number(match.Groups["n"]);
            denominator = match.Groups["d"].Success ? (int)Number(match.Groups["d"]) : null;
        }

        return match.Success;
    }

    private static decimal Number(Group digits) =>
        decimal.Parse(
            digits.Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    private const string Whole = "(?:[0-9]{1,3}(?: [0-9]{3}){1,2}|[0-9]{1,9})";

    [GeneratedRegex("^(?:ja|nej|yes|no)(?: ?(?:/|eller|or) ?(?:nej|no))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YesNo();

    [GeneratedRegex(
        $"^(?:(?:minst|mer an|over|ca|cirka|at least|>|>=|≥) ?)?(?<from>{Whole}(?:[.,][0-9])?)"
            + $"(?: ?(?:-|–|—|till|to) ?(?<to>{Whole}(?:[.,][0-9])?))?"
            + " ?(?<share>%|procent|percent|per cent)?(?: ?(?:st|stycken|personer|deltagare|people|participants))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex TargetWords();

    [GeneratedRegex(
        "^(?<n>" + Whole + ")(?: ?(?:av|of|/) ?(?<d>" + Whole + "))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex CountWords();
}
