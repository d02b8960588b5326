using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Mail.Letters.Layout;
using DomainTexts = FinsamBot.Domain.Text.Texts;

namespace FinsamBot.Mail.Letters;

/// <summary>A quarter ahead: Easter, Christmas or the vacation weeks cut the steering group's days. What is short, the planned days, and
/// what to do now.</summary>
internal sealed class LetterForShortTimeAhead : LetterFor<ShortTimeAhead, InterventionView>
{
    protected override Written Write(ShortTimeAhead item, InterventionView view, Desk desk) =>
        item.PlannedIn(view) is { Plan: { SendBy: not null, Break: not null } } planned
            ? Of(new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now)), planned, desk.Links.Plan(item))
            : Written.Not("not-planned");

    private static Page Of(Frame frame, PlannedReport planned, Uri page)
    {
        var (words, plan) = (frame.Words, planned.Plan);
        var (form, between, send) = (
            words.TheForm(planned.Template.Name),
            DomainTexts.Of(plan.Break!.Value.Name, words.Language),
            plan.SendBy!.Value
        );
        return frame.Note(
            words.Get("Short_Subject", frame.Intervention, words.Period(plan.Period), form, between),
            words.Get("Short_Preview", words.Day(send)),
            words.Get("Short_Title", frame.Intervention, between, form),
            [
                plan.Shortage is { } shortage
                    ? frame.Say("Short_AskShort", PlanWords.Of(shortage, words.Language))
                    : frame.Say("Short_Ask", words.Day(send), words.Number(plan.ReadingDays)),
            ],
            [
                frame.Say("Short_What", form, words.Period(plan.Period)),
                new Block.Heading(2, words["Short_Plan"]),
                Days(words, plan),
                new Block.Heading(2, words["Short_Do"]),
                Block.Say(string.Join('\n', ToDo(words, plan).Select((s, i) => $"{i + 1}. {s}"))),
            ],
            frame.Button("Plan_Button", page),
            [.. frame.Reasons(plan, withShortage: false)]
        );
    }

    private static Block.Fields Days(LetterVoice words, ReportPlan plan) =>
        new([
            (words["Plan_Opens"], words.Day(plan.WritingOpens)),
            (words["Plan_Send"], words.Day(plan.SendBy!.Value)),
            (words["Plan_Close"], words.Day(plan.AnswersClose!.Value)),
            (words["Plan_Reading"], words.Number(plan.ReadingDays)),
            (words["Plan_Due"], words.Day(plan.Due)),
        ]);

    private static IEnumerable<string> ToDo(LetterVoice words, ReportPlan plan)
    {
        var (send, close) = (words.Day(plan.SendBy!.Value), words.Day(plan.AnswersClose!.Value));
        yield return words.Get("Short_DoTime", words.Day(plan.WritingOpens), send);
        if (plan.IsPreliminary)
        {
            yield return words.Get("Short_DoFigures", send);
        }

        yield return words.Get("Short_DoBook", send, close);
        yield return plan.Meeting is { } meeting
            ? words.Get("Short_DoMeeting", words.Day(meeting.Day))
            : words.Get("Short_DoNoMeeting", close);
        if (plan.Shortage is { } shortage)
        {
            yield return words.Get("Short_DoOffice", words.Day(shortage.Due));
        }
    }
}
