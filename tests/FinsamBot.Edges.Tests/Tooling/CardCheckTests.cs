using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Tooling;

[TestClass]
public sealed class CardCheckTests
{
    private const string Sound = """
        {
          "type": "AdaptiveCard", "version": "1.5", "lang": "sv", "msteams": { "width": "Full" },
          "body": [
            { "type": "TextBlock", "text": "2.1 Aktiviteter", "wrap": true, "style": "heading" },
            { "type": "Input.Text", "id": "text", "label": "Din text", "isMultiline": true },
            { "type": "Input.ChoiceSet", "id": "who", "label": "Vem", "choices": [{ "title": "Anna", "value": "1" }],
              "choices.data": { "type": "Data.Query", "dataset": "people" } }
          ],
          "actions": [{ "type": "Action.Execute", "title": "Spara", "verb": "save", "data": { "msteams": { "feedback": { "hide": true } } } }]
        }
        """;

    [TestMethod]
    public async Task A_sound_card_with_what_Teams_adds_to_the_format_has_no_fault() =>
        Assert.IsEmpty(await CardCheck.FindFaultsAsync([Sound]));

    [TestMethod]
    [DataRow("""{"type":"TextBlok","text":"x"}""", "Unknown element type")]
    [DataRow("""{"type":"TextBlock","text":"x","size":"Gigantic"}""", "Invalid value")]
    [DataRow("""{"type":"Input.Text","label":"x"}""", "unique Id")]
    [DataRow("""{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"x"}]}""", "\"url\" must be set")]
    public async Task The_renderer_finds_what_it_would_not_show(string element, string fault)
    {
        var faults = await CardCheck.FindFaultsAsync([Sound, With(element)]);

        Assert.IsNotEmpty(faults);
        Assert.IsTrue(faults.All(found => found.StartsWith("card 2: ", StringComparison.Ordinal)), string.Join('\n', faults));
        Assert.Contains(fault, string.Join('\n', faults));
    }

    [TestMethod]
    public async Task What_is_not_JSON_is_named_with_its_number()
    {
        var faults = await CardCheck.FindFaultsAsync([Sound, "{ \"type\": ", ""]);

        Assert.HasCount(2, faults);
        StringAssert.StartsWith(faults[0], "card 2: not JSON");
        StringAssert.StartsWith(faults[1], "card 3: not JSON");
    }

    [TestMethod]
    public async Task A_schema_finds_a_member_that_the_renderer_lets_pass()
    {
        var unknownMember = With("""{"type":"TextBlock","text":"x","wrapp":true}""");

        Assert.IsEmpty(await Judge([Sound]));
        StringAssert.Contains((await Judge([unknownMember])).Single(), "wrapp");
    }

    // The published schema is not part of the repository; without it a small one of the same dialect stands in.
    private static async Task<IReadOnlyList<string>> Judge(string[] cards)
    {
        if (CardCheck.PublishedSchema() is { } published)
        {
            return await CardCheck.FindFaultsAsync(cards, published);
        }

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            """
            {
              "$schema": "http://json-schema.org/draft-06/schema#", "id": "http://example.se/card.json",
              "type": "object", "additionalProperties": false,
              "properties": { "type": {}, "version": {}, "lang": {}, "actions": {}, "body": { "type": "array", "items": { "$ref": "#/definitions/element" } } },
              "definitions": { "element": { "additionalProperties": false, "properties": {
                "type": {}, "id": {}, "label": {}, "text": {}, "wrap": {}, "style": {}, "isMultiline": {}, "choices": {} } } }
            }
            """
        );
        var faults = await CardCheck.FindFaultsAsync(cards, file);
        File.Delete(file);
        return faults;
    }

    private static string With(string element) => $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""";
}
