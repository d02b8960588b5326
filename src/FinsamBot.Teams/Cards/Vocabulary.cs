using System.Globalization;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>
/// The few elements our cards are made of. Everything but headings is written as text runs, which know no Markdown and no mentions:
/// what people have typed is shown as they typed it, and can become neither link nor layout. Bold is a run of its own.
/// </summary>
internal static class Vocabulary
{
    /// <summary>For fixed words and form labels only.</summary>
    public static JsonObject Heading(string text) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["style"] = "heading",
            ["size"] = "Large",
            ["weight"] = "Bolder",
            ["wrap"] = true,
        };

    /// <summary>A heading within the card; for fixed words and form labels only.</summary>
    public static JsonObject Subheading(string text) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["style"] = "heading",
            ["weight"] = "Bolder",
            ["wrap"] = true,
            ["spacing"] = "Large",
        };

    public static JsonObject Say(string text) => Line(Run(text));

    public static JsonObject Strong(string text) => Line(Run(text, bold: true));

    public static JsonObject Subtle(string text) => Line(Run(text, subtle: true));

    /// <summary>One paragraph of runs.</summary>
    public static JsonObject Line(params JsonObject[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    public static JsonObject Run(string text, bool bold = false, bool subtle = false, string? color = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (bold)
        {
            run["weight"] = "Bolder";
        }

        if (subtle)
        {
            run["isSubtle"] = true;
        }

        if (color is not null)
        {
            run["color"] = color;
        }

        return run;
    }

    /// <summary>What somebody wrote, letter by letter, for copying: one paragraph per line; an empty line becomes distance.</summary>
    public static IEnumerable<JsonObject> Verbatim(string text) => Lines(text, line => Say(line.Written));

    /// <summary>What somebody wrote, to read: bold, italic and links as in the letters and the document; everything else stays
    /// letters.</summary>
    public static IEnumerable<JsonObject> Written(string text) =>
        Lines(
            text,
            line =>
            {
                // The list marker goes into the run beside it where it can: a run for itself would take room from a long text.
                var (lead, rest) =
                    line.Runs[0] == new TextRun(line.Runs[0].Text, false)
                        ? (line.Marker + line.Runs[0].Text, line.Runs.Skip(1))
                        : (line.Marker, line.Runs);
                return Line([.. lead.Length > 0 ? [Run(lead)] : Array.Empty<JsonObject>(), .. rest.Select(Formatted)]);
            }
        );

    private static JsonObject Formatted(TextRun letters)
    {
        var run = Run(letters.Text, letters.Bold);
        if (letters.Italic)
        {
            run["italic"] = true;
        }

        if (letters.Address is { } address)
        {
            run["underline"] = true;
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
        }

        return run;
    }

    /// <summary>Parts that belong together, on the ground that a style gives them.</summary>
    public static JsonObject Box(string style, IEnumerable<JsonObject> items) =>
        new()
        {
            ["type"] = "Container",
            ["style"] = style,
            ["items"] = new JsonArray([.. items]),
        };

    /// <summary>One line of runs that leads somewhere when it is tapped.</summary>
    public static JsonObject Row(Button onTap, params JsonObject[] runs) =>
        new()
        {
            ["type"] = "Container",
            ["selectAction"] = onTap.ToJson(),
            ["spacing"] = "Small",
            ["items"] = new JsonArray(Line(runs)),
        };

    /// <summary>The same part without distance to the one above.</summary>
    public static JsonObject Close(JsonObject part)
    {
        part["spacing"] = "None";
        return part;
    }

    public static JsonObject LongInput(string id, string label, string value = "") => Input(id, label, value, multiline: true);

    public static JsonObject LineInput(string id, string label, string value) => Input(id, label, value, multiline: false);

    public static JsonObject Toggle(string id, string label, string title, bool on) =>
        new()
        {
            ["type"] = "Input.Toggle",
            ["id"] = id,
            ["label"] = label,
            ["title"] = title,
            ["value"] = on ? "true" : "false",
            ["wrap"] = true,
        };

    public static JsonObject Choice(string id, string label, IEnumerable<(string Title, string Value)> choices) =>
        new()
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = "expanded",
            ["wrap"] = true,
            ["choices"] = new JsonArray([.. choices.Select(c => new JsonObject { ["title"] = c.Title, ["value"] = c.Value })]),
        };

    /// <summary>One of several, folded together to one line.</summary>
    public static JsonObject Pick(string id, string label, IEnumerable<(string Title, string Value)> choices, string? value = null)
    {
        var all = choices.ToList();
        var input = Choice(id, label, all);
        input["style"] = "compact";
        if (all.Exists(c => c.Value == value))
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>Clients show digits to type; what has been typed and is no number stays as letters, to be mended.</summary>
    public static JsonObject NumberInput(string id, string label, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (value.Length > 0 && !isNumber)
        {
            return LineInput(id, label, value);
        }

        var input = new JsonObject
        {
            ["type"] = "Input.Number",
            ["id"] = id,
            ["label"] = label,
        };
        if (isNumber)
        {
            input["value"] = number;
        }

        return input;
    }

    /// <summary>Clients show a calendar to pick from, and send yyyy-MM-dd.</summary>
    public static JsonObject DayInput(string id, string label, string? first = null, string? last = null, string? value = null)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Date",
            ["id"] = id,
            ["label"] = label,
        };
        foreach (var (name, day) in new[] { ("min", first), ("max", last), ("value", value) })
        {
            if (day is not null)
            {
                input[name] = day;
            }
        }

        return input;
    }

    /// <summary>Names and values side by side. Clients read Markdown in them: for our own words and days only.</summary>
    public static JsonObject Facts(IEnumerable<(string Name, string Value)> facts) =>
        new()
        {
            ["type"] = "FactSet",
            ["spacing"] = "Small",
            ["facts"] = new JsonArray([.. facts.Select(f => new JsonObject { ["title"] = f.Name, ["value"] = f.Value })]),
        };

    /// <summary>In the body, where clients without Universal Actions find each button's fallback.</summary>
    public static JsonObject Buttons(params IEnumerable<Button?> buttons) =>
        new()
        {
            ["type"] = "ActionSet",
            ["spacing"] = "Large",
            ["actions"] = new JsonArray([.. buttons.OfType<Button>().Select(b => b.ToJson())]),
        };

    private static IEnumerable<JsonObject> Lines(string text, Func<TextBlock, JsonObject> show) =>
        FormattedText.Parse(text).Blocks.Select((line, i) => i == 0 || line.AfterBlank ? show(line) : Close(show(line)));

    private static JsonObject Input(string id, string label, string value, bool multiline) =>
        new()
        {
            ["type"] = "Input.Text",
            ["id"] = id,
            ["label"] = label,
            ["value"] = value,
            ["isMultiline"] = multiline,
        };
}
