using FinsamBot.Domain.People;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>How case numbers look: one of the usual ways, or a pattern of the association's own.</summary>
internal static class CaseNumberFields
{
    private const string Kind = "nummer";
    private const string Pattern = "monster";
    private const string Example = "exempel";
    private const string Any = "fritt";
    private const string Own = "eget";

    private static readonly (string Kind, string Pattern, string Example)[] Usual =
    [
        ("kolon", @"\d{4}:\d+", "2026:13"),
        ("snedstreck", @"\d{4}/\d+", "2026/13"),
        ("streck", @"\d{4}-\d+", "2026-13"),
        ("dnr", @"Dnr \d{4}/\d+", "Dnr 2026/13"),
    ];

    /// <summary>A pattern of its own lies folded in: few need it.</summary>
    public static Html Show(Voice voice, AssociationDetails details, IFormCollection? typed)
    {
        var kind = KindOf(details.CaseNumberPattern);
        var isOwn = (typed is null ? kind : typed[Kind].ToString()) == Own;
        return Html.Of(
            $"""
            {Choice(voice, kind).Show(typed)}
            <details{Html.When(isOwn, () => Html.Of($" open"))}>
            <summary>{voice.Office("CaseNumbers_OwnTitle")}</summary>
            {OwnWay(voice, details, kind == Own).Select(f => f.Show(typed))}
            </details>
            """
        );
    }

    public static SetCaseNumbers Read(Filled filled)
    {
        var kind = filled.Text(Kind);
        if (Usual.FirstOrDefault(u => u.Kind == kind) is { Pattern: { } pattern, Example: var example })
        {
            return new SetCaseNumbers(pattern, example);
        }

        return kind == Own
            ? new SetCaseNumbers(NullIfBlank(filled.Text(Pattern)), NullIfBlank(filled.Text(Example)))
            : new SetCaseNumbers(null, null);
    }

    private static ChoiceField Choice(Voice voice, string kind) =>
        new(
            Kind,
            voice.Office("CaseNumbers_Kind"),
            [
                (Any, voice.Office("CaseNumbers_Any")),
                .. Usual.Select(u => (u.Kind, voice.Office("CaseNumbers_Like", u.Example))),
                (Own, voice.Office("CaseNumbers_Own")),
            ],
            kind
        )
        {
            Nothing = voice.Office("Choose"),
        };

    private static IReadOnlyList<Field> OwnWay(Voice voice, AssociationDetails details, bool isOwn) =>
        [
            new TextField(Pattern, voice.Office("CaseNumbers_Pattern"), isOwn ? details.CaseNumberPattern! : "")
            {
                Hint = voice.Office("CaseNumbers_PatternHint"),
                IsOptional = true,
            },
            new TextField(Example, voice.Office("CaseNumbers_Example"), isOwn ? details.CaseNumberExample ?? "" : "")
            {
                Hint = voice.Office("CaseNumbers_ExampleHint"),
                IsOptional = true,
                Longest = 60,
            },
        ];

    private static string KindOf(string? pattern)
    {
        if (string.IsNullOrEmpty(pattern))
        {
            return Any;
        }

        return Usual.FirstOrDefault(u => u.Pattern == pattern).Kind ?? Own;
    }

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
