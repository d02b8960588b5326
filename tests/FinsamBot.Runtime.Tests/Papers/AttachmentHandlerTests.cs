using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Papers;

/// <summary>The bytes of files that follow a report: kept before they are named, gone with what nobody was asked about.</summary>
[TestClass]
public sealed class AttachmentHandlerTests
{
    private readonly World _world = new();
    private int _commands;

    [TestMethod]
    public async Task A_file_is_kept_as_it_came_under_its_own_hash()
    {
        var bot = await OpenedAsync();

        await AddAsync(bot, "Plan.docx", "PK1"u8.ToArray());

        var file = (await _world.ReportAsync()).Attachments.Single().File;
        Assert.AreSequenceEqual([file.Key], await BlobsAsync());
        CollectionAssert.AreEqual("PK1"u8.ToArray(), await _world.Blobs.GetAsync(new StreamName(file.Key), default));
    }

    [TestMethod]
    public async Task What_is_judged_unfit_is_not_kept()
    {
        var bot = await OpenedAsync();
        var refusal = new Refusal(RefusalReason.AttachmentDamaged, "Plan.docx");

        var reply = await new AttachmentHandler(bot.Handler, _world.Blobs, (_, _) => refusal).AddAsync(
            Sample.ReportId,
            "Plan.docx",
            "PK"u8.ToArray(),
            By,
            default
        );

        Assert.AreEqual(refusal, reply.Refusal);
        Assert.IsEmpty(await BlobsAsync());
    }

    [TestMethod]
    public async Task What_is_removed_goes_from_the_store_unless_somebody_was_asked_about_it()
    {
        var bot = await OpenedAsync();
        await AddAsync(bot, "Fel.pdf", "%PDF-1"u8.ToArray());
        await RemoveAsync(bot, 1);
        Assert.IsEmpty(await BlobsAsync());

        await AddAsync(bot, "Plan.pdf", "%PDF-2"u8.ToArray());
        await bot.SendReportAsync();
        await RemoveAsync(bot, 2);

        Assert.HasCount(1, await BlobsAsync());
        Assert.IsEmpty((await _world.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task The_archive_makes_copies_of_what_is_no_pdf_once_and_the_registered_edition_needs_none()
    {
        var bot = await OpenedAsync();
        await AddAsync(bot, "Budget.xlsx", "PK3"u8.ToArray());
        await AddAsync(bot, "Avtal.pdf", "%PDF-4"u8.ToArray());
        await bot.SendReportAsync();
        await bot.RunAsync();
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");
        await bot.RunAsync();
        await bot.DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"), "register");
        await bot.RunAsync();

        var filings = (await _world.ReportAsync()).Registry.Filings;
        Assert.AreSequenceEqual([(Edition.Submitted, 1), (Edition.Registered, 0)], filings.Select(f => (f.Edition, f.Copies.Count)));
        var copy = filings[0].Copies.Single();
        Assert.AreEqual((1, "Budget.xlsx.pdf"), (copy.Attachment, copy.Document.Name));
        Assert.IsNotNull(await PlainPapers.Archive(bot.Handler, _world.Blobs).OpenAsync(copy.Document, default));
    }

    [TestMethod]
    public async Task An_attachment_that_is_gone_from_the_store_costs_the_report_nothing()
    {
        var bot = await OpenedAsync();
        await AddAsync(bot, "Budget.xlsx", "PK3"u8.ToArray());
        await _world.Blobs.DeleteAsync(new StreamName((await BlobsAsync()).Single()), default);
        await bot.SendReportAsync();
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");
        await PlainPapers.Archive(bot.Handler, _world.Blobs).FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default);

        var filing = (await _world.ReportAsync()).Registry.Filings.Single();
        Assert.HasCount(2, filing.Documents);
        Assert.IsEmpty(filing.Copies);
    }

    private async Task<Instance> OpenedAsync()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        return bot;
    }

    private Task<Reply> AddAsync(Instance bot, string name, byte[] content) =>
        new AttachmentHandler(bot.Handler, _world.Blobs, (_, _) => null).AddAsync(Sample.ReportId, name, content, By, default);

    private Task<Reply> RemoveAsync(Instance bot, int number) =>
        new AttachmentHandler(bot.Handler, _world.Blobs, (_, _) => null).RemoveAsync(Sample.ReportId, number, By, default);

    private Request By(Command command) => new(command, Sample.Sofia, $"attach-{++_commands}", _world.Clock.GetUtcNow());

    private async Task<List<string>> BlobsAsync() => await _world.Blobs.ListAsync("archive/", default).Select(n => n.Value).ToListAsync();
}
