using System.Text;
using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Whatever happened to a file on its way, it is understood or refused; nothing throws.</summary>
[TestClass]
public sealed class FormsMutationTests
{
    private static readonly int Each = Effort.Of(100, 300);

    private static readonly string[] Bits =
    [
        "2.1 Aktiviteter:",
        "|",
        "\t",
        "\n\n",
        "**",
        "Kvinnor Män Alla",
        "99999 99999 99999",
        "220101-",
        "Underskrift\nE-post:",
        "0",
        "Innehåll\nX, Y 3",
        "V53",
        "Av övriga 3 personer",
        "%",
        "(",
        "\u0000",
        "å",
    ];

    public static IEnumerable<object[]> Seeds =>
        [
            [FormsQuarterlyTexts.Markdown],
            [FormsQuarterlyTexts.Dense],
            [FormsFinalTexts.Plain],
            [FormsFinalTexts.WithPart],
            [FormsAppendixTexts.Tabs],
            [FormsAppendixTexts.RunTogether],
        ];

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void A_mutated_report_is_understood_or_refused(string seed)
    {
        var random = new Random(seed.Length);
        for (var i = 0; i < Each; i++)
        {
            var source = SourceReader.Read("rapport.md", Encoding.UTF8.GetBytes(Mutate(seed, random)));
            if (source.IsRead)
            {
                var result = FormReader.Read(source.Document, TemplateCatalogue.BuiltIn, FormsReading.Today);
                Assert.IsTrue(
                    result.IsUnderstood
                        ? AppendixSplit.Reports(result.Document).Count > 0
                        : result.Refusal.Reason is ImportRefusalReason.AnotherForm or ImportRefusalReason.TwoReports
                );
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(60));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, end - at),
                1 => text.Insert(at, Bits[random.Next(Bits.Length)]),
                2 => text.Insert(random.Next(text.Length), text[at..end]),
                _ => text[..at] + (char)random.Next(32, 400) + text[Math.Min(text.Length, at + 1)..],
            };
        }

        return text;
    }
}
