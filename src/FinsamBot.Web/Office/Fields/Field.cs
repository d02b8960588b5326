using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Fields;

/// <summary>Something that a form asks for. Its name is unlike the others' on the page.</summary>
/// <param name="Value">What stands there at first.</param>
internal abstract record Field(string Name, string Label, string Value = "")
{
    public string? Hint { get; init; }

    /// <summary>May be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <param name="typed">What was typed into it before; null on a fresh page.</param>
    public abstract Html Show(IFormCollection? typed);

    /// <summary>What was filled in, as people read it.</summary>
    public virtual string Said(string value) => value;

    protected string Shown(IFormCollection? typed) => typed is not null && typed.TryGetValue(Name, out var said) ? said.ToString() : Value;

    protected Html Head() =>
        Html.Of(
            $"""
            <label for="{Name}">{Label}</label>
            {Html.When(Hint is not null, () => Html.Of($"""<p class="aside" id="om-{Name}">{Hint}</p>"""))}
            """
        );

    protected Html Attributes() =>
        Html.Of(
            $"""
            id="{Name}" name="{Name}"{Html.When(!IsOptional, () => Html.Of($" required"))}{Html.When(
                Hint is not null,
                () => Html.Of($""" aria-describedby="om-{Name}" """)
            )}
            """
        );
}

/// <summary>One line.</summary>
internal sealed record TextField(string Name, string Label, string Value = "") : Field(Name, Label, Value)
{
    public int Longest { get; init; } = 200;

    /// <summary>One of HTML's.</summary>
    public string Kind { get; init; } = "text";

    /// <summary>How wide, as the look has it; empty for the whole width.</summary>
    public string Look { get; init; } = "";

    public override Html Show(IFormCollection? typed) =>
        Html.Of(
            $"""
            {Head()}
            <input type="{Kind}" class="{Look}" value="{Shown(typed)}" maxlength="{Longest}" autocomplete="off" {Attributes()}>
            """
        );
}

/// <summary>A day, written as people write days.</summary>
internal sealed record DayField(string Name, string Label, Language Language, string Value = "") : Field(Name, Label, Value)
{
    private const int Longest = 40;

    public override Html Show(IFormCollection? typed) =>
        Html.Of(
            $"""
            {Head()}
            <input type="text" class="short" value="{Shown(typed)}" maxlength="{Longest}" autocomplete="off" {Attributes()}>
            """
        );

    public override string Said(string value) => SwedishDate.TryParse(value, out var day) ? Days.Full(day, Language) : value;
}

/// <summary>Several lines.</summary>
internal sealed record LinesField(string Name, string Label, string Value = "") : Field(Name, Label, Value)
{
    public int Longest { get; init; } = 4000;

    public int Rows { get; init; } = 4;

    /// <summary>Each line is a thing of its own.</summary>
    public bool IsList { get; init; }

    public override string Said(string value) =>
        IsList ? string.Join(", ", value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : value;

    public override Html Show(IFormCollection? typed) =>
        Html.Of(
            $"""
            {Head()}
            <textarea rows="{Rows}" maxlength="{Longest}" {Attributes()}>
            {Shown(typed)}</textarea>
            """
        );
}

/// <summary>One of several. Nothing is chosen at first where no value is given.</summary>
internal sealed record ChoiceField(string Name, string Label, IReadOnlyList<(string Value, string Says)> Choices, string Value = "")
    : Field(Name, Label, Value)
{
    /// <summary>What stands there as long as nothing is chosen.</summary>
    public required string Nothing { get; init; }

    public override Html Show(IFormCollection? typed)
    {
        var chosen = Shown(typed);
        return Html.Of(
            $"""
            {Head()}
            <select {Attributes()}>
            {Html.When(IsOptional || Choices.All(c => c.Value != Value), () => Html.Of($"""<option value="">{Nothing}</option>"""))}
            {Choices.Select(c => Option(c, c.Value == chosen))}
            </select>
            """
        );
    }

    public override string Said(string value) => Choices.FirstOrDefault(c => c.Value == value).Says ?? "";

    private static Html Option((string Value, string Says) choice, bool isChosen) =>
        Html.Of($"""<option value="{choice.Value}"{Html.When(isChosen, () => Html.Of($" selected"))}>{choice.Says}</option>""");
}

/// <summary>Yes or no.</summary>
internal sealed record TickField(string Name, string Label, bool IsTicked) : Field(Name, Label)
{
    public const string Yes = "ja";

    public override Html Show(IFormCollection? typed)
    {
        var ticked = Html.When(typed?.ContainsKey(Name) ?? IsTicked, () => Html.Of($" checked"));
        var box = Html.Of($"""<input type="checkbox" id="{Name}" name="{Name}" value="{Yes}"{ticked}>""");
        return Html.Of($"""<p><label class="choice" for="{Name}">{box} {Label}</label></p>""");
    }
}
