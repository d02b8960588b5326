using System.Collections.Immutable;
using System.Text.Json.Nodes;
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

    public static Button To(string verb, string title) => new Button(title) { Verb = verb }.With(Fields.Verb, verb);

    public static Button Open(Uri address, string title) => new(title) { Address = address };

    /// <summary>The thing to do next. A card has at most one.</summary>
    public Button Main() => this with { IsMain = true };

    /// <summary>Sends along what the card's inputs hold.</summary>
    public Button WithInputs() => this with { TakesInputs = true };

    /// <summary>The answer comes as a message of its own, and this card stays: for a list with more to press.</summary>
    public Button Below() => this with { IsBelow = true };

    public Button About(ReportId report) => With(Fields.Report, report.ToString());

    public Button With(string field, string value) => this with { Data = Data.SetItem(field, value) };

    /// <summary>First to what stands in the way of this step; it is told of the step, so that it can offer it.</summary>
    public Button By(string verb, string title) =>
        (this with { Title = title, Verb = verb }).With(Fields.Step, Verb).With(Fields.Verb, verb);

    public JsonObject ToJson()
    {
        if (Address is not null)
        {
            return Styled(
                new JsonObject
                {
                    ["type"] = "Action.OpenUrl",
                    ["title"] = Title,
                    ["url"] = Address.AbsoluteUri,
                }
            );
        }

        if (IsBelow)
        {
            return Press("Action.Submit");
        }

        var execute = Press("Action.Execute");
        execute["verb"] = Verb;
        execute["fallback"] = Press("Action.Submit");
        return execute;
    }

    private JsonObject Press(string type) =>
        Styled(
            new JsonObject
            {
                ["type"] = type,
                ["title"] = Title,
                ["data"] = new JsonObject(Data.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value))),
                ["associatedInputs"] = TakesInputs ? "auto" : "none",
            }
        );

    private JsonObject Styled(JsonObject action)
    {
        if (IsMain)
        {
            action["style"] = "positive";
        }

        return action;
    }
}
