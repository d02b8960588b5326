using System.Collections.Immutable;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Figures;

/// <summary>What stands in the inputs of an entry's card: as it is saved, as a new one begins, and as it was typed.</summary>
internal static class EntryValues
{
    /// <summary>Null when no such entry is saved.</summary>
    public static ImmutableDictionary<string, string>? Saved(EntryPlace place, string? id, Language language)
    {
        var figures = place.Figures;
        return place.Section.Kind switch
        {
            SectionKind.Goals => figures.Goals.Find(g => g.Id == id) is { } goal ? GoalInputs.Of(goal, language) : null,
            SectionKind.Participants => figures.Participants.Find(p => p.Unit == id) is { } flow ? ParticipantInputs.Of(flow) : null,
            SectionKind.Deviations => figures.Deviations.Find(d => $"{d.Number}" == id) is { } deviation
                ? DeviationInputs.Of(deviation)
                : null,
            _ => figures.Staffing.Find(s => $"{s.Number}" == id) is { } post ? PostInputs.Of(post) : null,
        };
    }

    /// <param name="opening">How many the report before ended with, where that is known.</param>
    public static ImmutableDictionary<string, string> New(TemplateSection section, DateOnly today, Headcount? opening) =>
        section.Kind switch
        {
            SectionKind.Goals => GoalInputs.Empty(section),
            SectionKind.Participants => ParticipantInputs.Empty(opening),
            SectionKind.Deviations => DeviationInputs.Empty(today),
            _ => PostInputs.Empty,
        };

    /// <summary>What the card sent. Clients leave out inputs that are empty; one that was too long for the card stays as it is
    /// saved.</summary>
    /// <param name="begun">What the card began with: it names the inputs, and holds for those that the card has not.</param>
    public static ImmutableDictionary<string, string> Typed(ImmutableDictionary<string, string> begun, CardData data) =>
        begun.ToImmutableDictionary(
            v => v.Key,
            v =>
                data.Typed(v.Key) is var typed && string.IsNullOrWhiteSpace(typed) && (data.Has(Fields.Kept(v.Key)) || IsNeverEmpty(v.Key))
                    ? v.Value
                    : typed.Trim()
        );

    /// <summary>Tells what is saved from what somebody else has made of it; empty for what is not saved.</summary>
    public static string MarkOf(ImmutableDictionary<string, string>? saved) =>
        saved is null ? "" : AsideText.MarkOf(string.Join('\n', saved.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value)));

    public static bool AreSame(ImmutableDictionary<string, string> one, ImmutableDictionary<string, string> other) =>
        one.All(v => Text(v.Value) == Text(other[v.Key]));

    /// <summary>Some choices are not on every card, and one that is cannot be emptied.</summary>
    private static bool IsNeverEmpty(string input) =>
        input is GoalInputs.Level or GoalInputs.Status or EntryTexts.Part or DeviationInputs.Kind or PostInputs.Funding
        || input.EndsWith(ParticipantInputs.Unsplit, StringComparison.Ordinal);

    /// <summary>Clients send line ends in their own way.</summary>
    private static string Text(string value) => value.Trim().ReplaceLineEndings("\n");
}
