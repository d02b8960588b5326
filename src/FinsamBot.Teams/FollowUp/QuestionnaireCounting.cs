using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Logbook;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.FollowUp;

/// <summary>Takes in how many questionnaires were collected. What is understood is saved at once and shown in the list it belongs to; what
/// is not is asked about.</summary>
internal sealed class QuestionnaireCounting(LogReader reader, FollowUpReader lists, InterventionHandler handler)
{
    /// <summary>So many days into a quarter the one before may be meant: its report is being written.</summary>
    private const int DoubtfulDays = 31;

    public async Task<Card> NoteAsync(FollowUpChoice choice, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var mine = await reader.MineAsync(caller, cancellation);
        var told = SpokenQuestionnaires.Read(choice.Said, mine.Select(v => v.Intervention.Name), caller.Today);
        var meant = LogReader.Meant(mine, choice.Of, choice.Said);
        if (meant is not [var view])
        {
            return meant.Count == 0
                ? FollowUpReader.Refused(caller)
                : LogCards.AskWhich(to, meant, FollowUpVerbs.Count, told.Said(null), to["Questionnaires_Which"]);
        }

        var quarters = told.Quarter is { } named ? [named] : Quarters(view.Intervention, caller.Today);
        if (told.Count is not { } count)
        {
            return Form(view, quarters[0], caller, told.IsUnclear ? Notice.Bad(to["Questionnaires_Unreadable"]) : null);
        }

        return quarters is [var quarter]
            ? await CountAsync(view, quarter, count, caller, cancellation)
            : QuestionnaireCard.AskQuarter(to, view, told, quarters);
    }

    public async Task<Card> OpenAsync(FollowUpChoice choice, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var meant = LogReader.Meant(await reader.MineAsync(caller, cancellation), choice.Of, choice.Said);
        if (meant is not [var view])
        {
            return meant.Count == 0
                ? FollowUpReader.Refused(caller)
                : LogCards.AskWhich(to, meant, FollowUpVerbs.Enter, "", to["Questionnaires_Which"]);
        }

        var quarter = FollowUpReader.QuarterOf(choice, caller.Today) ?? FollowUpList.QuarterFor(view.Intervention, caller.Today);
        return Form(view, quarter, caller, null);
    }

    public async Task<Card> SaveAsync(QuestionnaireForm form, Caller caller, CancellationToken cancellation)
    {
        if (await reader.FindAsync(form.Of, caller, cancellation) is not { } view)
        {
            return FollowUpReader.Refused(caller);
        }

        var count = SpokenNumber.Whole(form.Count);
        return count is null && form.Count.Length > 0
            ? QuestionnaireCard.Form(
                caller.Reader,
                view,
                form.Quarter,
                form.Count,
                caller.Today,
                Notice.Bad(caller.Reader["Questionnaires_Unreadable"])
            )
            : await CountAsync(view, form.Quarter, count, caller, cancellation);
    }

    private async Task<Card> CountAsync(
        InterventionView view,
        ReportingPeriod quarter,
        int? count,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        var before = view.Intervention.QuestionnairesIn(quarter);
        var request = caller.Request(new CountQuestionnaires(quarter.End, count));
        var reply = await handler.HandleAsync(view.Intervention.Id, request, cancellation);
        return reply.Refusal is { } refusal
            ? QuestionnaireCard.Form(to, reply.View, quarter, In(count), caller.Today, Notice.Of(refusal, to))
            : await lists.ListAsync(reply.View, quarter, Done(to, quarter, count, before), caller, cancellation);
    }

    private static Notice Done(Reader to, ReportingPeriod quarter, int? count, int? before)
    {
        var months = Days.Months(quarter, to.Language);
        if (count is not { } now)
        {
            return Notice.Good(to["Questionnaires_Removed", months]);
        }

        return before is { } was && was != now
            ? Notice.Good(to["Questionnaires_Changed", now, months, was])
            : Notice.Good(to["Questionnaires_Saved", now, months]);
    }

    private static Card Form(InterventionView view, ReportingPeriod quarter, Caller caller, Notice? notice) =>
        QuestionnaireCard.Form(caller.Reader, view, quarter, In(view.Intervention.QuestionnairesIn(quarter)), caller.Today, notice);

    /// <summary>Those that may be meant where none is named, the earlier one first.</summary>
    private static IReadOnlyList<ReportingPeriod> Quarters(Intervention intervention, DateOnly today)
    {
        var running = CalendarQuarter.Of(intervention.LatestDay(today));
        var last = CalendarQuarter.LastBefore(running.Start);
        return today < running.Start.AddDays(DoubtfulDays) && intervention.RunsIn(last) ? [last, running] : [running];
    }

    private static string In(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
