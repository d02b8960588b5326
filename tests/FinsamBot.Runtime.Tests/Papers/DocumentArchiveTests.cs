using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Papers;

[TestClass]
public sealed class DocumentArchiveTests
{
    private readonly World _world = new();
    private int _made;

    [TestMethod]
    public async Task The_letter_to_the_registrar_waits_for_its_documents_and_the_receipt_does_not()
    {
        var bot = await HandedInAsync();

        Assert.AreSequenceEqual(
            [$"{Sample.ReportId}/submitted/receipt/sofia", $"{Sample.ReportId}/submitted/registrar"],
            (await bot.RunAsync()).Order()
        );

        var filing = (await _world.ReportAsync()).Registry.Filings.Single();
        Assert.AreEqual((1, Edition.Submitted, 2), (filing.Version, filing.Edition, filing.Documents.Count));
        Assert.AreSequenceEqual(filing.Documents.Select(d => d.Key).Order(), await BlobsAsync());
    }

    [TestMethod]
    public async Task A_registered_report_is_filed_once_more_and_the_writers_hear_of_it()
    {
        var bot = await HandedInAsync();
        await bot.RunAsync();
        await bot.DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"), "register");

        Assert.AreSequenceEqual([$"{Sample.ReportId}/submitted/registered/sofia"], await bot.RunAsync());

        Assert.AreSequenceEqual(
            [Edition.Submitted, Edition.Registered],
            (await _world.ReportAsync()).Registry.Filings.Select(f => f.Edition)
        );
        Assert.HasCount(4, await BlobsAsync());
    }

