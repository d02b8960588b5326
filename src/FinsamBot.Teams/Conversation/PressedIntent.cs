using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Figures;

namespace FinsamBot.Teams.Conversation;

/// <summary>Understands buttons.</summary>
internal static class PressedIntent
{
    /// <summary>From the payload of <c>adaptiveCard/action</c>.</summary>
    public static Intent OfInvoke(JsonElement? value)
    {
        try
        {
            var action = Member(value, "action");
            return Of(CardData.Of(Member(action, "data")), CardData.Of(action).Text("verb"));
        }
        catch (InvalidOperationException)
        {
            // A name in it is no valid text, such as half an emoji: looking for another name finds it.
            return new Intent.Impossible("Refused_Unreadable");
        }
    }

    /// <summary>From the data of an <c>Action.Submit</c>, which has no verb of its own.</summary>
    public static Intent OfSubmit(JsonElement? value) => Of(CardData.Of(value), null);

    private static Intent Of(CardData data, string? named)
    {
        if (!data.IsReadable)
        {
            return new Intent.Impossible("Refused_Unreadable");
        }

        var verb = named ?? data.Text(Fields.Verb);
        var hasReport = ReportId.TryParse(data.Text(Fields.Report) ?? data.Text(Fields.Chosen), out var report);
        return General(verb, data)
            ?? PressedPlanning.Of(verb, data)
            ?? PressedFigures.Of(verb, data)
            ?? (
                OfReport(verb, report, data) is not { } intent ? new Intent.Impossible("Refused_UnknownButton")
                : hasReport ? intent
                : new Intent.Impossible("Refused_NoReport")
            );
    }

    private static Intent? General(string? verb, CardData data) =>
        verb switch
        {
            Verbs.Help => new Intent.Help(),
            Verbs.Status => new Intent.Status(),
            Verbs.ToRegister => new Intent.ToRegister(),
            Verbs.Reports => new Intent.See(Verbs.Overview, Which.Mine),
            Verbs.TakeInFile when FileOf(data) is { } file => new Intent.TakeInFile(file),
            Verbs.Speak when data.Text(Fields.Language) == nameof(Language.Swedish) => new Intent.Speak(Language.Swedish),
            Verbs.Speak when data.Text(Fields.Language) == nameof(Language.English) => new Intent.Speak(Language.English),
            _ => null,
        };

    private static Intent? OfReport(string? verb, ReportId report, CardData data)
    {
        var (page, anyway) = (data.Text(Fields.Page) ?? "", data.Flag(Fields.Anyway) ?? false);
        return verb switch
        {
            Verbs.Overview or Verbs.Page or Verbs.Preview or Verbs.AskSend or Verbs.Answers or Verbs.AskSubmit => new Intent.See(
                verb,
                new Which(report),
                page
            ),
            Verbs.Save => new Intent.Save(report, page, data.Text(Fields.Then) ?? Go.Page, data),
            Verbs.UseSetAside => new Intent.UseSetAside(report, page, data.Text(Fields.Section) ?? "", data.Text(Fields.Aside) ?? ""),
            Verbs.DiscardSetAside => new Intent.DiscardSetAside(
                report,
                page,
                data.Text(Fields.Section) ?? "",
                data.Text(Fields.Aside) ?? ""
            ),
            Verbs.Send when data.Number(Fields.Rounds) is { } rounds => new Intent.Send(
                report,
                rounds,
                anyway,
                data.Flag(Fields.Everybody) ?? false,
                data.Text(Fields.Accepted) ?? ""
            ),
            Verbs.Send => new Intent.See(Verbs.AskSend, new Which(report)),
            Verbs.FillFromFile when FileOf(data) is { } file => new Intent.FillFromFile(report, file, anyway),
            Verbs.Submit => new Intent.Submit(report, anyway, data.Text(Fields.Accepted) ?? ""),
            Verbs.Places when data.Text(Fields.Step) is Verbs.Send or Verbs.Submit => new Intent.Places(
                report,
                OfReport(data.Text(Fields.Step), report, data)!
            ),
            _ => OfRound(verb, report, data),
        };
    }

    private static Intent? OfRound(string? verb, ReportId report, CardData data)
    {
        var person = new PersonId(data.Text(Fields.Person) ?? "");
        return verb switch
        {
            Verbs.Review => new Intent.Review(report),
            Verbs.AnswerReview
                when data.Number(Fields.Rounds) is { } round
                    && Enum.TryParse<AnswerKind>(data.Text(Fields.Kind), out var kind)
                    && Enum.IsDefined(kind) => new Intent.AnswerReview(report, round, kind, data.Text(Fields.Text("")) ?? ""),
            Verbs.AskReply => new Intent.AskReply(report, person),
            Verbs.Reply => new Intent.Reply(report, person, data),
            Verbs.SeeRegistration => new Intent.SeeRegistration(report),
            Verbs.Register => new Intent.Register(report, data.Text(Fields.CaseNumber) ?? "", data.Text(Fields.Initials) ?? ""),
            Verbs.AskCorrect => new Intent.Correct(report, null),
            Verbs.Correct => new Intent.Correct(report, data.Text(Fields.Text("")) ?? ""),
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
