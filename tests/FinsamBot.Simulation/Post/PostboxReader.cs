using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Post;

/// <summary>One reading of the mailbox, by one host.</summary>
internal sealed class PostboxReader(Postbox box, Asking asking, TrueTime time, Trace trace, Tally tally, Words words) : IInbox
{
    private readonly HashSet<string> _taken = [];
    private ViolationException? _found;

    public string Name => MailTemplates.OurAddress;

    public async Task ReadAsync(Func<Arrival, CancellationToken, Task<Reception>> receive, CancellationToken cancellation)
    {
        foreach (var mail in box.Waiting)
        {
            var arrival = new Arrival(mail.Id, mail.Bytes, _ => Task.FromResult<InboundMessage?>(Open(mail)));
            var reception = await receive(arrival, cancellation);
            trace.Note(time.Now, $"mail {mail.Shape} {mail.Id} from {mail.From} {mail.Report}: {reception}");
            if (reception == Reception.Later)
            {
                continue;
            }

            box.Remove(mail);
            Judge(() => words.Over(mail, _taken.Contains(mail.Id), reception == Reception.Parked));
        }
    }

    /// <summary>What was put off lies in the mailbox still, and comes again by itself.</summary>
    public Arrival? Again(string id) => null;

    public Task<InboundMessage> WholeAsync(InboundMessage message, CancellationToken cancellation) => Task.FromResult(message);

    public Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation) =>
        Task.FromResult(box.LetterOf(messageIds));

    /// <summary>As the host gives mails to the reports.</summary>
    public async Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        var raw = box.Of(mail.Id);
        var before = words.Before(raw);
        var (outcome, _) = await asking.Bot.Correspondence.ReceiveAsync(mail, asking.Now, cancellation);
        trace.Note(time.Now, $"{raw.Shape} {mail.Id}: {mail.Kind} {mail.Doubt}: {outcome}");
        tally.Add($"mail/{mail.Kind}{outcome}");
        tally.Add($"harm/{HarmKind.AcknowledgementsBeyondTheBrake}", outcome == IncomingOutcome.Braked ? 1 : 0);
        _taken.Add(mail.Id);
        Judge(() => words.Received(raw, mail, outcome, before));
    }

    /// <summary>The reading passes over whatever goes wrong with one mail; a violation is nothing to be passed over.</summary>
    public void ThrowFound()
    {
        if (_found is not null)
        {
            throw _found;
        }
    }

    private InboundMessage Open(RawMail mail)
    {
        box.Opened(mail);
        return mail.Shape == MailShape.Stumbling
            ? throw new InvalidOperationException("Nobody has thought of this.")
            : MimeMessages.Of(mail.Bytes, mail.Id, mail.At);
    }

    private void Judge(Action judge)
    {
        try
        {
            judge();
        }
        catch (ViolationException e)
        {
            _found ??= e;
        }
    }
}
