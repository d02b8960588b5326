using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Interventions;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Checks.PersonalData.FindingKind;

namespace FinsamBot.Domain.Tests.Checks.PersonalData;

/// <summary>What is pointed out and may stand. All persons and events are invented.</summary>
[TestClass]
public sealed class WarningTests
{
    private static readonly Familiar Familiar = WorkContacts.Of(Sample.Association, Sample.Intervention);

    [TestMethod]
    [DataRow(PhoneNumber, "070-123 45 67")]
    [DataRow(PhoneNumber, "0701234567")]
    [DataRow(PhoneNumber, "+46 70 123 45 67")]
    [DataRow(PhoneNumber, "+46 (0)70-123 45 67")]
    [DataRow(PhoneNumber, "0046701234567")]
    [DataRow(PhoneNumber, "08-123 456 78")]
    [DataRow(PhoneNumber, "0270-123 45")]
    [DataRow(PhoneNumber, "026-12 34 56")]
    [DataRow(MailAddress, "lena.x@exempel.se")]
    [DataRow(MailAddress, "l_x+1@post.exempel.co")]
    public void A_number_or_address_is_found_where_it_stands(FindingKind kind, string found)
    {
        var text = $"Kontakta Lena, {found}, om det är något.";

        Assert.AreEqual(new Finding(kind, 15, found.Length), PersonalDataCheck.Of(text).Single());
    }

    [TestMethod]
    [DataRow("öppet 08-17 och 0900-1030", DisplayName = "hours")]
    [DataRow("den 08-04-2026 och 08.04.2026", DisplayName = "dates")]
    [DataRow("dnr 021-12345", DisplayName = "a case number")]
    [DataRow("0,25 av 1 000 000 kr", DisplayName = "amounts")]
    [DataRow("2026-03-31, 20260331", DisplayName = "days")]
    [DataRow("info@exempel.se och registrator@kommun.exempel.se", DisplayName = "addresses of offices")]
    [DataRow("anna.berg@af.example.se", DisplayName = "somebody in the register")]
    [DataRow("nagon@norrsken.example.se", DisplayName = "the association")]
    [DataRow("070-000 00 01 eller +46 70 000 00 01", DisplayName = "a number of the office")]
    [DataRow("snabel@ och @teams", DisplayName = "no addresses")]
    public void What_belongs_to_the_work_is_fine(string text) => Assert.IsEmpty(PersonalDataCheck.Of(text, Familiar));

    [TestMethod]
    [DataRow("En deltagare har haft ett långvarigt missbruk.")]
    [DataRow("En av deltagarna dömdes för stöld i våras.")]
    [DataRow("Hon var hemlös när insatsen började.")]
    [DataRow("En kvinna i 30-årsåldern med ADHD har fått praktik.")]
    [DataRow("En ung ensamstående man har skulder hos Kronofogden.")]
    [DataRow("En 19-åring hade slutat skolan. Orsaken var depression.")]
    [DataRow("Personen blev sjukskriven i mars.")]
    [DataRow("Under våren har en person berättat om sitt självskadebeteende.")]
    public void What_is_told_of_one_person_is_pointed_out(string text) =>
        Assert.AreEqual(new Finding(SinglePersonStory, 0, text.Length), PersonalDataCheck.Of(text, Familiar).Single());

    [TestMethod]
    [DataRow("Deltagarna har haft missbruk, och flera har varit hemlösa.")]
    [DataRow("Gruppen pratar om psykisk ohälsa.")]
    [DataRow("När en deltagare är sjukskriven ska coachen ringa varje vecka.")]
    [DataRow("Insatsen ska nå den som är redo. En person med diagnos ska få stöd.")]
    [DataRow("Deltagaren kartlägger sin ekonomi tillsammans med coachen, och skulder tas upp.")]
    [DataRow("En deltagare har börjat studera.")]
    [DataRow("En grupp har startat. Polisen kom på besök.\n\nDe som vill får följa med.")]
    [DataRow("Det fanns ett avbrott i verksamheten.")]
    public void What_is_said_of_a_group_or_of_the_method_is_fine(string text) => Assert.IsEmpty(PersonalDataCheck.Of(text, Familiar));

    [TestMethod]
    public void A_story_over_several_sentences_is_one_finding()
    {
        const string Text =
            "Vi ses på tisdagar. En av deltagarna hade varit hemlös. Hon sökte hjälp för sitt missbruk. Nu är hon nykter.\n\nTre "
            + "avsnitt är kvar.";

        var found = PersonalDataCheck.Of(Text).Single();

        Assert.AreEqual(
            "En av deltagarna hade varit hemlös. Hon sökte hjälp för sitt missbruk. Nu är hon nykter.",
            Text.Substring(found.Start, found.Length)
        );
    }

    [TestMethod]
    [DataRow("Tre deltagare från Ockelbo har fått arbete.")]
    [DataRow("2 av 19 deltagare har autism.")]
    [DataRow("Fyra unga kvinnor i Älvbacka har börjat.")]
    [DataRow("En person bor i Ljusdals kommun.")]
    [DataRow("I Hofors har 3 st deltagare avslutats.")]
    [DataRow("Två personer kom från vårdcentralen.")]
    public void A_few_persons_at_a_place_are_pointed_out(string text) =>
        Assert.AreEqual(new Finding(SmallCountWithPlace, 0, text.Length), PersonalDataCheck.Of(text, Familiar).Single());

    [TestMethod]
    [DataRow("Tre avsnitt är kvar i Ockelbo.")]
    [DataRow("14 deltagare från Ockelbo har fått arbete.")]
    [DataRow("Tre deltagare har fått arbete.")]
    [DataRow("Tre deltagare i Vägen vidare har fått arbete.")]
    [DataRow("Två personer i personalen i Gävle har gått kursen.")]
    [DataRow("I Gävle har 1,5 deltagare per grupp räknats fram, och 2.3 deltagare förra året.")]
    [DataRow("Gruppen i Gävle träffas två dagar i veckan med fem deltagare.")]
    [DataRow("Coachen följer en person från A till Ö.")]
    public void Other_counts_are_fine(string text) => Assert.IsEmpty(PersonalDataCheck.Of(text, Familiar));
}
