using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Conversation.Figures;

namespace FinsamBot.Teams.Conversation.Pressed;

/// <summary>Understands buttons.</summary>
internal static class PressedWish
{
    /// <summary>From the payload of <c>adaptiveCard/action</c>.</summary>
    public static Wish OfInvoke(JsonElement? value)
    {
        try
        {
            var action = Member(value, "action");
            return Of(CardData.Of(Member(action, "data")), CardData.Of(action).Text("verb"));
        }
        catch (InvalidOperationException)
        {
            // A name in it is no valid text, such as half an emoji: looking for another name finds it.
            return new Wish.Impossible("Refused_Unreadable");
        }
    }

    /// <summary>From the data of an <c>Action.Submit</c>, which has no verb of its own.</summary>
    public static Wish OfSubmit(JsonElement? value) => Of(CardData.Of(value), null);

    private static Wish Of(CardData data, string? named)
    {
        if (!data.IsReadable)
        {
            return new Wish.Impossible("Refused_Unreadable");
        }

        var verb = named ?? data.Text(Fields.Verb);
        var hasReport = ReportId.TryParse(data.Text(Fields.Report) ?? data.Text(Fields.Chosen), out var report);
        return General(verb, data)
            ?? PressedPlanning.Of(verb, data)
            ?? PressedFigures.Of(verb, data)
            ?? (
                OfReport(verb, report, data) is not { } wish ? new Wish.Impossible("Refused_UnknownButton")
                : hasReport ? wish
                : new Wish.Impossible("Refused_NoReport")
            );
    }

    private static Wish? General(string? verb, CardData data) =>
        verb switch
        {
            Verbs.Help => new Wish.Help(),
            Verbs.Status => new Wish.Status(),
            Verbs.ToRegister => new Wish.ToRegister(),
            Verbs.Reports => new Wish.See(Verbs.Overview, Which.Mine),
            Verbs.TakeInFile when FileOf(data) is { } file => new Wish.TakeInFile(file),
            Verbs.Speak when data.Text(Fields.Language) == nameof(Language.Swedish) => new Wish.Speak(Language.Swedish),
            Verbs.Speak when data.Text(Fields.Language) == nameof(Language.English) => new Wish.Speak(Language.English),
            _ => null,
        };

    private static Wish? OfReport(string? verb, ReportId report, CardData data)
    {
        var (page, anyway) = (data.Text(Fields.Page) ?? "", data.Flag(Fields.Anyway) ?? false);
        return verb switch
        {
            Verbs.Overview or Verbs.Page or Verbs.Preview or Verbs.AskSend or Verbs.Answers or Verbs.AskSubmit => new Wish.See(
                verb,
                new Which(report),
                page
            ),
            Verbs.Save => new Wish.Save(report, page, data.Text(Fields.Then) ?? Go.Page, data),
            Verbs.UseSetAside => new Wish.UseSetAside(report, page, data.Text(Fields.Section) ?? "", data.Text(Fields.Aside) ?? ""),
            Verbs.DiscardSetAside => new Wish.DiscardSetAside(report, page, data.Text(Fields.Section) ?? "", data.Text(Fields.Aside) ?? ""),
            Verbs.Send when data.Number(Fields.Rounds) is { } rounds => new Wish.Send(
                report,
                rounds,
                anyway,
                data.Flag(Fields.Everybody) ?? false,
                data.Text(Fields.Accepted) ?? ""
            ),
            Verbs.Send => new Wish.See(Verbs.AskSend, new Which(report)),
            Verbs.FillFromFile when FileOf(data) is { } file => new Wish.FillFromFile(report, file, anyway),
            Verbs.Submit => new Wish.Submit(report, anyway, data.Text(Fields.Accepted) ?? ""),
            Verbs.Places when data.Text(Fields.Step) is Verbs.Send or Verbs.Submit => new Wish.Places(
                report,
                OfReport(data.Text(Fields.Step), report, data)!
            ),
            _ => OfRound(verb, report, data),
        };
    }

    private static Wish? OfRound(string? verb, ReportId report, CardData data)
    {
        var person = new PersonId(data.Text(Fields.Person) ?? "");
        return verb switch
        {
            Verbs.Review => new Wish.Review(report),
            Verbs.AnswerReview
                when data.Number(Fields.Rounds) is { } round
                    && Enum.TryParse<AnswerKind>(data.Text(Fields.Kind), out var kind)
                    && Enum.IsDefined(kind) => new Wish.AnswerReview(report, round, kind, data.Text(Fields.Text("")) ?? ""),
            Verbs.AskReply => new Wish.AskReply(report, person),
            Verbs.Reply => new Wish.Reply(report, person, data),
            Verbs.SeeRegistration => new Wish.SeeRegistration(report),
            Verbs.Register => new Wish.Register(report, data.Text(Fields.CaseNumber) ?? "", data.Text(Fields.Initials) ?? ""),
            Verbs.AskCorrect => new Wish.Correct(report, null),
            Verbs.Correct => new Wish.Correct(report, data.Text(Fields.Text("")) ?? ""),
            _ => null,
        };
    }

    private static SourceFile? FileOf(CardData data) =>
        data.Text(Fields.File) is { Length: 64 } hash
        && hash.All(char.IsAsciiHexDigitLower)
        && data.Text(Fields.FileName) is { Length: > 0 } name
            ? new SourceFile(name, hash)
            : null;

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? member : null;
}
