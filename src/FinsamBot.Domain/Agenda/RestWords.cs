using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>Why nobody is reminded of a report, in words.</summary>
public static class RestWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>One sentence with the reason; null for a report that does not rest.</summary>
    public static string? Of(ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!view.IsResting)
        {
            return null;
        }

        var changes = view.Intervention.Changes;
        if (changes.Excused.TryGetValue((view.Id.Template, view.Id.PeriodEnd), out var why))
        {
            return Source.Get(language, "Rest_Excused", why);
        }

        var pause = changes.PauseOn(view.Today)!;
        return pause.Until is { } last
            ? Source.Get(language, "Rest_PausedUntil", Days.Near(last, view.Today, language), pause.Reason)
            : Source.Get(language, "Rest_Paused", pause.Reason);
    }
}
