using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.Rounds;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>What is asked and said of files that follow a report, as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenAttachmentTests
{
    [TestMethod]
    [DataRow("attachment-offer")]
    [DataRow("attachment-offer-word")]
    [DataRow("attachment-offer-several")]
    [DataRow("attachment-offer-unread")]
    [DataRow("attachment-offer-minutes")]
    [DataRow("attachment-offer-minutes-missing")]
    [DataRow("attachment-offer-minutes-beside")]
    [DataRow("attachment-instead")]
    [DataRow("minutes-with-file")]
    [DataRow("attachment-too-late")]
    [DataRow("attachments")]
    [DataRow("attachments-none")]
    [DataRow("attachments-handed-in")]
    [DataRow("attachment-remove")]
    [DataRow("overview-attachments")]
    public void Attaching(string name)
    {
        foreach (var to in new[] { Sofia, SofiaInEnglish })
        {
            var card = CardOf(to, name);

            Assert.IsTrue(card.Fits);
            Golden.Matches(name + (to == Sofia ? "" : "-en") + ".json", Of(card));
        }
    }

    private static Card CardOf(Reader to, string name)
    {
        var (with, without) = (Attached(Sample.Written()).View, Sample.Written().View);
        var (asked, met) = (Sample.Sent().LettersLeave().View, Sample.AnsweredAtMeeting().View);
        return name switch
        {
            "attachment-offer" => AttachmentOfferCard.Of(to, File("Plan för höst.pdf"), new FilePlaces([without], [], null)),
            "attachment-offer-word" => AttachmentOfferCard.Of(
                to,
                File("Reflektion.docx"),
                new FilePlaces([without], [], null) { IsText = true }
            ),
            "attachment-offer-unread" => AttachmentOfferCard.Of(
                to,
                File("Reflektion.docx"),
                new FilePlaces([without], [], null) { WhyNotRead = "Filen Reflektion.docx liknar ingen av blanketterna." }
            ),
            "attachment-offer-minutes" => AttachmentOfferCard.Of(
                to,
                File("Protokoll.pdf"),
                new FilePlaces([asked], [asked], null) { IsNamedMinutes = true }
            ),
            "attachment-offer-minutes-missing" => AttachmentOfferCard.Of(
                to,
                File("Protokoll.pdf"),
                new FilePlaces([met], [met], null) { IsNamedMinutes = true }
            ),
            "attachment-offer-minutes-beside" => AttachmentOfferCard.Of(to, File("Plan.pdf"), new FilePlaces([met], [met], null)),
            "attachment-instead" => UnderstoodCard.Of(
                to,
                Understood,
                without.Template,
                File("Kvartalsrapport.docx"),
                without,
                mayTakeIn: false,
                AttachmentOfferCard.Instead(to, File("Kvartalsrapport.docx"), without)
            ),
            "minutes-with-file" => MinutesCard.Of(to, met, sent: new SentMinutes(File("Protokoll.pdf"), new DateOnly(2026, 4, 9))),
            "attachment-offer-several" => AttachmentOfferCard.Of(
                to,
                File("Bild.png"),
                new FilePlaces(
                    [without, without with { Report = without.Report with { Id = without.Id with { Intervention = new("nya-steg") } } }],
                    [],
                    null
                )
            ),
            "attachment-too-late" => AttachmentOfferCard.TooLate(to, Sample.Submitted().View),
            "attachments" => AttachmentsCard.Of(to, with, Notice.Good(to["Attached_Added", "Budget.xlsx"])),
            "attachments-none" => AttachmentsCard.Of(to, without),
            "attachments-handed-in" => AttachmentsCard.Of(to, HandedIn().View),
            "attachment-remove" => AttachmentsCard.AskRemove(to, with, with.Report.Attachments[0]),
            _ => OverviewCard.Of(to, with),
        };
    }

    private static UnderstoodReport Understood { get; } =
        new(
            Sample.Template.Ref,
            "Vägen vidare",
            "Älvbacka kommun",
            Sample.FirstQuarter,
            new DateOnly(2026, 4, 14),
            [new UnderstoodText("activities", "Verkstaden har öppnat. Två grupper har börjat.", 1)],
            ReportFigures.None,
            [],
            [],
            []
        );

    private static Sample HandedIn()
    {
        var sample = Attached(Sample.Sent());
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return sample;
    }

    private static Sample Attached(Sample sample)
    {
        sample.Do(Sample.Sofia, Add("Plan för höst.pdf", AttachmentKind.Pdf, 2_000_000));
        sample.Do(Sample.Sofia, Add("Budget.xlsx", AttachmentKind.Workbook, 31_000));
        return sample;
    }

    private static AddAttachment Add(string name, AttachmentKind kind, long size) =>
        new(kind, new FiledDocument(name, AttachmentName.ContentTypeOf(kind), name, size, $"archive/r/attached/{size}"));

    private static SourceFile File(string name) => SourceFile.Of(name, "x"u8.ToArray());
}
