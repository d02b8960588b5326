using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Extracts;

/// <summary>What reports know: whom they asked, who answered, and who signed.</summary>
internal static class ReportEventFacts
{
    /// <summary>Null for what does not concern the person.</summary>
    /// <param name="place">What the report is called among people.</param>
    public static (KnownKind Kind, string Text)? Of(ExtractVoice to, string place, Event happened) =>
        OfRound(to, place, happened) ?? OfMail(to, place, happened) ?? OfEnd(to, place, happened) ?? OfWords(to, place, happened);

    private static (KnownKind, string)? OfRound(ExtractVoice to, string place, Event happened) =>
        happened switch
        {
            SentToSteeringGroup e when Asked(to, e.Asked) is { } m => (
                KnownKind.Answer,
                to.Say("Asked", place, m.Name, m.Organisation, to.OrNone(m.Mail))
            ),
            SteeringGroupAnswered e when e.Member == to.Person => (
                KnownKind.Answer,
                to.Say("Answered", place, to.Say($"Answer_{e.Kind}"), e.SignedInBy, to.OrNone(WordsOf(e)))
            ),
            AnsweredAtMeeting e when e.Present.Contains(to.Person) => (
                KnownKind.Answer,
                to.Say("AtMeeting", place, Days.Iso(e.Day), e.Paragraph, to.Say($"Answer_{e.Kind}"), to.OrNone(e.Text))
            ),
            MemberSignedIn e when e.Member == to.Person => (KnownKind.SignIn, to.Say("Read", place, e.SignedInBy)),
            CommentReplied e when e.Member == to.Person => (KnownKind.Answer, to.Say("Replied", place, e.Text)),
            SignInCodeRequested e when e.Member == to.Person => (KnownKind.SignIn, to.Say("Code", e.Number)),
            SignInCodeTried e when e.Member == to.Person => (KnownKind.SignIn, to.Say(e.Accepted ? "CodeRight" : "CodeWrong")),
            RemindersSnoozed e when e.Person == to.Person => (KnownKind.Act, to.Say("Snoozed", place, Days.Iso(e.Until))),
            _ => null,
        };

    private static (KnownKind, string)? OfMail(ExtractVoice to, string place, Event happened) =>
        happened switch
        {
            MailReplyTaken e when e.Member == to.Person => (KnownKind.Answer, to.Say("MailKept", place, to.OrNone(e.Mail))),
            MemberFoundAway e when e.Member == to.Person => (KnownKind.Absence, to.Say("FoundAway", place, to.OrNone(e.Mail))),
            MemberFoundAway { Substitute: { } s } when s.Person == to.Person => (
                KnownKind.Answer,
                to.Say("Asked", place, s.Name, s.Organisation, to.OrNone(s.Mail))
            ),
            LetterBounced e when e.Member == to.Person => (KnownKind.Message, to.Say("Bounced", place, to.OrNone(e.Mail))),
            _ => null,
        };

    private static (KnownKind, string)? OfEnd(ExtractVoice to, string place, Event happened) =>
        happened switch
        {
            ReportSubmitted e when e.Unanswered.Contains(to.Person) => (KnownKind.Answer, to.Say("Unanswered", place)),
            SignaturesAsked e when e.Parties.Any(p => p.Contact?.Person == to.Person) => (
                KnownKind.Answer,
                to.Say("SignatureAsked", place)
            ),
            SignatureNoted e when to.IsNamedIn(e.Name) || to.IsNamedIn(e.PrintedName) => (
                KnownKind.Answer,
                to.Say("Signed", place, Days.Iso(e.On))
            ),
            SetAsideDiscarded e when e.Of == to.Person => (KnownKind.Act, to.Say("AsideGone", place)),
            _ => null,
        };

    /// <summary>A name in somebody's text. What stands in a report is a public record.</summary>
    private static (KnownKind, string)? OfWords(ExtractVoice to, string place, Event happened) =>
        happened switch
        {
            SectionSaved e when to.IsNamedIn(e.Text) => (KnownKind.Named, to.Say("NamedInSection", place, e.Section)),
            SteeringGroupAnswered e when to.IsNamedIn(WordsOf(e)) => (KnownKind.Named, to.Say("NamedInAnswer", place)),
            CommentReplied e when to.IsNamedIn(e.Text) => (KnownKind.Named, to.Say("NamedInAnswer", place)),
            _ => null,
        };

    private static AskedMember? Asked(ExtractVoice to, IReadOnlyList<AskedMember> asked) =>
        asked.Concat(asked.Select(a => a.Substitute).OfType<AskedMember>()).FirstOrDefault(a => a.Person == to.Person);

    private static string WordsOf(SteeringGroupAnswered answer) =>
        string.Join(' ', [answer.Text, .. answer.Comments?.Select(c => c.Text) ?? []]).Trim();
}
