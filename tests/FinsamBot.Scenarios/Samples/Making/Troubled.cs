using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>A channel on a line that is at times busy, broken or closed: the store then holds every end a message can have.</summary>
internal sealed class Troubled(IChannel channel, TimeProvider clock) : IChannel
{
    private int _sent;

    public ChannelKind Kind => channel.Kind;

    public ContactCommand? NoteLost(string reason) => channel.NoteLost(reason);

    /// <summary>One after the other: which message meets which trouble is the same each time.</summary>
    public int Abreast => 1;

    public static void Everywhere(IServiceCollection services)
    {
        foreach (var registered in services.Where(s => s.ServiceType == typeof(IChannel)).ToList())
        {
            services.Remove(registered);
            services.AddSingleton<IChannel>(provider =>
            {
                var channel = (IChannel)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!);
                return new Troubled(channel, provider.GetRequiredService<TimeProvider>());
            });
        }
    }

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        // What somebody waits for arrives, or the year could not go on.
        if (request.Item is not (Reminder or Prompt or Escalation or WeeklyDigest))
        {
            return await channel.SendAsync(request, record, cancellation);
        }

        var number = Interlocked.Increment(ref _sent);
        if (number % 5 == 2)
        {
            await record($"draft-{number}", cancellation);
        }

        return (number % 19) switch
        {
            4 => new SendOutcome.TryLater(clock.GetUtcNow().AddMinutes(30), "429"),
            9 => new SendOutcome.Unknown("timeout"),
            13 => new SendOutcome.Refused("blocked"),
            _ => await channel.SendAsync(request, record, cancellation),
        };
    }
}
