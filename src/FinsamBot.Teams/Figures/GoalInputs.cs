using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>A goal: what is to be reached, and where it stands.</summary>
internal static class GoalInputs
{
    public const string Text = "goal.text";

    public const string Level = "goal.level";

    public const string Target = "goal.target";

    public const string Status = "goal.status";

    public const string Count = "goal.count";

    public const string Forecast = "goal.forecast";

    public const string Comment = "goal.comment";

    public static IEnumerable<JsonObject?> Of(Reader to, EntryForm form, int cap)
    {
        var known = form.View.Report.Figures.Goals.Find(g => g.Id == form.Id);
        return
        [
            known is null || GoalWords.Changed(known with { Standing = GoalStanding.Unsaid }, to.Language) is not { } before
                ? null
                : Say(before),
            .. EntryTexts.Long(to, form, Text, to["Goal_Text"], cap),
            form.Section.Level is null
                ? Pick(Level, to["Goal_Level"], Choices<GoalLevel>(l => GoalWords.Of(l, to.Language)), form[Level])
                : null,
            .. EntryTexts.PartPick(to, form),
            .. EntryTexts.Line(to, form, Target, to["Goal_Target"], cap),
            Pick(Status, to["Goal_Status"], Choices<GoalStatus>(s => GoalWords.Of(s, to.Language)), form[Status]),
            .. EntryTexts.Line(to, form, Count, to["Goal_Count"], cap),
            .. EntryTexts.Long(to, form, Forecast, to["Goal_Forecast"], cap),
            .. EntryTexts.Long(to, form, Comment, to["Goal_Comment"], cap),
        ];
    }

    public static ImmutableDictionary<string, string> Empty(TemplateSection section) =>
        Of(new Goal("", "", section.Level ?? GoalLevel.Intervention, "", GoalTarget.YesNo, GoalStanding.Unsaid, []), Language.Swedish)
            .SetItem(Target, "");

    public static ImmutableDictionary<string, string> Of(Goal goal, Language language) =>
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
}
