using System.Text;
using System.Text.Json;
using AdaptiveCards;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.General;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The elements that our cards are made of, and how they are written.</summary>
[TestClass]
public sealed class ObjectModelTests
{
    private static readonly Type[] Elements =
    [
        .. typeof(AdaptiveCard)
            .Assembly.GetExportedTypes()
            .Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(AdaptiveTypedElement)) || t.IsAssignableTo(typeof(AdaptiveInline)))),
    ];

    public static IEnumerable<(AdaptiveElement Element, string Json)> Bare =>
        [
            (new AdaptiveTextBlock("å"), """{"type":"TextBlock","text":"å"}"""),
            (
                new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("") } },
                """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":""}]}"""
            ),
            (new AdaptiveContainer(), """{"type":"Container","items":[]}"""),
            (new AdaptiveTable(), """{"type":"Table","columns":[],"rows":[]}"""),
            (new AdaptiveTable { ShowGridLines = false }, """{"type":"Table","showGridLines":false,"columns":[],"rows":[]}"""),
            (
                new AdaptiveTable { Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell() } } } },
                """{"type":"Table","columns":[],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[]}]}]}"""
            ),
            (new AdaptiveFactSet(), """{"type":"FactSet","facts":[]}"""),
            (new AdaptiveActionSet(), """{"type":"ActionSet","actions":[]}"""),
            (
                new AdaptiveActionSet
                {
                    Actions = { new AdaptiveExecuteAction(), new AdaptiveSubmitAction(), new AdaptiveOpenUrlAction() },
                },
                """{"type":"ActionSet","actions":[{"type":"Action.Execute"},{"type":"Action.Submit"},{"type":"Action.OpenUrl"}]}"""
            ),
            (new AdaptiveTextInput(), """{"type":"Input.Text"}"""),
            (new AdaptiveTextInput { IsMultiline = false }, """{"type":"Input.Text","isMultiline":false}"""),
            (new AdaptiveNumberInput(), """{"type":"Input.Number"}"""),
            (new AdaptiveNumberInput { Value = 0 }, """{"type":"Input.Number","value":0}"""),
            (new AdaptiveNumberInput { Value = int.MinValue }, """{"type":"Input.Number","value":-2147483648}"""),
            (new AdaptiveDateInput(), """{"type":"Input.Date"}"""),
            (new AdaptiveChoiceSetInput(), """{"type":"Input.ChoiceSet","style":"compact","choices":[]}"""),
        ];

    public static IEnumerable<Type> Enums => typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(t => t.IsEnum);

    [TestMethod]
    public void A_card_of_every_element_is_written_as_it_always_was() =>
        Golden.Matches("every-element.json", CardText.Of(new Card("Alla delar", EveryElement(text => text))));

    [TestMethod]
    public void The_card_holds_every_element_there_is()
    {
        var written = new Card("", EveryElement(text => text)).Json().ToJsonString();
        var missing = Elements.Where(t => !written.Contains($"\"type\":\"{t.GetField("TypeName")!.GetRawConstantValue()}\""));

        Assert.AreEqual("", string.Join(' ', missing.Select(t => t.Name)));
    }

    [TestMethod]
    [DynamicData(nameof(Bare))]
    public void What_is_not_set_is_not_written(AdaptiveElement element, string json)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { Body = [element] };

        Assert.AreEqual(
            $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{json}}]}""",
            Encoding.UTF8.GetString(new Card("", card).ToUtf8())
        );
    }

    [TestMethod]
    [DynamicData(nameof(Enums))]
    public void A_value_that_an_enum_does_not_name_is_refused(Type type) =>
        Assert.ThrowsExactly<JsonException>(() => JsonSerializer.Serialize(Enum.ToObject(type, 99), type, AdaptiveCardsJson.Default));

    /// <summary>The bot's own options change what the generated contracts do with every text.</summary>
    [TestMethod]
    public void Every_text_of_every_element_is_cleaned() =>
        Assert.AreEqual(
            new Card("", EveryElement(text => text)).Json().ToJsonString(),
            new Card("", EveryElement(text => $"\u202E{text[..1]}\u200B{text[1..]}\uFEFF\u0007")).Json().ToJsonString()
        );

    [TestMethod]
    public void Half_a_character_becomes_the_sign_for_what_cannot_be_read() =>
        Assert.AreEqual(
            "a\uFFFD",
            new Card("", new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = "a\uD83D" }).Json()["fallbackText"]!.ToString()
        );

    [TestMethod]
    [DataRow("https://example.se", "https://example.se")]
    [DataRow("https://example.se/a?b=c", "https://example.se/a?b=c")]
    [DataRow("https://example.se/\u202Eläs här", "https://example.se/%E2%80%AEl%C3%A4s%20h%C3%A4r")]
    public void An_address_is_written_as_other_programs_take_it(string address, string written)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { Body = [Vocabulary.Buttons(Button.Open(new Uri(address), "Läs"))] };

        Assert.AreEqual(written, new Card("", card).Json()["body"]![0]!["actions"]![0]!["url"]!.ToString());
    }

    private static AdaptiveCard EveryElement(Func<string, string> written) =>
        new(new AdaptiveSchemaVersion(1, 5))
        {
            Lang = written("sv"),
            FallbackText = written("Går inte att visa."),
            Body = [.. Read(written), .. Filled(written), Pressed(written)],
            Refresh = new AdaptiveRefresh { Action = Button.To(GeneralVerbs.Help, "").ToUnpressed(), UserIds = { written("29:sofia") } },
            AdditionalProperties = { ["msteams"] = new Dictionary<string, string> { ["width"] = written("Full") } },
        };

    private static IEnumerable<AdaptiveElement> Read(Func<string, string> written)
    {
        yield return new AdaptiveTextBlock(written("Åtta älgar på ön 👩‍🏫"))
        {
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Wrap = true,
        };
        var run = new AdaptiveTextRun(written("\"Så\" & <så>"))
        {
            Weight = AdaptiveTextWeight.Bolder,
            IsSubtle = true,
            Color = AdaptiveTextColor.Attention,
            Italic = true,
            Underline = true,
            SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.se/a?b=c") },
        };
        yield return new AdaptiveRichTextBlock
        {
            Inlines =
            {
                run,
                new AdaptiveTextRun(written(" och så")) { Color = AdaptiveTextColor.Accent },
            },
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
        };
        yield return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            SelectAction = new AdaptiveExecuteAction
            {
                Title = written("Hjälp"),
                Verb = GeneralVerbs.Help,
                Data = new Dictionary<string, string> { [Fields.Verb] = written(GeneralVerbs.Help) },
            },
            Spacing = AdaptiveSpacing.None,
            Items = { new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(written("I en ruta")) } } },
        };
        yield return new AdaptiveTable
        {
            ShowGridLines = true,
            Columns =
            {
                new AdaptiveTableColumnDefinition { Width = 2, HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right },
            },
            Rows =
            {
                new AdaptiveTableRow
                {
                    Cells =
                    {
                        new AdaptiveTableCell
                        {
                            Items = { new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(written("Kvinnor")) } } },
                        },
                    },
                },
            },
        };
        yield return new AdaptiveFactSet { Facts = { new AdaptiveFact(written("Senast"), written("14 april")) } };
    }

    private static IEnumerable<AdaptiveElement> Filled(Func<string, string> written) =>
        [
            new AdaptiveTextInput
            {
                Id = written("text"),
                Label = written("Text"),
                Value = written("a\n- b"),
                IsMultiline = true,
            },
            new AdaptiveNumberInput
            {
                Id = written("number"),
                Label = written("Antal"),
                Value = 12,
            },
            new AdaptiveDateInput
            {
                Id = written("day"),
                Label = written("Dag"),
                Min = written("2026-04-01"),
                Max = written("2026-04-30"),
                Value = written("2026-04-14"),
            },
            new AdaptiveChoiceSetInput
            {
                Id = written("part"),
                Label = written("Del"),
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Choices =
                {
                    new AdaptiveChoice { Title = written("Lag Norr"), Value = written("norr") },
                },
                Value = written("norr"),
            },
        ];

    private static AdaptiveActionSet Pressed(Func<string, string> written) =>
        new()
        {
            Spacing = AdaptiveSpacing.Large,
            Actions =
            {
                Button.To(GeneralVerbs.Help, written("Hjälp")).Main().ToAction(),
                Button.To(GeneralVerbs.Help, written("Hjälp")).Below().ToAction(),
                Button.Open(new Uri("https://example.se/läs"), written("Läs")).ToAction(),
            },
        };
}
