using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Post;

/// <summary>A mailbox over Graph: draft with the letter's key, its id recorded, then sent; an earlier try is looked for first.</summary>
internal sealed class FakeMail(Platform platform, SendWatch watch, Life life, TimeProvider clock) : IChannel
{
    private const string SearchHandle = "find-by-key";

    public ChannelKind Kind => ChannelKind.Mail;

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        life.Check();
        watch.Judge(Kind, request, clock.GetUtcNow());
        platform.Weather.Between(life);
        var outcome = await SendAsync(request, handle => record(handle, cancellation));
        if (outcome is SendOutcome.TryLater later)
        {
            watch.Told(request, later.Until);
        }

        platform.Ended(Kind, request, outcome);
        platform.Weather.Between(life);
        return outcome;
    }

    private async Task<SendOutcome> SendAsync(DeliveryRequest request, Func<string, Task> record)
    {
        platform.Take();
        var name = request.Before is null ? null : request.EarlierNames.FirstOrDefault(platform.Mailbox.ContainsKey);
        var found = name is null ? null : platform.Mailbox[name];
        if (found is { Sent: true })
        {
            platform.Note(FaultKind.MailFoundAgain);
            return new SendOutcome.Sent("found");
        }

        if (found is not null)
        {
            platform.Note(FaultKind.MailDraftFoundAgain);
            if (request.Before!.Handle != "draft-" + name)
            {
                await record("draft-" + name);
            }

            return Send(name!, found);
        }

        return NotTaken(request) ?? await CreateAsync(request, record);
    }

    private SendOutcome? NotTaken(DeliveryRequest request)
    {
        if (platform.Weather.Strikes(FaultKind.MailRetryAfter, 0.04))
        {
            return new SendOutcome.TryLater(Later(1, 3600), "429");
        }

        if (platform.BadAddresses.Contains(request.To.Id))
        {
            platform.Note(FaultKind.MailBadAddress);
            return new SendOutcome.Refused("ErrorInvalidRecipients");
        }

        return null;
    }

    private async Task<SendOutcome> CreateAsync(DeliveryRequest request, Func<string, Task> record)
    {
        Die(FaultKind.CrashWhileSending, 0.01);
        var draft = new MailboxItem([.. request.Parcels.Select(p => p.Item.Key)]);
        if (platform.Weather.Strikes(FaultKind.MailDraftUncertain, 0.02))
        {
            if (platform.Weather.Dice.Chance(0.5))
            {
                platform.Mailbox[request.Name] = draft;
            }

            await record(SearchHandle);
            return new SendOutcome.TryLater(Later(120, 120), "uncertain");
        }

        platform.Mailbox[request.Name] = draft;
        await record("draft-" + request.Name);
        return Send(request.Name, draft);
    }

    private SendOutcome Send(string letter, MailboxItem draft)
    {
        if (draft.Sent)
        {
            // Another host was quicker. Graph sends a draft once; who comes second looks again and finds it among the sent.
            platform.Note(FaultKind.MailFoundAgain);
            return new SendOutcome.Sent("found");
        }

        if (platform.Weather.Strikes(FaultKind.MailRetryAfterWithDraft, 0.03))
        {
            return new SendOutcome.TryLater(Later(1, 3600), "429");
        }

        draft.Sent = true;
        platform.Arrive(Kind, letter, draft.Keys);
        Die(FaultKind.CrashAfterArrival, 0.015);
        return platform.Weather.Strikes(FaultKind.MailSentUnanswered, 0.02)
            ? new SendOutcome.TryLater(Later(120, 120), "uncertain")
            : new SendOutcome.Sent("receipt");
    }

    private DateTimeOffset Later(int first, int last) => clock.GetUtcNow() + platform.Weather.Dice.Seconds(first, last);

    private void Die(FaultKind kind, double probability)
    {
        if (platform.Weather.Strikes(kind, probability))
        {
            Weather.Kill(life);
        }
    }
}
