using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To everybody concerned: the intervention's last day was moved, and the days of its reports with it.</summary>
internal sealed class LetterForEndDateMoved : LetterFor<EndDateMoved, InterventionView>
{
    private const int YearsShown = 2;

    protected override Written Write(EndDateMoved item, InterventionView view, Desk desk)
    {
        var plan = desk.Links.PlanOfPerson(item, view.Circumstances);
        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var (words, change) = (frame.Words, view.Intervention.EndChanges[^1]);
        var before = change.Before is { } old ? words.Get("End_Before", words.Day(old)) : words["End_NoneBefore"];
        return frame.Note(
            change.After is { } end
                ? words.Get("End_Subject", frame.Intervention, words.Day(end))
                : words.Get("End_SubjectOpen", frame.Intervention),
            words["End_Preview"],
            words.Get("End_Title", frame.Intervention),
            [
                change.After is { } after
                    ? frame.Say("End_Ask", frame.Intervention, words.Day(after), before)
                    : frame.Say("End_AskOpen", frame.Intervention, before),
                .. change.ContinuedBy.Count == 0 ? (Block[])[] : [frame.Say("End_Continued", words.List([.. change.ContinuedBy]))],
            ],
            [new Block.Heading(2, words["End_Plan"]), Ahead(frame, view)],
            plan is null ? null : frame.Button("Plan_Button", plan)
        );
    }

    internal static Block Ahead(Frame frame, InterventionView view)
    {
        var words = frame.Words;
        var rows = view.Plans(frame.Today.AddYears(-1), frame.Today.AddYears(YearsShown))
            .Where(p => p.Plan.Due >= frame.Today)
            .Select(p =>
                (
                    Label: $"{p.Template.Name.In(words.Language)} {p.Plan.Period}",
                    Value: p.Plan.SendBy is { } send && send >= frame.Today
                        ? words.Get("End_Line", Days.Iso(send), Days.Iso(p.Plan.Due))
                        : words.Get("End_LineDue", Days.Iso(p.Plan.Due))
                )
            )
            .ToList();
        return rows.Count == 0 ? frame.Say("End_NoReports") : new Block.Fields(rows);
    }
}
