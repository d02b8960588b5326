using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Intake.Tables;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>A file in which nearly everything is wrong that can be: all of it is told at once, each with a reason of its own, and nothing
/// is changed.</summary>
[TestClass]
public sealed class FortyMistakesTests
{
    private static readonly string[] People =
    [
        "Namn|E-post|Organisation|Teams-konto|Roll i förbundet|Favoritfärg|Mejl",
        "Eva Ett|Eva Ett <eva@example.se>",
        "Eva Två|eva.två@example,se",
        "Eva Tre|tre@example.se; fyra@example.se",
        "Eva Fem|fem@example.se|||Administratr",
        "Eva Sex|FEM@example.se",
        "Eva Sju|sju@example.se||konto@example.se",
        "Eva Åtta|atta@example.se||KONTO@example.se",
        "|nio@example.se",
        "Eva Tio",
        "Eva Elva|anna@example.se||bo@example.se",
        "Eva 850709-9805|tolv@example.se",
        "~<c t=\"e\"><v>#N/A</v></c>|tretton@example.se",
        "~<c><f>A1</f></c>|fjorton@example.se",
        "Eva Femton|femton@example.se|Region|||||ring först",
        "Eva Sexton|sexton@example.se|Kommun",
        "Eva Sjutton|sjutton@example.se",
        "Cecilia Ask||Försäkringskassan",
        "Cecilia Ask||Försäkringskassan",
    ];

    private static readonly string[] Interventions =
    [
        "Insats|Kort id|Huvudman|Del av|Slag|Formulär|Start|Första rapportperiodens slut|Slut|Månader per period",
        "A|a-ett!|R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "B|~<c><v>1E10</v></c>|R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "C|~<c><v>1234567890123456</v></c>|R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "D|~<c s=\"1\"><v>42</v></c>|R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "E||R|Vägen vidre||Kvartalsrapport|2027-01-01|2027-03-31",
        "F||R|G||Kvartalsrapport|2027-01-01|2027-03-31",
        "G||R|F||Kvartalsrapport|2027-01-01|2027-03-31",
        "H||R||Strukturövergripnade|Kvartalsrapport|2027-01-01|2027-03-31",
        "I||R|||Kvartalsraport|2027-01-01|2027-03-31",
        "J||R|||Kvartalsrapport|~<c><v>46387</v></c>|2027-03-31",
        "K||R|||Kvartalsrapport|~<c s=\"2\"><v>12</v></c>|2027-03-31",
        "L||R|||Kvartalsrapport|i vår|2027-03-31",
        "M||R|||Kvartalsrapport|2027-01-01|2026-12-31",
        "N||R|||Kvartalsrapport|2027-01-01|2027-03-31|2026-01-31",
        "O||R|||Kvartalsrapport|2027-01-01|2027-03-31||13",
        "P||R|||Kvartalsrapport|2027-01-01|2027-03-31||ibland",
        "Q||R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "Q||R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "Vägen, vidare||R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "Ledarlös||R|||Kvartalsrapport|2027-01-01|2027-03-31",
        "S||R|||Kvartalsrapport",
        "T||R|Vägen vidare||Kvartalsrapport|2027-01-01|2027-03-31|2031-01-31",
    ];

    private static readonly string[] Roles =
    [
        "Insats|Person|Roll|Ersätter|Slutat",
        "Vägen vidre|Anna Berg|ledamot",
        "Vägen vidare|Ana Berg|ledamot",
        "Vägen vidare|Anna Berg|projektledre",
        "Vägen vidare|Bo Ek|suppleant",
        "Vägen vidare|Anna Berg|suppleant|Anna Berg",
        "Vägen vidare|Anna Berg|suppleant|Sofia Lind",
        "Vägen vidare|Bo Ek|ersättare",
        "Vägen vidare|Bo Ek|ersättare",
        "Vägen vidare|Cecilia Ask|ledamot||kanske",
        "Vägen vidare|sju@example.se|suppleant|Bo Ek",
        .. "BCDEFGHIJKLMNOPQST".Select(n => $"{n}|sofia@example.se|PL"),
    ];

    private static readonly string[] Periods =
    [
        "Insats|Formulär|Periodens start|Periodens slut",
        "S||2027-01-01|2027-06-30",
        "S||2027-06-01|2027-12-31",
    ];

