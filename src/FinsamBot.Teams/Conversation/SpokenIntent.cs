using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Figures;
using FinsamBot.Teams.Protocol.Activities;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Conversation;

/// <summary>Understands words: Swedish and English, upper or lower case, with å, ä, ö or without.</summary>
internal static partial class SpokenIntent
{
    /// <summary>Each is looked for in the whole text.</summary>
    private const int MostMentions = 10;

    public static Intent Of(Activity activity)
    {
        var written = string.Join(
                ' ',
                CleanText.Of(WithoutMentions(activity)).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .Trim(SpokenWords.AtEnds);
        var said = SpokenWords.Fold(written);
        return SpokenDeviation.Of(written)
            ?? SpokenPlanning.ToSee(said)
            ?? (
                SectionNumber().Match(said) is { Success: true } section
                    ? new Intent.See(Verbs.Page, Which.Mine, section.Groups["number"].Value)
                    : Of(said)
            )
            ?? SpokenPlanning.ToTell(written)
            ?? new Intent.NotUnderstood();
    }

    private static Intent? Of(string said)
    {
        var (word, rest) = said.Split(' ', 2) is [var first, var more] ? (first, more) : (said, "");
        return (word, rest) switch
        {
            ("hej" or "hejsan" or "halla" or "tjena" or "start" or "starta" or "borja" or "hello" or "hi", _) => new Intent.Greet(),
            ("hjalp" or "help" or "kommandon", _) => new Intent.Help(),
            ("status" or "lage" or "laget", _) => new Intent.Status(),
            ("engelska" or "english", "") => new Intent.Speak(Language.English),
            ("svenska" or "swedish", "") => new Intent.Speak(Language.Swedish),
            ("lamna", "in") or ("inlamning" or "submit", _) => See(Verbs.AskSubmit, rest == "in" ? "" : rest),
            ("lamna", _) when rest.StartsWith("in ", StringComparison.Ordinal) => See(Verbs.AskSubmit, rest[3..]),
            ("visa" or "show", "svar" or "svaren" or "answers") or ("svar" or "svaren" or "answers", _) => See(
                Verbs.Answers,
                word is "visa" or "show" ? "" : rest
            ),
            ("rapport" or "rapporten" or "rapporter" or "kvartalsrapport" or "report" or "reports", _) => See(Verbs.Overview, rest),
            (var named, _) when SpokenFigures.KindOf(named) is not null => new Intent.See(Verbs.Page, new Which(null, rest), named),
            ("forhandsgranska" or "forhandsgranskning" or "visa" or "preview" or "show", _) => See(Verbs.Preview, rest),
            ("registrera" or "registrering" or "diariefora" or "diarium" or "register", "") => new Intent.ToRegister(),
            ("skicka" or "send", _) => See(Verbs.AskSend, rest),
            _ => null,
        };
    }

    private static Intent.See See(string what, string name) => new(what, new Which(null, name));

    /// <summary>In group chats the bot is mentioned first; Teams puts a non-breaking space behind.</summary>
    private static string WithoutMentions(Activity activity)
    {
        var mentions =
            activity
                .Entities?.Where(e => e.Type == Entity.Mention && e.Mentioned?.Id == activity.Recipient?.Id)
                .Select(e => e.Text)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostMentions)
            ?? [];
        var text = mentions.Where(m => m.Length > 0).Aggregate(activity.Text ?? "", (t, m) => t.Replace(m, " ", StringComparison.Ordinal));
        return MentionTag().Replace(text, " ").Replace("&nbsp;", " ", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(?:(?:avsnitt|section|kapitel|skriv|write) )?(?<number>\d(?:\.\d{1,2})?[a-z]?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SectionNumber();

    [GeneratedRegex("<at[^>]*>[^<]*</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();
}
