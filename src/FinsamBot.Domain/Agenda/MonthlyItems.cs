using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>A month's letter to the steering group lies ready to be read, changed and sent.</summary>
/// <param name="Month">The first day of it.</param>
public sealed record MonthlyLetterDrafted(string Key, DateTimeOffset DueAt, Addressee To, DateOnly Month) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "monthlyLetterDrafted";

    public override bool IsReminder => true;

    /// <summary>The text in it is to be changed where it stands.</summary>
    public override bool StandsAlone => true;
}

/// <summary>The letter itself, to a member of the steering group.</summary>
/// <param name="Month">The first day of it.</param>
public sealed record MonthlyLetterToMember(string Key, DateTimeOffset DueAt, Addressee To, DateOnly Month) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "monthlyLetter";

    public override bool StandsAlone => true;
}

/// <summary>Those who write hear what a member has replied.</summary>
/// <param name="Reply">The number of the reply.</param>
public sealed record MonthlyReplyArrived(string Key, DateTimeOffset DueAt, Addressee To, int Reply) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "monthlyReply";

    public override bool StandsAlone => true;

    /// <summary>Null when it is long gone.</summary>
    public MonthlyReply? ReplyIn(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Intervention.Monthly.Replies.Find(r => r.Number == Reply);
    }
}

/// <summary>What the monthly letters owe people: a draft on the last working day of a month in which something was logged, what was sent,
/// and what came back.</summary>
internal static class MonthlyItems
{
    /// <summary>So long a letter about a month is news when the month is over.</summary>
    private const int NewsDays = 15;

    public static IEnumerable<AgendaItem> Of(InterventionView view) => Drafts(view).Concat(Letters(view)).Concat(Replies(view));

    private static IEnumerable<AgendaItem> Drafts(InterventionView view)
    {
        var (intervention, circumstances) = (view.Intervention, view.Circumstances);
        if (intervention.Monthly.AreOff || intervention.Log.Entries.IsEmpty || !MonthlyLetters.Readers(circumstances).Any())
        {
            return [];
        }

        return from month in intervention.Log.Entries.Select(e => MonthlyLetters.MonthOf(e.Entry.On)).Distinct().Order()
            where !intervention.Monthly.Sent.ContainsKey(month)
            let last = month.AddMonths(1).AddDays(-1)
            let at = circumstances.Calendar.MorningOnOrAfter(circumstances.Calendar.OnOrBefore(last))
            from writer in circumstances.Writers
            let to = Addressees.Of(writer, circumstances)
            select (AgendaItem)
                new MonthlyLetterDrafted($"{intervention.Id}/monthly/{Days.Iso(month)}/draft/{to.Id}", at, to, month)
                {
                    UselessFrom = StockholmTime.At(last.AddDays(NewsDays), TimeOnly.MinValue),
                };
    }

    private static IEnumerable<AgendaItem> Letters(InterventionView view) =>
        from letter in view.Intervention.Monthly.Sent.Values
        from member in MonthlyLetters.Readers(view.Circumstances)
        let to = Addressees.Of(member.Id, view.Circumstances)
        select new MonthlyLetterToMember(
            $"{view.Intervention.Id}/monthly/{Days.Iso(letter.Month)}/letter/{to.Id}",
            letter.At,
            to,
            letter.Month
        )
        {
            Channel = ChannelKind.Mail,
            UselessFrom = letter.At.AddDays(NewsDays),
        };

    private static IEnumerable<AgendaItem> Replies(InterventionView view) =>
        from reply in view.Intervention.Monthly.Replies
        from writer in view.Circumstances.Writers
        let to = Addressees.Of(writer, view.Circumstances)
        select new MonthlyReplyArrived($"{view.Intervention.Id}/monthly/reply/{reply.Number}/{to.Id}", reply.At, to, reply.Number)
        {
            UselessFrom = reply.At.AddDays(NewsDays),
        };
}