    private static readonly string[] Expected =
    [
        "BadId Insatser 2 Kort id → a-ett",
        "ScientificNumber Insatser 3 Kort id",
        "TooManyDigits Insatser 4 Kort id",
        "LostZeros Insatser 5 Kort id → 0042",
        "UnknownParent Insatser 6 Del av → Vägen vidare",
        "CircularParts Insatser 7 Del av",
        "UnknownKind Insatser 9 Slag → strukturövergripande",
        "UnknownForm Insatser 10 Formulär → Kvartalsrapport",
        "DayAsNumber Insatser 11 Start → 2026-12-31",
        "ImpossibleDay Insatser 12 Start",
        "UnreadableDay Insatser 13 Start",
        "FirstEndBeforeStart Insatser 14 Första rapportperiodens slut",
        "EndBeforeStart Insatser 15 Slut",
        "MonthsOutOfRange Insatser 16 Månader per period",
        "UnreadableNumber Insatser 17 Månader per period",
        "InterventionTwice Insatser 19 Insats",
        "NameOfOther Insatser 20 Insats",
        "NoLead Insatser 21 Insats",
        "Refused Insatser 23",
        "PeriodsOverlap Perioder 3 Periodens start",
        "UnknownColumn Personer 1 Favoritfärg",
        "ColumnTwice Personer 1 Mejl",
        "NameInAddress Personer 2 E-post → eva@example.se",
        "BadAddress Personer 3 E-post → eva.två@example.se",
        "SeveralAddresses Personer 4 E-post",
        "UnknownAssociationRole Personer 5 Roll i förbundet → administratör",
        "AddressTwice Personer 6 E-post",
        "AccountTwice Personer 8 Teams-konto",
        "RequiredMissing Personer 9 Namn",
        "NoWayToReach Personer 10 E-post",
        "TwoPeople Personer 11 Teams-konto",
        "PersonalNumber Personer 12 Namn",
        "ErrorCell Personer 13 Namn",
        "UncountedFormula Personer 14 Namn",
        "BeyondColumns Personer 15",
        "MergedData Personer 16 Organisation",
        "LinkDiffers Personer 17 E-post → annan@example.se",
        "PersonTwice Personer 19 Namn",
        "UnknownIntervention Roller 2 Insats → Vägen vidare",
        "UnknownPerson Roller 3 Person → Anna Berg",
        "UnknownRole Roller 4 Roll → projektledare",
        "SubstituteForNobody Roller 5 Ersätter",
        "SubstituteOfSelf Roller 6 Ersätter",
        "SubstituteOfNonMember Roller 7 Ersätter",
        "RoleTwice Roller 9 Person",
        "UnreadableYes Roller 10 Slutat",
        "SubstituteOfNonMember Roller 11 Ersätter",
    ];

    [TestMethod]
    public async Task Each_is_told_with_its_reason_and_nothing_is_changed()
    {
        using var office = await Office.FoundAsync();
        var before = office.Stored();

        var enrolment = await office.ReadAsync(File());

        Assert.AreEqual(string.Join("\n", Expected), Office.Told(enrolment).Replace("; ", "\n", StringComparison.Ordinal));
        Assert.IsGreaterThanOrEqualTo(40, enrolment.Mistakes.Select(m => m.Kind).Distinct().Count());
        Assert.AreEqual(before, office.Stored());
        foreach (var language in Enum.GetValues<Language>())
        {
            var reasons = enrolment.Mistakes.Select(m => m.In(language)).ToList();
            Assert.IsGreaterThanOrEqualTo(40, reasons.Distinct().Count());
            Assert.IsFalse(reasons.Exists(r => r.Contains("850709", StringComparison.Ordinal)));
        }
    }

    private static byte[] File() =>
        new Book { Styles = Book.StylesFor((168, "0000"), (14, null)) }
            .Sheet(
                "Personer",
                string.Concat(People.Select((r, i) => Book.Row(r, i + 1))),
                after: """<mergeCells><mergeCell ref="C16:C17"/></mergeCells><hyperlinks><hyperlink ref="B17" r:id="r1"/></hyperlinks>""",
                links: """<Relationship Id="r1" Type="x/hyperlink" Target="mailto:annan@example.se" TargetMode="External"/>"""
            )
            .With("Insatser", Interventions)
            .With("Roller", Roles)
            .With("Perioder", Periods)
            .File();
}
