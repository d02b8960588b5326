using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To those whose work it alters: something happened in the intervention's life.</summary>
internal sealed class LetterForChangeTold : LetterFor<ChangeTold, InterventionView>
{
    protected override Written Write(ChangeTold item, InterventionView view, Desk desk)
    {
        if (item.ChangeIn(view) is not { } change)
        {
            return Written.Not("change-gone");
        }

        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var hasPart = view.Circumstances.MayRead(new PersonId(item.To.Id), frame.Today);
        var plan = hasPart ? desk.Links.PlanOfPerson(item, view.Circumstances) : null;
        return frame.Note(
            frame.Words.Get("Change_Subject", frame.Intervention),
            frame.Words["Change_Preview"],
            frame.Words.Get("Change_Title", frame.Intervention),
            [Block.Say(ChangeWords.Of(change, view, item.To.Id, frame.Words.Language))],
            hasPart ? [new Block.Heading(2, frame.Words["End_Plan"]), LetterForEndDateMoved.Ahead(frame, view)] : [],
            plan is null ? null : frame.Button("Plan_Button", plan)
        );
    }
}
