using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>An answer given at a meeting, in words.</summary>
public static class MeetingWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>vid mötet 2 april 2026, § 14</summary>
    public static string At(MeetingSource meeting, Language language)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var at = Source.Get(language, "Meeting_At", Days.Full(meeting.Day, language));
        return meeting.Paragraph.Length > 0 ? $"{at}, {meeting.Paragraph}" : at;
    }

    /// <summary>Who said it together, where, who was there, who registered it, and the words; in the marks of
    /// <see cref="FormattedText"/>.</summary>
    public static IEnumerable<string> Of(MeetingSource meeting, ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(view);
        var present = view
            .Report.Rounds.SelectMany(r => r.Statements.Where(s => s.Round == r.Number && s.Answer?.Meeting == meeting))
            .ToList();
        if (present.Count == 0)
        {
            yield break;
        }

        var names = present.Select(s => s.Member.FullName()).Distinct(StringComparer.Ordinal).ToList();
        var by = view.Circumstances.PersonOf(meeting.By).Name;
        yield return Source.Get(
            language,
            $"Meeting_{present[0].Answer!.Kind}",
            Texts.Capital(At(meeting, language)),
            Texts.List(names, language),
            by
        ) + (meeting.Place.Length > 0 ? " " + Source.Get(language, "Meeting_File", meeting.Place) : "");
        if (meeting.Text.Length > 0)
        {
            yield return meeting.Text;
        }
    }
}
