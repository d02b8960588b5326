using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Host.Delivery;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>Words of a person that the reports do not take are not lost: they are kept, and named for the office.</summary>
[TestClass]
public sealed class RefusedMailTests
{
    [TestMethod]
    public async Task A_reply_that_the_rules_refuse_is_named_for_the_office_and_one_that_they_take_is_not()
    {
        await using var host = await PageHost.StartAsync();
        var taking = new MailTaking(new Correspondence(host.Reports), _ => { }, host.Blobs, host.Clock, NullLogger<MailTaking>.Instance);

        await taking.TakeAsync(Mail("<1@af.example.se>", "Hur många?"), default);
        Assert.IsEmpty(await Parked.ListAsync(host.Blobs, default));

        await taking.TakeAsync(Mail("<2@af.example.se>", new string('x', DailyLimits.AnswerCharacters + 1)), default);
        var parked = (await Parked.ListAsync(host.Blobs, default)).Single();
        Assert.AreEqual(("not-taken-by-the-rules", "0f"), (parked.Why, parked.Sha256));
    }

    private static IncomingMail Mail(string id, string text) =>
        new(id, Sample.Morning, $"{PageHost.Report}/review/1/request/anna", "anna.berg@af.example.se", IncomingKind.Reply, text, true)
        {
            Kept = "0f",
        };
}
