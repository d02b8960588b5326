namespace FinsamBot.Teams.Cards;

/// <summary>How soon something should be looked at, among what came the same morning.</summary>
internal enum Urgency
{
    Late,
    ToDo,
    ToKnow,
}

/// <summary>A notice in short, as one of several in a card.</summary>
/// <param name="Day">The day it is about; the sooner, the higher it stands.</param>
internal sealed record Entry(Urgency Urgency, DateOnly Day, string Name, string Says, Button Button);
