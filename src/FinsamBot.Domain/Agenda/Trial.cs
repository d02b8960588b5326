using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// While an association tries the bot out, the office receives what others would: it is made for them, and says so. It is kept under keys
/// of its own, so that those whom it concerns get what still applies when the association begins in earnest.
/// </summary>
internal static class Trial
{
    private const string Mark = "trial/";

    public static IReadOnlyList<AgendaItem> Redirected(IReadOnlyList<AgendaItem> planned, Circumstances circumstances)
    {
        if (circumstances.Association.Sending != SendingMode.ToOffice)
        {
            return planned;
        }

        var office = Addressees.Office(circumstances);
        return [.. planned.Select(i => i.IsAnswerToSomebody || office.Any(o => o.Id == i.To.Id) ? i : Redirected(i, office[0]))];
    }

    /// <summary>What is stored of an item: one of a trial is never taken for word of what those whom it concerns were sent.</summary>
    public static Subject SubjectOf(AgendaItem item) =>
        item.To.ReceivedBy is null ? item.Subject : item.Subject with { Kind = Mark + item.Subject.Kind };

    private static AgendaItem Redirected(AgendaItem item, Addressee office) =>
        item with
        {
            Key = Mark + item.Key,
            Schedule = item.Schedule is { } schedule ? Mark + schedule : null,
            To = item.To with { Mail = office.Mail, Conversation = office.Conversation, ReceivedBy = office.Id },
        };
}
