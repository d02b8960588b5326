using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>A known person in a turn, and what a command of theirs needs besides its content.</summary>
/// <param name="Association">As it was when the turn began.</param>
/// <param name="CommandId">The same for every delivery of the activity.</param>
internal sealed record Caller(Person Person, Association Association, Reader Reader, string CommandId, DateTimeOffset Now)
{
    public PersonId Id => Person.Id;

    public DateOnly Today => StockholmTime.DayOf(Now);

    public Stamp Stamp => new(Now, Id.Value, CommandId);

    /// <summary>Sees everything, and decides about dates and people.</summary>
    public bool IsAdministrator => Association.Roles.Contains((Id, Role.Administrator));

    public bool MayRegister => RegistryPeople.MayRegister(Association, Id);

    public Request Request(Command command, string? commandId = null) => new(command, Id, commandId ?? CommandId, Now);

    public InterventionRequest Request(InterventionCommand command) => new(command, Id, CommandId, Now);
}
