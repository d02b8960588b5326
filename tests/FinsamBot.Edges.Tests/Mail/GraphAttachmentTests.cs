using System.Security.Cryptography;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class GraphAttachmentTests
{
    private const string Name = "Kvartalsrapport Vägen vidare.docx";

    [TestMethod]
    [DataRow(40_000, GraphCall.Create)]
    [DataRow(2_500_000, GraphCall.Create)]
    [DataRow(2_999_999, GraphCall.Attach)]
    [DataRow(3_000_000, GraphCall.Upload)]
    [DataRow(7_400_001, GraphCall.Upload)]
    public async Task The_document_arrives_whole_whatever_its_size(int length, GraphCall by)
    {
        await using var world = await WorldAsync(length);

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        var attached = world.Graph.Mailbox.Sent.Single().Attachments.Single();
        Assert.AreEqual(Name, attached.Name);
        Assert.IsTrue(attached.Content.AsSpan().SequenceEqual(world.Document.Content.Span));
        Assert.IsGreaterThan(0, world.Graph.Count(by));
        Assert.IsTrue(world.Graph.Seen.Where(s => s.Call == GraphCall.Upload).All(s => s.Authorization is null));
    }

    [TestMethod]
    [DataRow(GraphCall.OpenUpload, 1)]
    [DataRow(GraphCall.Upload, 1)]
    [DataRow(GraphCall.Upload, 2)]
    [DataRow(GraphCall.Upload, 3)]
    public async Task A_broken_upload_is_completed_by_the_next_try_and_never_sent_half(GraphCall call, int nth)
    {
        foreach (
            var fault in (GraphFault[])
                [new GraphFault.Answers(500, "x"), new GraphFault.DropsBefore(), new GraphFault.DropsAfter(), GraphFault.Busy(3)]
        )
        {
            await using var world = await WorldAsync(7_400_001);
            world.Graph.Plan(call, nth, fault);

            await world.TryUntilSentAsync();

            var attached = world.Graph.Mailbox.Sent.Single().Attachments.Single();
            Assert.AreEqual(world.Document.Content.Length, attached.Content.Length, $"{fault}");
            Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
        }
    }

    private static async Task<GraphWorld> WorldAsync(int length)
    {
        var world = await GraphWorld.StartAsync();
        world.Document = new RenderedDocument(Name, "application/octet-stream", RandomNumberGenerator.GetBytes(length));
        return world;
    }
}
