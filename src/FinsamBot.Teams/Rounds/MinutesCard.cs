using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>What was typed from a meeting's minutes, as it stands in the card.</summary>
internal sealed record TypedMinutes(
    int Round,
    string Day,
    string Paragraph,
    string File,
    IReadOnlyList<string> Present,
    string Kind,
    string Text
)
{
    /// <summary>The minutes, put into the chat before; null where none were.</summary>
    public SourceFile? Sent { get; init; }

    /// <summary>Null where no round is named: the card is not one of these.</summary>
    public static TypedMinutes? Of(CardData data) =>
        data.Number(Fields.Rounds) is { } round
            ? new TypedMinutes(
                round,
                data.Typed(MinutesCard.Day).Trim(),
                data.Typed(MinutesCard.Paragraph),
                data.Typed(MinutesCard.File),
                data.Typed(MinutesCard.Present).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                data.Typed(MinutesCard.Kind),
                data.Text(Fields.Text("")) ?? ""
            )
            {
                Sent = KeptFile.Of(data),
            }
            : null;
}

/// <summary>To register what the steering group has answered at a meeting: the day, the paragraph, who was there, and what they
/// said.</summary>
internal static class MinutesCard
{
    public const string Day = "minutes.day";
    public const string Paragraph = "minutes.paragraph";
    public const string File = "minutes.file";
    public const string Present = "minutes.present";
    public const string Kind = "minutes.kind";

    private static readonly AnswerKind[] Kinds = [AnswerKind.Approved, AnswerKind.NoRemarks, AnswerKind.Analysis, AnswerKind.Returned];

    private const int MostMeetings = 3;

    /// <param name="sent">The minutes and the day that the card begins with; what was typed goes before them.</param>
    public static Card Of(Reader to, ReportView view, Notice? notice = null, TypedMinutes? typed = null, SentMinutes? sent = null)
    {
        var file = typed is null ? sent?.File : typed.Sent;
        if (view.Report.OpenRound is not { } round)
        {
            var why = new Refusal(view.Report.CurrentRound is null ? RefusalReason.NotSentYet : RefusalReason.ReportIsThere);
            return AnswersCard.Of(to, view, notice ?? Notice.Of(why, to));
        }

        return Card.Of(
            to,
            to["Minutes_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Minutes_Title"], view),
                file is null ? null : Say(to["Minutes_FileComes", file.Name]),
                file is null ? null : Registered(to, view, round, file),
                Say(to["Minutes_Explain"]),
                .. Inputs(to, view, round, typed, sent?.Day),
                Buttons(
                    With(Button.To(RoundVerbs.Minutes, to["Do_SaveMinutes"]), file)
                        .About(view.Id)
                        .With(Fields.Rounds, $"{round.Number}")
                        .WithInputs()
                        .Main(),
                    Button.Open(to.Link(new PageLink.Minutes(view.Id, to.Id)), to["Do_MinutesFile"]),
                    Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id)
                ),
            ]
        );
    }

    /// <summary>Meetings whose answers are registered without their minutes: the file may be those.</summary>
    private static AdaptiveElement? Registered(Reader to, ReportView view, Round round, SourceFile file) =>
        MeetingAnswer.WithoutMinutes(round).Select(a => a.Source.Day).Distinct().Take(MostMeetings).ToList() is { Count: > 0 } days
            ? Buttons(
                days.Select(day =>
                    With(Button.To(RoundVerbs.FileMinutes, to["Do_IsMinutesOf", Days.DayAndMonth(day, to.Language)]), file)
                        .About(view.Id)
                        .With(Fields.Day, Days.Iso(day))
                )
            )
            : null;

    private static Button With(Button button, SourceFile? file) => file is null ? button : button.About(file);

    private static IEnumerable<AdaptiveElement> Inputs(Reader to, ReportView view, Round round, TypedMinutes? typed, DateOnly? held)
    {
        var today = Days.Iso(view.Today);
        var group = round.MembersAndSubstitutes.Concat(round.Standing.Select(s => s.Member)).DistinctBy(m => m.Person).Select(Choice);
        return
        [
            DayInput(Day, to["Minutes_Day"], Days.Iso(view.Period.Start), today, typed?.Day ?? Days.Iso(held ?? view.Today)),
            LineInput(Paragraph, to["Minutes_Paragraph"], typed?.Paragraph ?? ""),
            Several(Present, to["Minutes_Present"], group, typed?.Present ?? [.. round.Silent.Select(m => m.Person.Value)]),
            Pick(Kind, to["Minutes_Kind"], Kinds.Select(k => (to["Minutes_Kind_" + k], $"{k}")), typed?.Kind ?? $"{AnswerKind.Approved}"),
            LongInput(Fields.Text(""), to["Minutes_Text"], typed?.Text ?? ""),
            LineInput(File, to["Minutes_File"], typed?.File ?? ""),
        ];
    }

    private static (string Title, string Value) Choice(AskedMember member) => (AnswerLines.NameOf(member), member.Person.Value);
}
