using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Everybody receives at once and does, days later, what was asked: writes, sends, answers, hands in. One member in ten stays
/// silent.</summary>
internal sealed class People(
    ChannelKind kind,
    TimeProvider clock,
    Random random,
    HashSet<ReportId> begun,
    PriorityQueue<Func<Bot, Task>, DateTimeOffset> plans
) : IChannel
{
    private const int SilentOneIn = 10;

    public ChannelKind Kind => kind;

    public int Received { get; private set; }

    public Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        Received++;
        foreach (var parcel in request.Parcels.Where(p => p.View is ReportView))
        {
            React(parcel.Item, ((ReportView)parcel.View).Id);
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Sent("receipt"));
    }

    private void React(AgendaItem item, ReportId report)
    {
        var person = new PersonId(item.To.Id);
        if (item is Prompt or Reminder && begun.Add(report))
        {
            After(
                2,
                bot =>
                    bot.DoAsync(
                        report,
                        person,
                        new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]),
                        "save"
                    )
            );
            After(3, bot => bot.DoAsync(report, person, new SendToSteeringGroup(true), "send"));
            After(9 + random.Next(6), bot => bot.DoAsync(report, person, new SubmitReport(true), "submit"));
        }
        else if (item is ReviewRequest asked && random.Next(SilentOneIn) > 0)
        {
            After(
                1 + random.Next(4),
                bot => bot.DoAsync(report, person, new AnswerReview(asked.Round, AnswerKind.NoRemarks, "", "benchmark"), $"answer-{person}")
            );
        }
    }

    private void After(int days, Func<Bot, Task> action) =>
        plans.Enqueue(action, clock.GetUtcNow().AddDays(days).AddMinutes(random.Next(300)));
}
