using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.Writing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Conversation;

/// <summary>What people lay beside their words, or send instead of them. Files are read, each for itself; what cannot be read is explained,
/// with what to do instead.</summary>
internal sealed class Enclosures(
    CallerBook callers,
    ContactBook contacts,
    SentFiles sentFiles,
    IncomingFiles incoming,
    ConnectorClient connector
)
{
    private const string Link = "Chat_Link";

    /// <summary>True when all that the message wants has been said; what its words ask for is left to who called.</summary>
    /// <param name="intent">What its words mean.</param>
    public async Task<bool> TakeAsync(ITurnContext context, Turn turn, Intent intent, CancellationToken cancellation)
    {
        var (files, isPersonal) = (incoming.Of(turn.Activity), Place.IsPersonal(turn.Activity));
        var explained = isPersonal ? Unread(turn.Activity, intent, files) : InGroup(turn.Activity, intent, files.Count);
        if ((explained is null && (files.Count == 0 || !isPersonal)) || await callers.FindAsync(turn, cancellation) is not { } caller)
        {
            return false;
        }

        if (!isPersonal)
        {
            await SayAsync(context, new Answer.Said(caller.Reader[explained!]), cancellation);
            return true;
        }

        await contacts.KeepAsync(turn, caller, isInstallation: false, cancellation);
        if (explained is not null)
        {
            await SayAsync(context, new Answer.Shown(RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader[explained]))), cancellation);
        }

        await ReadAsync(context, turn, files, caller, cancellation);
        return files.Count > 0 || explained == Link || intent is Intent.NotUnderstood;
    }

    /// <summary>Key of the sentence about what cannot be read; null where there is nothing to explain.</summary>
    private static string? Unread(Activity activity, Intent intent, IReadOnlyList<IncomingFile> files)
    {
        var (beside, pictures) = (Beside.In(activity), files.Count(f => f.IsPicture));
        if (beside == BesideWords.Picture && (pictures == 0 || pictures < Beside.CountMedia(activity)))
        {
            return "Chat_Picture";
        }

        // "Here is the report" with a link is about what the link leads to, whatever else its words would open.
        var opens = intent is Intent.About { Verb.Name: WritingVerbs.Overview } or Intent.Plain { Verb.Name: WritingVerbs.Reports };
        if (files.Count > 0 || (intent is not Intent.NotUnderstood && !(opens && Beside.IsLink(activity.Text))))
        {
            return null;
        }

        return beside switch
        {
            BesideWords.FileElsewhere => Link,
            _ when Beside.IsLink(activity.Text) => Link,
            BesideWords.Other when string.IsNullOrWhiteSpace(activity.Text) => "Chat_NotText",
            _ => null,
        };
    }

    /// <summary>In a group Teams hands the bot no files at all.</summary>
    private static string? InGroup(Activity activity, Intent intent, int files) =>
        intent is Intent.NotUnderstood && (files > 0 || Beside.In(activity) != BesideWords.Nothing || Beside.IsLink(activity.Text))
            ? "Chat_FileInGroup"
            : null;

    /// <summary>What came of each file is told after the word that they are being read, however fast the reading was. The turn is over by
    /// then.</summary>
    private async Task ReadAsync(
        ITurnContext context,
        Turn turn,
        IReadOnlyList<IncomingFile> files,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var readings = files.Take(FileReadings.MostOfOne).Select(f => sentFiles.ReadAsync(f, caller, TellAsync, cancellation));
            foreach (var reading in await Task.WhenAll(readings))
            {
                await SayAsync(context, new Answer.Shown(reading), cancellation);
            }

            if (files.Count > FileReadings.MostOfOne)
            {
                var left = caller.Reader.List([.. files.Skip(FileReadings.MostOfOne).Select(f => f.Name)]);
                await SayAsync(
                    context,
                    new Answer.Shown(RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["File_TooMany", left]))),
                    cancellation
                );
            }
        }
        finally
        {
            said.SetResult();
        }

        async Task TellAsync(Card card, CancellationToken limit)
        {
            await said.Task.WaitAsync(limit);
            await connector.SendToConversationAsync(turn.Reference, new Answer.Shown(card).ToMessage(), limit);
        }
    }

    private static async Task SayAsync(ITurnContext context, Answer answer, CancellationToken cancellation) =>
        await context.SendActivityAsync(answer.ToMessage(), cancellation);
}
