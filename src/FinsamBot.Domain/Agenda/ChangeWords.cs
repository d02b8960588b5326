using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>What happened in an intervention's life, as one or two sentences to one person.</summary>
public static class ChangeWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <param name="to">Whose id decides between "you" and a name.</param>
    public static string Of(LifeChange change, InterventionView view, string to, Language language)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(view);
        var name = view.Intervention.Name;
        return change.What switch
        {
            InterventionRenamed e => Source.Get(language, "Change_Renamed", change.Before, e.Name),
            OwnerChanged e => Source.Get(language, "Change_Owner", name, e.Owner, change.Before),
            HandedOver e => Handed(e, view, to, language),
            ProlongationAsked e => Source.Get(
                language,
                "Change_ProlongationAsked",
                view.Circumstances.PersonOf(change.By).Name,
                name,
                Days.Full(e.EndsOn, language),
                Because(e.Reason, language)
            ),
            ProlongationRefused e => Source.Get(language, "Change_ProlongationRefused", name, Because(e.Reason, language)),
            PeriodExcused e => Source.Get(
                language,
                "Change_Excused",
                ReportOf(e.Template, e.PeriodEnd, view, language),
                Because(e.Reason, language)
            ),
            PeriodRequired e => Source.Get(language, "Change_Required", ReportOf(e.Template, e.PeriodEnd, view, language)),
            DueDayMoved e => Source.Get(
                language,
                "Change_DueMoved",
                ReportOf(e.Template, e.PeriodEnd, view, language),
                Days.Full(e.Day, language)
            ),
            InterventionPaused e => Paused(e, name, language),
            InterventionResumed => Source.Get(language, "Change_Resumed", name),
            _ => "",
        };
    }

    private static string Handed(HandedOver handed, InterventionView view, string to, Language language)
    {
        var (from, next) = (view.Circumstances.PersonOf(handed.From).Name, view.Circumstances.PersonOf(handed.To).Name);
        var role = Source.Get(language, $"Role_{handed.Role}");
        var key =
            to == handed.To.Value ? "Change_HandedToYou"
            : to == handed.From.Value ? "Change_HandedByYou"
            : "Change_Handed";
        return Source.Get(language, key, role, view.Intervention.Name, from, next);
    }

    private static string Paused(InterventionPaused pause, string name, Language language)
    {
        var (first, why) = (Days.Full(pause.From, language), Because(pause.Reason, language));
        return pause.Until is { } last
            ? Source.Get(language, "Change_PausedUntil", name, first, Days.Full(last, language), why)
            : Source.Get(language, "Change_Paused", name, first, why);
    }

    /// <summary>Kvartalsrapporten för 1 januari–31 mars 2026.</summary>
    private static string ReportOf(string template, DateOnly periodEnd, InterventionView view, Language language)
    {
        var opened = view.Intervention.Opened.Find(o => o.Template == template && o.Period.End == periodEnd)?.Period;
        var form = view.Intervention.ReportingOf(template);
        var period = opened ?? form?.Periods.All().TakeWhile(p => p.End <= periodEnd).LastOrDefault(p => p.End == periodEnd);
        return Source.Get(
            language,
            "Change_Report",
            form is null ? template : view.Templates.Of(form.Template).Name.In(language),
            period is null ? Days.Full(periodEnd, language) : Days.Period(period, language),
            view.Intervention.Name
        );
    }

    /// <summary>The reason as its own sentence; nothing where none is given.</summary>
    private static string Because(string reason, Language language) =>
        reason.Length == 0 ? "" : " " + Source.Get(language, "Change_Because", reason);
}
