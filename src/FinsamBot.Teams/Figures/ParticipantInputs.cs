using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>How many came and went, women and men each; the wholes are computed and never typed.</summary>
internal static class ParticipantInputs
{
    public static IReadOnlyList<string> Counts { get; } = ["opening", "new", "exited"];

    public static IReadOnlyList<string> Genders { get; } = ["women", "men"];

    /// <summary>Where old numbers are without gender, they can be mended and are not lost.</summary>
    public const string Unsplit = "unsplit";

    public static string Name(string count, string gender) => $"flow.{count}.{gender}";

    public static IEnumerable<JsonObject?> Of(Reader to, EntryForm form, int cap) =>
        [
            form.IsPrefilled ? Say(to["Participants_Prefilled"]) : null,
            form.View.Report.Figures.Participants.Find(p => p.Unit == form.Id) is { } saved
                ? Say(ParticipantWords.Of(saved with { Unit = "" }, to.Language))
                : null,
            .. from count in Counts
            from gender in Genders.Append(Unsplit)
            where gender != Unsplit || form[Name(count, gender)] is not ("" or "0")
            from input in EntryTexts.Number(to, form, Name(count, gender), LabelOf(to, count, gender), cap)
            select input,
            Subtle(to["Participants_Computed"]),
        ];

    public static string LabelOf(Reader to, string count, string gender) => to["Participants_" + count, to["Participants_" + gender]];

    public static ImmutableDictionary<string, string> Empty(Headcount? opening) =>
        Row("opening", opening).AddRange(Row("new", null)).AddRange(Row("exited", null));

    public static ImmutableDictionary<string, string> Of(ParticipantFlow flow) =>
        Row("opening", flow.Opening).AddRange(Row("new", flow.New)).AddRange(Row("exited", flow.Exited));

    private static ImmutableDictionary<string, string> Row(string count, Headcount? people) =>
        new Dictionary<string, string>
        {
            [Name(count, "women")] = $"{people?.Women}",
            [Name(count, "men")] = $"{people?.Men}",
            [Name(count, Unsplit)] = people?.Unsplit is > 0 and var more ? $"{more}" : "",
        }.ToImmutableDictionary();
}
