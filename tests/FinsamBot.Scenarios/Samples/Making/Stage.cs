using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Scenarios.World;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>
/// The running program in which a year is played: its clock, and people's requests at the desks where cards, pages and letters bring them.
/// </summary>
internal sealed class Stage(RunningBot bot)
{
    private static readonly TimeOnly Morning = new(8, 1);
    private int _commands;

    public RunningBot Bot => bot;

    public DateTimeOffset Now => bot.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public DateOnly Today => StockholmTime.DayOf(Now);

    public T Handler<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    public Stamp Stamp(string actor) => new(Now, actor, Command());

    /// <summary>Moves the clock, which delivers all that fell due.</summary>
    public Task MoveAsync(DateTimeOffset to) => bot.MoveClockAsync(to.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    public Task PassAsync(int minutes = 20) => MoveAsync(Now.AddMinutes(minutes));

    /// <summary>Lives on until the morning of that day, looking in every so many days.</summary>
    public async Task LiveUntilAsync(DateOnly day, int every = 1)
    {
        for (var next = Today.AddDays(every); next < day; next = next.AddDays(every))
        {
            await MoveAsync(StockholmTime.At(next, Morning));
        }

        await MoveAsync(StockholmTime.At(day, Morning));
    }

    /// <param name="refused">The answer that is expected when it is not a plain yes.</param>
    public async Task DoAsync(ReportId report, string actor, Command command, RefusalReason? refused = null)
    {
        var reply = await Handler<ReportHandler>().HandleAsync(report, new Request(command, new PersonId(actor), Command(), Now), default);
        Require(reply.Refusal, refused, $"{report}: {command}");
    }

    public async Task AskAsync(string intervention, string actor, InterventionCommand command)
    {
        var request = new InterventionRequest(command, new PersonId(actor), Command(), Now);
        var reply = await Handler<InterventionHandler>().HandleAsync(new InterventionId(intervention), request, default);
        Require(reply.Refusal, null, $"{intervention}: {command}");
    }

    /// <summary>A message to the mailbox in answer to the request of the report's first or second round.</summary>
    public Task MailAsync(ReportId report, int round, string person, string address, IncomingKind kind, string text) =>
        Handler<Func<IncomingMail, CancellationToken, Task>>()(
            new IncomingMail($"<{Command()}@example.se>", Now, Request(report, round, person), address, kind, text, true),
            default
        );

    private static string Request(ReportId report, int round, string person) => $"{report}/review/{round}/request/{person}";

    private string Command() => $"sample-{++_commands:0000}";

    private static void Require(Refusal? refusal, RefusalReason? expected, string what)
    {
        if (refusal?.Reason != expected)
        {
            var answer = refusal?.ToString() ?? "a yes";
            throw new InvalidOperationException($"The year goes another way than it was written: {what} was answered with {answer}.");
        }
    }
}
