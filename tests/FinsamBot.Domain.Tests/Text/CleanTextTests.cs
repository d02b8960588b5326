using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public sealed class CleanTextTests
{
    [TestMethod]
    [DataRow("\u202E")]
    [DataRow("\u202A")]
    [DataRow("\u2066")]
    [DataRow("\u2069")]
    [DataRow("\u200E")]
    [DataRow("\u200F")]
    [DataRow("\u061C")]
    [DataRow("\u200B")]
    [DataRow("\u2060")]
    [DataRow("\uFEFF")]
    [DataRow("\uFFFE")]
    [DataRow("\uFFFF")]
    [DataRow("\uFDD0")]
    [DataRow("\u0000")]
    [DataRow("\u001B")]
    [DataRow("\u007F")]
    [DataRow("\u009B")]
    [DataRow("\U000E0041")]
    [DataRow("\U0001FFFE")]
    [DataRow("\u3164")]
    public void What_nobody_sees_and_what_turns_the_writing_is_left_out(string hidden) =>
        Assert.AreEqual("Anna Berg", CleanText.Of($"{hidden}Anna{hidden} Be{hidden}{hidden}rg{hidden}"));

    [TestMethod]
    [DataRow("Å ä ö é – ” 🙂 👩‍👩‍👧 🇸🇪 e\u0301\tx\n\nавгуст 日本語")]
    [DataRow("mjukt bindes\u00ADtreck")]
    [DataRow("می\u200Cخواهم")]
    [DataRow("")]
    public void What_people_write_stays_and_is_not_copied(string text) => Assert.AreSame(text, CleanText.Of(text) == text ? text : null);

    [TestMethod]
    [DataRow("ett\r\ntvå\rtre\vfyra\ffem\u0085sex\u2028sju\u2029åtta", "ett\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta")]
    [DataRow("A\u200Dnna", "Anna")]
    public void Line_breaks_are_of_one_kind(string text, string clean) => Assert.AreEqual(clean, CleanText.Of(text));

    [TestMethod]
    public void Half_a_character_is_seen() =>
        Assert.AreEqual("före \uFFFD efter \uFFFD\uFFFD 🙂", CleanText.Of("före \uD83D efter \uDE42\uD83D 🙂"));

    [TestMethod]
    public void A_name_is_one_line_and_is_cut_between_whole_characters()
    {
        Assert.AreEqual("Anna Bcc: x", CleanText.Line("  Anna\r\nBcc:\tx\u202E "));
        Assert.AreEqual("Anna", CleanText.Line("Anna🙂", 5));
    }

    [TestMethod]
    public void Of_any_signs_at_all_nothing_hidden_is_left_and_cleaning_again_changes_nothing()
    {
        var random = new Random(11);
        for (var n = 0; n < 20_000; n++)
        {
            var text = new string([
                .. Enumerable
                    .Range(0, random.Next(12))
                    .Select(_ => random.Next(3) == 0 ? (char)random.Next(0x2000, 0x2070) : (char)random.Next(0x10000)),
            ]);
            var clean = CleanText.Of(text);

            Assert.AreEqual(clean, CleanText.Of(clean));
            foreach (var rune in clean.EnumerateRunes())
            {
                Assert.IsTrue(rune.Value is '\n' or '\t' || !Rune.IsControl(rune), $"U+{rune.Value:X4}");
                Assert.IsTrue(
                    rune.Value is 0xAD or 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format,
                    $"U+{rune.Value:X4}"
                );
            }
        }
    }
}
