using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports.Figures.Staffing;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>A post in the intervention, and who pays it.</summary>
internal static class PostInputs
{
    public const string Organisation = "post.organisation";

    public const string Role = "post.role";

    public const string Percent = "post.percent";

    public const string Funding = "post.funding";

    public const string Funded = "funded";

    public const string CoFunded = "coFunded";

    public static IEnumerable<JsonObject?> Of(Reader to, EntryForm form, int cap) =>
        [
            .. EntryTexts.Line(to, form, Organisation, to["Post_Organisation"], cap),
            .. EntryTexts.Line(to, form, Role, to["Post_Role"], cap),
            .. EntryTexts.Number(to, form, Percent, to["Post_Percent"], cap),
            Pick(Funding, to["Post_Funding"], [(to["Post_Funded"], Funded), (to["Post_CoFunded"], CoFunded)], form[Funding]),
            .. EntryTexts.PartPick(to, form),
        ];

    public static ImmutableDictionary<string, string> Empty { get; } = Of(new Post(0, "", "", "", 0, true)).SetItem(Percent, "");

    public static ImmutableDictionary<string, string> Of(Post post) =>
        new Dictionary<string, string>
        {
            [Organisation] = post.Organisation,
            [Role] = post.Role,
            [Percent] = $"{post.Percent}",
            [Funding] = post.IsFunded ? Funded : CoFunded,
            [EntryTexts.Part] = post.Unit.Length > 0 ? post.Unit : EntryForm.NoPart,
        }.ToImmutableDictionary();
}
