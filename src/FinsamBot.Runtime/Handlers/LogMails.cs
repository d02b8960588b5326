using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Handlers;

/// <summary>A mail that a person wrote for the log.</summary>
/// <param name="Id">Unlike that of any other message, and the same however often this one is read.</param>
/// <param name="From">The sender's address, of which the receiving mail system found that it is true.</param>
/// <param name="Subject">Without the word that says that it is for the log.</param>
/// <param name="Text">The new words only.</param>
public sealed record LogMail(string Id, DateTimeOffset At, string From, string Subject, string Text);

/// <summary>Takes a mail for the log; false when its sender writes for no intervention, so that it is nobody's here.</summary>
public delegate Task<bool> TakeLogMail(LogMail mail, CancellationToken cancellation);

/// <summary>Notes what people who write send by mail. One message has one effect however often it is read.</summary>
public sealed class LogMails(AssociationDirectory directory, InterventionHandler interventions)
{
    public async Task<bool> TakeAsync(LogMail mail, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var association = await directory.AssociationAsync(cancellation);
        var sender = association.People.Values.FirstOrDefault(p =>
            p.Mail is { } address && SameAddress.Is(address, mail.From) && !association.Left.Contains(p.Id)
        );
        if (sender is null || await WritingAsync(sender.Id, now, cancellation) is not { Count: > 0 } mine)
        {
            return false;
        }

        var meant = Meant(mine, mail, StockholmTime.DayOf(now));
        var note = meant is [var one]
            ? MailedEntry.Read(mail.Subject, mail.Text, one.Circumstances, StockholmTime.DayOf(mail.At < now ? mail.At : now))
            : null;
        await interventions.HandleAsync(
            meant[0].Intervention.Id,
            new InterventionRequest(new NoteByMail(note), sender.Id, Correspondence.CommandIdOf(mail.Id), now),
            cancellation
        );
        return true;
    }

    /// <summary>Those it names, else those that run.</summary>
    private static IReadOnlyList<InterventionView> Meant(IReadOnlyList<InterventionView> mine, LogMail mail, DateOnly today)
    {
        var named = mine.Where(v => mail.Subject.Contains(v.Intervention.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        // Vägen vidare till jobb is meant, and not Vägen vidare.
        named = [.. named.Where(v => !named.Exists(o => o != v && IsWithin(v, o)))];
        if (named.Count > 0)
        {
            return named;
        }

        var running = mine.Where(v => !(v.Intervention.EndsOn < today)).ToList();
        return running.Count > 0 ? running : mine;
    }

    private static bool IsWithin(InterventionView shorter, InterventionView longer) =>
        longer.Intervention.Name.Length > shorter.Intervention.Name.Length
        && longer.Intervention.Name.Contains(shorter.Intervention.Name, StringComparison.OrdinalIgnoreCase);

    private async Task<List<InterventionView>> WritingAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var (found, today) = (new List<InterventionView>(), StockholmTime.DayOf(now));
        foreach (var id in (await directory.AssociationAsync(cancellation)).Interventions)
        {
            if (
                await directory.Damage.PassOverAsync(id.Stream, () => interventions.FindAsync(id, now, cancellation)) is { } view
                && view.Circumstances.MayWrite(person, today)
            )
            {
                found.Add(view);
            }
        }

        return found;
    }
}
