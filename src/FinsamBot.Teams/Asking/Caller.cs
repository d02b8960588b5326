using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>A known person in a turn, and what a command of theirs needs besides its content.</summary>
/// <param name="CommandId">The same for every delivery of the activity.</param>
internal sealed record Caller(Person Person, Reader Reader, string CommandId, DateTimeOffset Now)
{
    public DateOnly Today => StockholmTime.DayOf(Now);

    public Stamp Stamp => new(Now, Person.Id.Value, CommandId);

    public Request Request(Command command, string? commandId = null) => new(command, Person.Id, commandId ?? CommandId, Now);

    public InterventionRequest Request(InterventionCommand command) => new(command, Person.Id, CommandId, Now);
}
