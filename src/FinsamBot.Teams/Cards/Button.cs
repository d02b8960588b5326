using System.Collections.Immutable;
using AdaptiveCards;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Teams.Cards;

/// <summary>Something to press. What it carries only says what the presser saw and meant; it gives no right to anything.</summary>
/// <param name="Title">A verb.</param>
internal sealed record Button(string Title)
{
    private ImmutableSortedDictionary<string, string> Data { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private string Verb { get; init; } = "";

    private Uri? Address { get; init; }

    public bool IsMain { get; init; }

    private bool TakesInputs { get; init; }

    private bool IsBelow { get; init; }

    private AdaptiveActionStyle Style => IsMain ? AdaptiveActionStyle.Positive : AdaptiveActionStyle.Default;

    private AdaptiveAssociatedInputs Inputs => TakesInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None;

    public static Button To(string verb, string title) => new Button(title) { Verb = verb }.With(Fields.Verb, verb);

    public static Button Open(Uri address, string title) => new(title) { Address = address };

    /// <summary>The thing to do next. A card has at most one.</summary>
    public Button Main() => this with { IsMain = true };

    /// <summary>Sends along what the card's inputs hold.</summary>
    public Button WithInputs() => this with { TakesInputs = true };

    /// <summary>The answer comes as a message of its own, and this card stays: for a list with more to press.</summary>
    public Button Below() => this with { IsBelow = true };

    public Button Titled(string title) => this with { Title = title };

    public Button About(ReportId report) => With(Fields.Report, report.ToString());

    public Button With(string field, string value) => this with { Data = Data.SetItem(field, value) };

    /// <summary>First to what stands in the way of this step; it is told of the step, so that it can offer it.</summary>
    public Button By(string verb, string title) =>
        (this with { Title = title, Verb = verb }).With(Fields.Step, Verb).With(Fields.Verb, verb);

    public AdaptiveAction ToAction()
    {
        if (Address is not null)
        {
            return new AdaptiveOpenUrlAction
            {
                Title = Title,
                Url = Address,
                Style = Style,
            };
        }

        return IsBelow
            ? ToSubmit()
            : new AdaptiveExecuteAction
            {
                Title = Title,
                Data = Data,
                AssociatedInputs = Inputs,
                Style = Style,
                Verb = Verb,
                Fallback = new AdaptiveFallbackElement(ToSubmit()),
            };
    }

    /// <summary>What a client asks by itself: without a press there are no words to press and no inputs.</summary>
    public AdaptiveAction ToUnpressed() => new AdaptiveExecuteAction { Data = Data, Verb = Verb };

    private AdaptiveSubmitAction ToSubmit() =>
        new()
        {
            Title = Title,
            Data = Data,
            AssociatedInputs = Inputs,
            Style = Style,
        };
}
