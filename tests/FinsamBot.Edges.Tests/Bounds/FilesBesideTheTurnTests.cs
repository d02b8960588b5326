using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Files;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>Files are understood beside the turns: a turn answers at once, whatever the file is, and what came of it is a message of its
/// own.</summary>
[TestClass]
public sealed class FilesBesideTheTurnTests
{
    [TestMethod]
    public async Task The_turn_says_that_the_file_is_being_read_and_the_result_comes_when_it_is_done()
    {
        using var held = new ManualResetEventSlim();
        await using var chat = await Chat.StartAsync(
            understand: (_, _, _, _) =>
            {
                held.Wait(CancellationToken.None);
                return new Understanding([], "Filen är inget jag känner igen.");
            }
        );

        var answer = await chat.DeliverAsync(chat.FileOf("rapport.txt", "x"));
        StringAssert.Contains(answer.Words, "Jag läser rapport.txt.");
        StringAssert.Contains((await chat.SaysAsync("hej")).Words, "Sofia", "the conversation goes on meanwhile");

        var before = chat.Connector.Received.Count;
        held.Set();
        await chat.FilesReadAsync();
        StringAssert.Contains(chat.Latest(before).Words, "Filen är inget jag känner igen.");
    }

    [TestMethod]
    [DataRow(true, DisplayName = "the reading ends when it is cancelled")]
    [DataRow(false, DisplayName = "the reading does not listen")]
    public async Task A_file_that_takes_too_long_is_given_up_kindly(bool listens)
    {
        using var held = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        await using var chat = await Chat.StartAsync(
            understand: (_, _, _, cancellation) =>
            {
                begun.TrySetResult();
                held.Wait(listens ? cancellation : CancellationToken.None);
                return new Understanding([]);
            }
        );
        await chat.DeliverAsync(chat.FileOf("rapport.txt", "x"));
        await begun.Task;
        var before = chat.Connector.Received.Count;

        chat.Clock.Advance(FileReadings.Deadline);
        await chat.FilesReadAsync();
        held.Set();

        StringAssert.Contains(chat.Latest(before).Words, "rapport.txt tog för lång tid att läsa.");
    }

    [TestMethod]
    public async Task So_many_files_of_one_person_are_read_and_no_more_at_a_time()
    {
        using var held = new ManualResetEventSlim();
        await using var chat = await Chat.StartAsync(
            understand: (_, _, _, _) =>
            {
                held.Wait(CancellationToken.None);
                return new Understanding([], "Nej.");
            }
        );
        for (var n = 0; n < FileReadings.MostOfOne; n++)
        {
            StringAssert.Contains((await PutAsync(chat, $"{n}.txt")).Words, "Jag läser");
        }

        StringAssert.Contains((await PutAsync(chat, "en till.txt")).Words, "Jag läser redan flera filer.");
        held.Set();
        await chat.FilesReadAsync();
        StringAssert.Contains((await chat.SendsFileAsync("en till.txt", "x")).Words, "Nej.");
    }

    [TestMethod]
    public async Task Who_waits_for_a_file_at_a_page_waits_among_the_same_few_and_is_told_when_there_are_too_many()
    {
        using var held = new ManualResetEventSlim();
        await using var chat = await Chat.StartAsync(
            understand: (_, _, _, _) =>
            {
                held.Wait(CancellationToken.None);
                return new Understanding([], "Nej.");
            }
        );
        var waiting = Enumerable.Range(0, FileReadings.MostOfOne).Select(n => ReadAsync($"{n}.txt")).ToList();

        StringAssert.Contains((await ReadAsync("en till.txt")).Refused!, "Jag läser redan flera filer.");
        StringAssert.Contains((await PutAsync(chat, "i chatten.txt")).Words, "Jag läser redan flera filer.");
        held.Set();
        Assert.IsTrue((await Task.WhenAll(waiting)).All(r => r.Refused == "Nej."));

        Task<Understanding> ReadAsync(string name) => chat.Understand(Sample.Sofia, name, "x"u8.ToArray(), Language.Swedish, default);
    }

    /// <summary>Without moving the clock.</summary>
    private static async Task<Seen> PutAsync(Chat chat, string name)
    {
        var before = chat.Connector.Received.Count;
        await chat.AnswerAsync(chat.FileOf(name, "x"));
        return chat.Latest(before);
    }

    [TestMethod]
    public async Task A_handler_that_works_before_it_waits_is_cut_like_any_other()
    {
        using var held = new ManualResetEventSlim();
        var running = new TaskCompletionSource();
        await using var host = await ProtocolHost.StartAsync(
            (_, _) =>
            {
                running.SetResult();
                held.Wait(CancellationToken.None);
                return Task.FromResult(TurnAnswer.Done);
            }
        );

        var answer = host.PostAsync(host.Invoke());
        await running.Task;
        await host.Clock.SomethingWaitsAsync(TimeSpan.FromSeconds(8), count: 2);
        host.Clock.Advance(TimeSpan.FromSeconds(8));
        using var response = await answer;
        held.Set();

        StringAssert.Contains(await response.Content.ReadAsStringAsync(), "TurnTimedOut");
    }
}
