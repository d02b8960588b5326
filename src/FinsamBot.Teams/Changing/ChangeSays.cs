using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.Changing;

/// <summary>A change in one sentence, before it is done.</summary>
internal static class ChangeSays
{
    public static string Of(Reader to, ChangeWish wish, InterventionView view)
    {
        var name = view.Intervention.Name;
        return wish.Kind switch
        {
            ChangeKind.HandOver => to[
                "Change_Says_HandOver",
                name,
                RoleWords.Of(to, wish.Role),
                Person(view, wish.To),
                Person(view, wish.From)
            ],
            ChangeKind.Give => to["Change_Says_Give", Person(view, wish.To), RoleWords.Of(to, wish.Role), name],
            ChangeKind.Take => to["Change_Says_Take", Person(view, wish.From), RoleWords.Of(to, wish.Role), name],
            ChangeKind.Substitute => to["Change_Says_Substitute", Person(view, wish.To), Person(view, wish.From), name],
            ChangeKind.Parties => to["Change_Says_Parties", name, to.List(wish.Names)],
            ChangeKind.Split => to["Change_Says_Split", name, Day(to, wish.Day?.AddDays(-1)), to.List(wish.Names), Day(to, wish.Day)],
            ChangeKind.Ask => to["Change_Says_Ask", name, Day(to, wish.Day)],
            ChangeKind.Grant => to["Change_Says_Grant", name, Day(to, view.Intervention.Changes.Wish?.EndsOn)],
            ChangeKind.Refuse => to["Change_Says_Refuse", name, wish.Words],
            ChangeKind.Excuse => to["Change_Says_Excuse", name, Report(to, wish, view), wish.Words],
            ChangeKind.Require => to["Change_Says_Require", name, Report(to, wish, view)],
            ChangeKind.Due => to["Change_Says_Due", name, Report(to, wish, view), Day(to, wish.Day)],
            ChangeKind.Pause when wish.Last is { } last => to[
                "Change_Says_PauseUntil",
                name,
                Day(to, wish.Day ?? Today(view)),
                Day(to, last),
                wish.Words
            ],
            ChangeKind.Pause => to["Change_Says_Pause", name, Day(to, wish.Day ?? Today(view)), wish.Words],
            ChangeKind.Resume => to["Change_Says_Resume", name],
            ChangeKind.Rename => to["Change_Says_Rename", name, wish.Words],
            ChangeKind.Owner => to["Change_Says_Owner", name, wish.Words],
            _ => to["Change_Says_End", name, Day(to, wish.Day)],
        };
    }

    private static DateOnly Today(InterventionView view) => Domain.Calendar.StockholmTime.DayOf(view.Now);

    private static string Day(Reader to, DateOnly? day) => day is { } known ? Days.Full(known, to.Language) : "";

    private static string Person(InterventionView view, PersonId? person) => person is { } id ? view.Circumstances.PersonOf(id).Name : "";

    private static string Report(Reader to, ChangeWish wish, InterventionView view)
    {
        var form = view.Intervention.ReportingOf(wish.Form);
        var name = form is null ? wish.Form : view.Templates.Of(form.Template).Name.In(to.Language);
        var period = form?.Periods.All().TakeWhile(p => p.End <= wish.PeriodEnd).LastOrDefault(p => p.End == wish.PeriodEnd);
        return period is null ? name : $"{name} {Days.Period(period, to.Language)}";
    }
}
