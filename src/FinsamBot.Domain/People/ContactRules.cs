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
            ForgetContact c => state.IsForgotten ? Decision.Nothing : Decision.Of(new PersonForgotten(c.Person)),
            _ when state.IsForgotten => Decision.Nothing,
            KeepConversation c => Keep(state, c, now),
            LoseConversation c => Lose(state, c, now),
            ChooseLanguage c when c.Language != state.Language && state.MayChange(now) => Decision.Of(new LanguageChosen(c.Language)),
            NoteAbsence c when !state.Absences.Contains(c.Absence) => Decision.Of(new AwayNoted(c.Absence)),
            EndAbsence => Ended(state, StockholmTime.DayOf(now)),
            _ => Decision.Nothing,
        };
    }

    /// <summary>What was so before the last removal is so no longer. An installation is noted also where the chat is known: a removal from
    /// before it may still arrive.</summary>
    private static Decision Keep(Contact state, KeepConversation command, DateTimeOffset now)
    {
        var installedAt = command.IsInstallation ? command.SaidAt : null;
        var isNews = command.Reference != state.Conversation || IsLater(installedAt, state.Told.Installed);
        return isNews && !(command.SaidAt < state.Told.Removed) && state.MayChange(now)
            ? Decision.Of(new ConversationKept(command.Reference, installedAt))
            : Decision.Nothing;
    }

    /// <summary>A removal is noted also where no chat is known: an installation from before it may still arrive.</summary>
    private static Decision Lose(Contact state, LoseConversation command, DateTimeOffset now)
    {
        var isNews = state.Conversation is not null || (IsLater(command.SaidAt, state.Told.Removed) && state.MayChange(now));
        return isNews && !(command.SaidAt < state.Told.Installed)
            ? Decision.Of(new ConversationLost(command.Reason, command.SaidAt))
            : Decision.Nothing;
    }

    private static bool IsLater(DateTimeOffset? said, DateTimeOffset? known) => said is { } at && (known is null || at > known);

    private static Decision Ended(Contact state, DateOnly today) =>
        state.Absences.Find(a => a.Last >= today) is { } absence
            ? Decision.Of(new AwayCancelled(absence.First))
            : Decision.Refuse(RefusalReason.NotAway);
}