    [TestMethod]
    public async Task What_is_filed_is_never_made_again_and_its_bytes_stay()
    {
        var archive = await FiledAsync();
        var filed = (await _world.ReportAsync()).Registry.Filings.Single().Documents;
        var before = await Task.WhenAll(filed.Select(d => archive.OpenAsync(d, default)));
        await _world.Start().DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"), "register");
        await archive.FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default);
        await _world.Start().DoAsync(Sample.Sofia, new CorrectReport("Fel siffra."), "correct");
        await _world.Start().DoAsync(Sample.Sofia, new SubmitReport(true), "again");
        await archive.FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default);

        Assert.AreSequenceEqual(filed, (await _world.ReportAsync()).Registry.Filings[0].Documents);
        foreach (var (document, i) in filed.Select((d, i) => (d, i)))
        {
            Assert.IsTrue((await archive.OpenAsync(document, default))!.Content.Span.SequenceEqual(before[i]!.Content.Span));
        }

        Assert.AreEqual(3, _made, "Each edition of each version once.");
    }

    [TestMethod]
    public async Task A_document_that_is_gone_or_other_than_filed_is_not_handed_out()
    {
        var archive = await FiledAsync();
        var (word, pdf) = (await _world.ReportAsync()).Registry.Filings.Single().Documents switch
        {
            [var w, var p] => (w, p),
            _ => throw new AssertFailedException(),
        };

        await _world.Blobs.PutAsync(new StreamName(word.Key), "other"u8.ToArray(), default);
        await _world.Blobs.DeleteAsync(new StreamName(pdf.Key), default);

        Assert.IsNull(await archive.OpenAsync(word, default));
        Assert.IsNull(await archive.OpenAsync(pdf, default));
    }

    [TestMethod]
    public async Task Killed_between_any_two_writes_there_is_one_set_in_the_end()
    {
        for (var writes = 0; writes < 6; writes++)
        {
            var world = new World();
            await HandedInAsync(world);
            var dying = new InterruptedArchiveBlobs(world.Blobs, writes);
            await Try(() => Archive(world, dying).FileAsync(Sample.ReportId, world.Clock.GetUtcNow(), default));

            await Archive(world, world.Blobs).FileAsync(Sample.ReportId, world.Clock.GetUtcNow(), default);

            var filing = (await world.ReportAsync()).Registry.Filings.Single();
            Assert.AreSequenceEqual(filing.Documents.Select(d => d.Key).Order(), await BlobsAsync(world), $"after {writes} writes");
        }
    }

    [TestMethod]
    public async Task Two_instances_at_once_leave_one_set()
    {
        await HandedInAsync();
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Archive(_world, _world.Blobs).FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default))
        );

        var filing = (await _world.ReportAsync()).Registry.Filings.Single();
        Assert.AreSequenceEqual(filing.Documents.Select(d => d.Key).Order(), await BlobsAsync());
    }

    [TestMethod]
    public async Task Without_the_program_for_pdf_the_word_document_is_filed_and_the_reason_kept()
    {
        await HandedInAsync();
        var archive = new DocumentArchive(
            _world.Start().Handler,
            _world.Blobs,
            PlainPapers.Render,
            PlainPapers.WithoutPdfAsync,
            PlainPapers.WithoutPdfAsync
        );
        await archive.FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default);

        var filing = (await _world.ReportAsync()).Registry.Filings.Single();
        Assert.AreEqual(PdfRefusal.LibreOfficeMissing, filing.WithoutPdf);
        Assert.AreEqual(PlainPapers.WordType, filing.Documents.Single().ContentType);
        Assert.IsNull(filing.Pdf);
    }

    [TestMethod]
    public async Task The_suggested_number_is_the_one_the_intervention_had_last()
    {
        var bot = await HandedInAsync();
        var handler = new RegistryHandler(bot.Directory, bot.Handler);
        var view = (await handler.WaitingAsync(_world.Clock.GetUtcNow(), default)).Single();
        Assert.IsNull(await handler.SuggestionAsync(view, default));

        await bot.DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"), "register");
        Assert.IsEmpty(await handler.WaitingAsync(_world.Clock.GetUtcNow(), default));
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-07-01T10:00:00+02:00", null));
        await bot.RunAsync();
        var next = await bot.Handler.FindAsync(
            Sample.ReportOf(new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30))),
            _world.Clock.GetUtcNow(),
            default
        );

        Assert.AreEqual("2026:13", await handler.SuggestionAsync(next!, default));
    }

    private Task<Instance> HandedInAsync() => HandedInAsync(_world);

    private static async Task<Instance> HandedInAsync(World world)
    {
        var bot = await world.FoundAsync();
        await bot.SendReportAsync();
        await bot.RunAsync();
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");
        return bot;
    }

    private async Task<DocumentArchive> FiledAsync()
    {
        await HandedInAsync();
        var archive = Archive(_world, _world.Blobs);
        await archive.FileAsync(Sample.ReportId, _world.Clock.GetUtcNow(), default);
        return archive;
    }

    /// <summary>Like a real one it never makes the same PDF twice.</summary>
    private DocumentArchive Archive(World world, IBlobStore blobs) =>
        new(
            world.Start().Handler,
            blobs,
            PlainPapers.Render,
            (documents, _) =>
            {
                var unlike = BitConverter.GetBytes(Interlocked.Increment(ref _made));
                return Task.FromResult(
                    new PdfResult([
                        .. documents.Select(d => new PdfOutcome(
                            new RenderedDocument("Rapport.pdf", Filing.PdfType, (byte[])[.. "%PDF-"u8, .. unlike, .. d.Content.Span]),
                            null,
                            d
                        )),
                    ])
                );
            },
            PlainPapers.CopyAsync
        );

    private Task<List<string>> BlobsAsync() => BlobsAsync(_world);

    private static async Task<List<string>> BlobsAsync(World world) =>
        [.. (await world.Blobs.ListAsync("archive/", default).Select(n => n.Value).ToListAsync()).Order()];

    private static async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            return; // Killed there.
        }
    }

    /// <summary>The process dies at a write to the archive.</summary>
    private sealed class InterruptedArchiveBlobs(IBlobStore inner, int writes) : IBlobStore
    {
        private int _left = writes;

        public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            _left-- > 0 ? inner.PutAsync(name, content, cancellation) : throw new OperationCanceledException();

        public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

        public Task DeleteAsync(StreamName name, CancellationToken cancellation) =>
            _left-- > 0 ? inner.DeleteAsync(name, cancellation) : throw new OperationCanceledException();

        public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
            inner.ListAsync(prefix, cancellation);
    }
}
