using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Testing;
using FinsamBot.Testing.PersonalData;
using static FinsamBot.Domain.Checks.PersonalData.FindingKind;

namespace FinsamBot.Domain.Tests.Checks.PersonalData;

/// <summary>Numbers here are those the Swedish Tax Agency prints as examples (SKV 704, SKV 707), or made from them.</summary>
[TestClass]
public sealed class PersonalNumberTests
{
    [TestMethod]
    [DataRow("811228-9874", "811228-9874")]
    [DataRow("Deltagaren 8112289874 har börjat.", "8112289874")]
    [DataRow("(19811228-9874)", "19811228-9874")]
    [DataRow("pnr198112289874.", "198112289874")]
    [DataRow("Hon föddes 811228+9874, sägs det.", "811228+9874")]
    [DataRow("811228 9874", "811228 9874")]
    [DataRow("811228\u00A09874", "811228\u00A09874")]
    [DataRow("811228\u20119874", "811228\u20119874")]
    [DataRow("811228 – 9874", "811228 – 9874")]
    [DataRow("1981-12-28-9874", "1981-12-28-9874")]
    [DataRow("1981-12-28 9874", "1981-12-28 9874")]
    [DataRow("81.12.28-9874", "81.12.28-9874")]
    [DataRow("811228.9874", "811228.9874")]
    [DataRow("811228-\r\n9874", "811228-\r\n9874")]
    [DataRow("8112\n28-9874", "8112\n28-9874")]
    [DataRow("8112-\n289874", "8112-\n289874")]
    [DataRow("8 1 1 2 2 8 9 8 7 4", "8 1 1 2 2 8 9 8 7 4")]
    [DataRow("19 811228-9874", "19 811228-9874")]
    [DataRow(
        "\uFF18\uFF11\uFF11\uFF12\uFF12\uFF18\uFF0D\uFF19\uFF18\uFF17\uFF14",
        "\uFF18\uFF11\uFF11\uFF12\uFF12\uFF18\uFF0D\uFF19\uFF18\uFF17\uFF14",
        DisplayName = "full width"
    )]
    [DataRow("811228\u00AD-9874", "811228\u00AD-9874")]
    [DataRow("Enskild firma, org.nr 811228-9874", "811228-9874")]
    [DataRow("Bankkonto 3300 811228-9874", "811228-9874")]
    [DataRow("640823-3234, 811228-9874", "640823-3234")]
    [DataRow("850612-T123", "850612-T123")]
    public void A_personal_number_is_found_in_every_form(string text, string found)
    {
        var first = PersonalDataCheck.Of(text)[0];

        Assert.AreEqual((PersonalNumber, found, true), (first.Kind, text.Substring(first.Start, first.Length), first.Blocks));
    }

    [TestMethod]
    [DataRow("701063-2391")]
    [DataRow("197010632391")]
    [DataRow("701063 2391")]
    public void A_coordination_number_is_found_and_blocks(string text) =>
        Assert.AreEqual(new Finding(CoordinationNumber, 0, text.Length), PersonalDataCheck.Of(text).Single());

    [TestMethod]
    [DataRow("811228-9875", DisplayName = "another control digit")]
    [DataRow("811328-9872", DisplayName = "a thirteenth month")]
    [DataRow("556036-0793", DisplayName = "a company")]
    [DataRow("5811228-9874", DisplayName = "part of a longer number")]
    [DataRow("811228-9874-5", DisplayName = "a number that goes on")]
    [DataRow("OCR 8112289874", DisplayName = "an invoice")]
    [DataRow("kontonummer 8112289874", DisplayName = "an account")]
    [DataRow("8112289874 kr", DisplayName = "an amount")]
    [DataRow("AB8112289874", DisplayName = "a code")]
    [DataRow("2024-03-15 1436", DisplayName = "a time of day")]
    [DataRow("2026-01-01–2026-03-31", DisplayName = "a period")]
    [DataRow("1 200, 3 400 och 5 600", DisplayName = "amounts")]
    [DataRow("811228, 9874", DisplayName = "two numbers")]
    [DataRow("811228\n\n\n\n                         9874", DisplayName = "far apart")]
    [DataRow("Projektet fick 811228.\n9874 kronor återstår.", DisplayName = "in two sentences")]
    [DataRow("850612-T1234", DisplayName = "a code with a letter")]
    [DataRow("")]
    public void What_only_looks_like_one_blocks_nothing(string text) => Assert.IsFalse(PersonalDataCheck.Of(text).Any(f => f.Blocks));

    [TestMethod]
    public void Two_numbers_after_each_other_are_two()
    {
        var found = PersonalDataCheck.Of("640823 3234 811228 9874");

        Assert.AreSequenceEqual([new Finding(PersonalNumber, 0, 11), new Finding(PersonalNumber, 12, 11)], found);
    }

    [TestMethod]
    public void Nearly_all_of_many_invented_numbers_are_found_and_nearly_nothing_else()
    {
        var cases = NumberCases
            .Seeded(seed: 5, count: Effort.Of(20_000, 1_000_000))
            .Select(c => (c.IsNumber, Says: PersonalDataCheck.Numbers(c.Text).Count > 0))
            .ToList();

        Assert.IsGreaterThanOrEqualTo(0.999, (double)cases.Count(c => c.IsNumber && c.Says) / cases.Count(c => c.IsNumber));
        Assert.IsLessThanOrEqualTo(0.001, (double)cases.Count(c => !c.IsNumber && c.Says) / cases.Count(c => !c.IsNumber));
    }

    [TestMethod]
    [Timeout(30_000, CooperativeCancellation = true)]
    [DataRow("8")]
    [DataRow("8 ")]
    [DataRow("811228-")]
    [DataRow("0 ")]
    [DataRow("a@")]
    [DataRow("en av ")]
    [DataRow("Hon var sjuk. ")]
    [DataRow("t.ex.")]
    public void A_text_meant_to_take_long_takes_no_longer(string part) =>
        Assert.IsLessThan(1_000_000, PersonalDataCheck.Of(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))).Count);
}
