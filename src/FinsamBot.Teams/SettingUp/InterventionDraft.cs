using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.SettingUp;

/// <summary>A new intervention as the card's inputs hold it.</summary>
internal sealed partial record InterventionDraft(string Name)
{
    public const string NameInput = "name";
    public const string OwnerInput = "owner";
    public const string FormInput = "form";
    public const string StartInput = "starts";
    public const string FirstEndInput = "firstEnd";
    public const string EndInput = "ends";
    public const string LeadInput = "lead";
    public const string DeputyInput = "deputy";
    public const string MembersInput = "members";
    public const string WholeInput = "whole";

    /// <summary>Chosen for one that is no part of another.</summary>
    public const string OfItsOwn = "-";

    /// <summary>What it is a part of: an id, or what somebody calls it. Empty for one of its own.</summary>
    public string Whole { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Form { get; init; } = "";

    public string Start { get; init; } = "";

    public string FirstEnd { get; init; } = "";

    public string End { get; init; } = "";

    public string Lead { get; init; } = "";

    public string Deputy { get; init; } = "";

    public string Members { get; init; } = "";

    /// <summary>As somebody said it, or as the inputs hold it.</summary>
    public static InterventionDraft Of(CardData data) =>
        data.Text(Fields.Said) is { } said
            ? Said(said.Trim())
            : new InterventionDraft(data.Typed(NameInput).Trim())
            {
                Whole = data.Typed(WholeInput).Trim(),
                Owner = data.Typed(OwnerInput).Trim(),
                Form = data.Typed(FormInput),
                Start = data.Typed(StartInput).Trim(),
                FirstEnd = data.Typed(FirstEndInput).Trim(),
                End = data.Typed(EndInput).Trim(),
                Lead = data.Typed(LeadInput),
                Deputy = data.Typed(DeputyInput),
                Members = data.Typed(MembersInput),
            };

    private static InterventionDraft Said(string said) =>
        PartOf().Match(SpokenDates.Flat(said)) is { Success: true } part
            ? new InterventionDraft(said[..part.Index].Trim(' ', ',')) { Whole = said[(part.Index + part.Length)..].Trim() }
            : new InterventionDraft(said);

    [GeneratedRegex(
        "[ ,]+(?:som |as )?(?:en |a )?(?:del av|delinsats (?:av|i|till)|part of) ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex PartOf();
}
