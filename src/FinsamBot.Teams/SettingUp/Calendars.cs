using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.SettingUp;

/// <summary>The calendars of the association and of the authorities in its steering groups, by name; no name is the
/// association's.</summary>
internal sealed class Calendars(AssociationHandler handler, AssociationDirectory directory)
{
    /// <summary>The authority as it is written in the register; null for one that no group has a member from.</summary>
    public async Task<string?> NameOfAsync(string said, Caller caller, CancellationToken cancellation)
    {
        if (said.Length == 0)
        {
            return "";
        }

        var known = Authorities.Of(caller.Association, await directory.InterventionsAsync(cancellation));
        return known.FirstOrDefault(a => Names.Key(a) == Names.Key(said));
    }

    /// <summary>An authority without one has the association's.</summary>
    public static WorkCalendar Of(string who, Association association) =>
        association.MemberCalendars.GetValueOrDefault(who) ?? association.Calendar;

    /// <summary>The caller, with the association as it is afterwards; and why nothing was changed.</summary>
    public async Task<(Caller Now, Refusal? Refusal)> SetAsync(
        string who,
        WorkCalendar calendar,
        Caller caller,
        CancellationToken cancellation
    )
    {
        AssociationCommand command = who.Length == 0 ? new SetWorkCalendar(calendar) : new SetMemberCalendar(who, calendar);
        var reply = await handler.HandleAsync(new AssociationRequest(command, caller.Id, caller.CommandId, caller.Now), cancellation);
        return (caller with { Association = await directory.AssociationAsync(cancellation) }, reply.Refusal);
    }
}
