using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>An item of a round of the steering group that is about one of its members.</summary>
public abstract record RoundItem(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member) : AgendaItem(Key, DueAt, To)
{
    public override Subject Subject => new(Kind, Round, Member);
}

/// <summary>How a round stands, on the one card in the chat that says it.</summary>
public abstract record RoundStanding(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    /// <summary>The receipt of the message whose place this one takes in the chat; null: it is a message of its own.</summary>
    public string? Updates { get; init; }

    public override bool IsAnswerToSomebody => true;
}
