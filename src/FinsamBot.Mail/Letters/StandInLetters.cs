using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To whoever takes over for a writer who is away.</summary>
internal sealed class LetterForStandInAsked : LetterFor<StandInAsked, InterventionView>
{
    protected override Written Write(StandInAsked item, InterventionView view, Desk desk)
    {
        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var (words, away, last) = (frame.Words, view.Circumstances.PersonOf(item.Away), item.Last);
        var first =
            view.Circumstances.ContactOf(item.Away).Absences.Find(a => a.Last == last && a.StandIn.Value == item.To.Id)?.First ?? last;
        var days = first == last ? words.Day(last) : words.Get("StandIn_Days", words.Day(first), words.Day(last));
        return frame.Note(
            words.Get("StandIn_Subject", frame.Intervention, away.Name, days),
            words["StandIn_Preview"],
            words.Get("StandIn_Title", frame.Intervention, away.Name),
            [frame.Say("StandIn_Ask", frame.Intervention, away.Name, days), .. Next(frame, view)],
            [frame.Say("StandIn_May", away.FirstName), frame.Say("StandIn_Wrong", away.FirstName)],
            frame.Button("Plan_Button", desk.Links.Plan(item))
        );
    }

    /// <summary>Whether it is handed in already stands in the report, not here: the sentence is about the plan.</summary>
    private static IEnumerable<Block> Next(Frame frame, InterventionView view) =>
        from planned in view.Plans(frame.Today.AddYears(-1), frame.Today.AddYears(1)).Where(p => p.Plan.Due >= frame.Today).Take(1)
        let words = frame.Words
        let isAhead = planned.Plan.SendBy >= frame.Today
        select frame.Say(
            isAhead ? "StandIn_NextSend" : "StandIn_Next",
            words.TheForm(planned.Template.Name),
            words.Period(planned.Plan.Period),
            words.Day(planned.Plan.Due),
            isAhead ? words.Day(planned.Plan.SendBy!.Value) : ""
        );
}

/// <summary>To a writer who is away, about what the stand-in was reminded of.</summary>
internal sealed class LetterForStandInReminded : LetterFor<StandInReminded, ReportView>
{
    protected override Written Write(StandInReminded item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var (words, standIn) = (frame.Words, view.Circumstances.PersonOf(item.StandIn));
        return frame.Note(
            words.Get("StandInReminded_Subject", frame.Intervention, standIn.Name, frame.TheForm),
            words["StandInReminded_Preview"],
            words.Get("StandInReminded_Title", frame.Intervention, standIn.Name, frame.TheForm),
            [
                frame.Say(
                    view.IsLate ? "StandInReminded_AskLate" : "StandInReminded_Ask",
                    standIn.Name,
                    frame.Period,
                    words.Day(view.DueDate)
                ),
            ],
            [],
            frame.Button("Reading_Button", desk.Links.Reading(item, view))
        );
    }
}
