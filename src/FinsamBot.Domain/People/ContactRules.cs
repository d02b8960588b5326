using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People;

/// <summary>What becomes of a command about how a person is reached. What is known already is written no second time.</summary>
public static class ContactRules
{
    /// <param name="state">The person's contact as it is.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="now">The instant of the command; a day holds a bounded number of changes of chat and language.</param>
    public static Decision Decide(Contact state, ContactCommand command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return command switch
        {
            KeepConversation c when c.Reference != state.Conversation && state.MayChange(now) => Decision.Of(
                new ConversationKept(c.Reference)
            ),
            LoseConversation c when state.Conversation is not null => Decision.Of(new ConversationLost(c.Reason)),
            ChooseLanguage c when c.Language != state.Language && state.MayChange(now) => Decision.Of(new LanguageChosen(c.Language)),
            NoteAbsence c when !state.Absences.Contains(c.Absence) => Decision.Of(new AwayNoted(c.Absence)),
            EndAbsence => Ended(state, StockholmTime.DayOf(now)),
            _ => Decision.Nothing,
        };
    }

    private static Decision Ended(Contact state, DateOnly today) =>
        state.Absences.Find(a => a.Last >= today) is { } absence
            ? Decision.Of(new AwayCancelled(absence.First))
            : Decision.Refuse(RefusalReason.NotAway);
}
