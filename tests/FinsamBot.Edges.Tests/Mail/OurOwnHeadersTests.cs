using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>Our automatic letters say that they are, so that no program answers them.</summary>
[TestClass]
public sealed class OurOwnHeadersTests
{
    [TestMethod]
    [DataRow(typeof(ReplyReceipt), "Auto-Submitted: auto-replied", true)]
    [DataRow(typeof(ReviewRequest), "Auto-Submitted: auto-generated", false)]
    public async Task In_the_folder(Type kind, string submitted, bool suppresses)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-mail-").FullName;
        var sample = Replied();
        var channel = new PickupMailChannel(
            new PickupMailbox(folder),
            new MailOptions(),
            SampleLetters.Writer(),
            new HurriedClock(Sample.Morning),
            NullLogger<PickupMailChannel>.Instance
        );

        var request = new DeliveryRequest(SampleLetters.Item(sample, kind, ToOf(kind)), sample.View, null);
        await channel.SendAsync(request, (_, _) => Task.CompletedTask, default);

        var lines = await File.ReadAllLinesAsync(Directory.GetFiles(folder).Single());
        Directory.Delete(folder, recursive: true);
        CollectionAssert.Contains(lines, submitted);
        Assert.AreEqual(suppresses, lines.Contains("X-Auto-Response-Suppress: All"));
    }

    [TestMethod]
    [DataRow(typeof(ReplyReceipt), "auto-replied", true)]
    [DataRow(typeof(ReviewRequest), null, false)]
    public async Task Over_Graph(Type kind, string? submitted, bool suppresses)
    {
        await using var world = await GraphWorld.StartAsync();
        world.Sample = Replied();
        world.Item = SampleLetters.Item(world.Sample, kind, ToOf(kind));
        await world.TryUntilSentAsync();

        var letter = world.Graph.Mailbox.Sent.Single().Content;
        var properties = letter["singleValueExtendedProperties"]!.AsArray();
        Assert.AreEqual(submitted, (string?)properties.FirstOrDefault(IsSubmitted)?["value"]);
        Assert.AreEqual(suppresses, letter.AsObject().ContainsKey("internetMessageHeaders"));
    }

    [TestMethod]
    [DataRow("Älvbackas skydd: mejlet är granskat av Vakten.")]
    [DataRow("älvbackas skydd")]
    public void A_warning_of_the_own_system_can_be_named(string setting)
    {
        var understanding = new ReplyUnderstanding(new MailOptions { Banners = [setting] });
        const string Words = "Älvbackas skydd: mejlet är granskat av Vakten.\n\nÄndra 2.3.\n";
        var mail = $"From: <a@af.example.se>\nContent-Type: text/plain; charset=utf-8\n\n{Words}";

        Assert.AreEqual("Ändra 2.3.", understanding.Judge(Encoding.UTF8.GetBytes(mail)).Words);
    }

    private static bool IsSubmitted(JsonNode? property) =>
        (string?)property!["id"] == "String {00020386-0000-0000-C000-000000000046} Name Auto-Submitted";

    private static string ToOf(Type kind) => kind == typeof(ReplyReceipt) ? "anna" : "lena";

    private static Sample Replied()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new ReplyByMail(1, "Ändra 2.3."));
        return sample;
    }
}
