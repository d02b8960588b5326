using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>Texts that have broken other programs' documents.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["control characters"] = "a\u0000b\u0001c\u0008d\u001Fe\u007Ff\u0085g\uFFFEh\uFFFFi",
            ["half surrogates"] = "före \uD83D efter \uDE42\uD83D slut \uDE42",
            ["emoji and marks"] = "🙂 👩‍👩‍👧 🇸🇪 e\u0301 å ä ö \u202Evänster\u202C \u200Bbredd",
            ["markup"] = "<w:p><w:r>&amp;]]></w:t> \"citat\" 'enkelt' <!-- ej kommentar --> &#0;",
            ["asterisks"] = "**öppet\n*ett* **två** ***tre*** ** fyra **\n2 ** 3 ** 4\nett** två**",
            ["links and italics"] =
                "Se [vår sida](https://norrsken.example.se/a_(b)) och **https://norrsken.example.se/*c*d**.\n- *kursivt* ***båda*** "
                + "till rita.noren@norrsken.example.se\n[javascript](javascript:alert(1)) \"<a@b\"",
            ["tabs and blanks"] = "Datum\tNamn\n\tindraget\n  två blanka   inuti  x\n\u00A0hårt\u00A0blank\na\tb\t\tc",
            ["line breaks"] = "ett\rtvå\r\ntre\vfyra\ffem\u2028sex\u2029sju\n\n\n\nåtta",
            ["nested numbers"] =
                "1. ett\n   1) inre ett\n   2) inre två\n2. två\n   1) åter ett\n5. fem\n6. sex\n- punkt\n    - inre punkt\n        - "
                + "innerst\n7. sju\n\n1. ny\n0. noll\n999) stor",
            ["flattened table"] = "Mål\tUtfall\n1. Minst 50 %\t16 av 19\n2. Alla\t**26** av 62",
            ["long"] = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"Mening {i} är trettio tecken.\n")),
            ["one long line"] = new string('å', 30_000),
            ["many lists"] = string.Concat(Enumerable.Repeat("3. tre\n", 300)),
        };

    /// <summary>A report with the text in every section, and in an answer of the steering group.</summary>
    public static Sample Report(string text)
    {
        var sample = Sample.Opened();
        foreach (var section in Sample.Texts.Keys)
        {
            sample.Do(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, text, "code"));
        return sample;
    }
}
