using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>Whoever sent a mail for the log hears what became of it.</summary>
/// <param name="Answer">The number of the answer.</param>
public sealed record LogMailReceipt(string Key, DateTimeOffset DueAt, Addressee To, int Answer) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "logMailReceipt";

    public override bool IsAnswerToSomebody => true;

    /// <summary>Null when it is long gone.</summary>
    public LogMailAnswer? AnswerIn(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Intervention.Log.Answers.Find(a => a.Number == Answer);
    }
}

/// <summary>What an intervention's log owes people.</summary>
internal static class LogItems
{
    /// <summary>For so many days an answer is of use.</summary>
    private const int UsefulDays = 10;

    public static IEnumerable<AgendaItem> Of(InterventionView view) =>
        from answer in view.Intervention.Log.Answers
        let to = Addressees.Of(answer.To, view.Circumstances)
        select new LogMailReceipt($"{view.Intervention.Id}/log/mail/{answer.Number}/{to.Id}", answer.At, to, answer.Number)
        {
            Channel = ChannelKind.Mail,
            UselessFrom = answer.At.AddDays(UsefulDays),
        };
}
