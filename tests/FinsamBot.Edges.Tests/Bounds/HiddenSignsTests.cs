using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Mail;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Mail.Pickup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.General;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing.Reports;
using MimeKit;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>
/// Names and texts that came in before the doors were closed, full of signs that hide or turn the writing: none of them leaves in a letter,
/// a card, a document, a page or a calendar.
/// </summary>
[TestClass]
public sealed class HiddenSignsTests
{
    private const string Signs = "\u202E\u202A\u2066\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF\uFFFE\uFFFF\u0007\u001B\u0090";

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    public static IEnumerable<string> States => ["opened", "sent", "reminded", "submitted", "filed", "registered", "to be signed"];

    [TestMethod]
    [DynamicData(nameof(States))]
    public async Task Letters_hold_none(string state)
    {
        var view = Hostile(Made(state));
        var items = ReportAgenda.Due(view.Report, view.Circumstances, view.Now);
        foreach (var (item, language) in items.SelectMany(i => Languages.Select(l => (i, l))))
        {
            var request = new DeliveryRequest(item with { To = item.To with { Language = language } }, view, null);
            if ((await SampleLetters.Writer(WordReport.Render).WriteAsync(request, default)).Letter is not { } letter)
            {
                continue;
            }

            AssertNone(letter.Subject, $"{state}, {item.Kind}, subject");
            AssertNone(letter.Html, $"{state}, {item.Kind}, HTML");
            AssertNone(letter.Text, $"{state}, {item.Kind}, text");
            foreach (var attached in letter.Attachments)
            {
                AssertNone(attached.FileName, "file name");
            }

            var written = MimeWriter.Write(
                letter,
                new Envelope("a@example.se", "b@example.se", Bad("Anna"), "<1@example.se>", view.Now, "nyckel")
            );
            using var mail = await MimeMessage.LoadAsync(new MemoryStream(written));
            AssertNone($"{mail.To.Mailboxes.Single().Name}{mail.Subject}", "header");
        }
    }

    [TestMethod]
    [DynamicData(nameof(States))]
    public void Documents_hold_none(string state)
    {
        var document = WordReport.Render(Hostile(Made(state)));

        AssertNone(document.FileName, state);
        using var zip = new ZipArchive(new MemoryStream(document.Content.ToArray()));
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open(), new UTF8Encoding(false));
            AssertNone(reader.ReadToEnd(), $"{state}, {part.FullName}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(States))]
    public void Cards_hold_none(string state)
    {
        var (view, to) = (Hostile(Made(state)), CardText.Sofia);
        var file = new SourceFile(Bad("rapport.docx"), new string('a', 64));
        var understood = new UnderstoodReport(
            view.Template.Ref,
            Bad("Vägen"),
            Bad("Vik"),
            Sample.FirstQuarter,
            null,
            [new UnderstoodText("goals", Bad("Mål."), 1)],
            view.Report.Figures,
            [Bad("Övrigt")],
            [Bad("Se")],
            [Bad("Vad")]
        );
        Card[] cards =
        [
            OverviewCard.Of(to, view),
            PreviewCard.Of(to, view),
            AnswersCard.Of(to, view),
            ReportsCard.Of(to, [view]),
            EscalationCard.Of(to, view),
            WelcomeCard.Of(to, Bad("Sofia"), [view], true),
            RefusalCard.Of(to, Notice.Bad(Bad("Nej"))),
            UnderstoodCard.Of(to, understood, view.Template, file, view, false),
            ReadingFileCard.Of(to, file),
        ];
        foreach (var card in cards)
        {
            AssertNone(card.Summary + Encoding.UTF8.GetString(card.ToUtf8()), state);
        }
    }

    [TestMethod]
    public async Task Pages_and_calendars_hold_none()
    {
        await using var host = await PageHost.StartAsync();
        var known = Sample.Association.People;
        await host.ChangeAssociationAsync([
            .. known.Values.Select(p => new PersonRegistered(p with { Name = Bad(p.Name), Organisation = Bad(p.Organisation) })),
        ]);
        await host.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, Bad("Svar."), "code"));
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(true, Everybody: true, AcceptPersonalData: true));
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna, 2);

        foreach (
            var path in (string[])
                [
                    host.PathFor(Sample.Anna, 2),
                    host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)),
                    host.LinkTo(new PageLink.Calendar(Sample.Sofia)),
                ]
        )
        {
            var page = await anna.Client.GetStringAsync(new Uri(path, UriKind.Relative));
            StringAssert.Contains(page, path.Contains("granska", StringComparison.Ordinal) ? "Anna" : "V");
            AssertNone(page, path);
        }
    }

    private static Sample Made(string state) =>
        state switch
        {
            "opened" => Sample.Opened().At(new DateTimeOffset(2026, 4, 15, 7, 0, 0, TimeSpan.Zero)),
            "sent" => Sample.Sent(),
            "reminded" => Sample.Sent().At(new DateTimeOffset(2026, 4, 9, 7, 0, 0, TimeSpan.Zero)),
            "submitted" => Sample.Submitted(),
            "filed" => Sample.Filed(),
            "registered" => Sample.Registered(),
            "to be signed" => Sample.FinalReport(),
            _ => throw new ArgumentException(state),
        };

    /// <summary>As a store from before would give it back.</summary>
    private static ReportView Hostile(Sample sample)
    {
        var people = Sample.Association.People.ToImmutableDictionary(
            p => p.Key,
            p => p.Value with { Name = Bad(p.Value.Name), Organisation = Bad(p.Value.Organisation) }
        );
        var association = Sample.Association with
        {
            People = people,
            Details = Sample.Association.Details with { Name = Bad(Sample.Association.Details.Name) },
        };
        var texts = sample.Report.Texts.ToImmutableDictionary(t => t.Key, t => t.Value with { Text = Bad(t.Value.Text) });
        var rounds = sample.Report.Rounds.ConvertAll(r =>
            r with
            {
                Answers = r.Answers.ToImmutableDictionary(a => a.Key, a => a.Value with { Text = Bad(a.Value.Text) }),
            }
        );
        var own = sample.Own with { Name = Bad(sample.Own.Name), Owner = Bad(sample.Own.Owner) };
        return new ReportView(
            sample.Report with
            {
                Texts = texts,
                Rounds = rounds,
            },
            new Circumstances(association, own, sample.Form, sample.Contacts),
            sample.Now
        );
    }

    private static string Bad(string text) => text.Length == 0 ? "" : $"{text[..1]}{Signs}{text[1..]}\uD800{Signs}";

    private static void AssertNone(string text, string where)
    {
        foreach (var sign in Signs)
        {
            Assert.IsFalse(text.Contains(sign), $"U+{(int)sign:X4} in {where}");
            foreach (var written in (string[])[$"&#x{(int)sign:X};", $"&#{(int)sign};", $"\\u{(int)sign:x4}", $"%{(int)sign:X2}%"])
            {
                Assert.IsFalse(text.Contains(written, StringComparison.OrdinalIgnoreCase), $"{written} in {where}");
            }
        }
    }
}
