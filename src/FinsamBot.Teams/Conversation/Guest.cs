using FinsamBot.Core.Interventions;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>A known person in a turn, and what a command of theirs needs besides its content.</summary>
/// <param name="CommandId">The same for every delivery of the activity.</param>
internal sealed record Guest(Person Person, Reader Reader, string CommandId, DateTimeOffset Now)
{
    public DateOnly Today => Core.Calendar.StockholmTime.DayOf(Now);

    public Core.Streams.Stamp Stamp => new(Now, Person.Id.Value, CommandId);

    public Core.Reports.Request Request(Core.Reports.Command command, string? commandId = null) => new(command, Person.Id, commandId ?? CommandId, Now);

    public Core.Interventions.InterventionRequest Request(Core.Interventions.InterventionCommand command) => new(command, Person.Id, CommandId, Now);
}
