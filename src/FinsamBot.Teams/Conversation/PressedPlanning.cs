using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>Understands buttons about days.</summary>
internal static class PressedPlanning
{
    /// <summary>Null for a verb about something else, and where a needed field makes no sense.</summary>
    public static Intent? Of(string? verb, CardData data) =>
        verb switch
        {
            Verbs.Plan => new Intent.Plan(),
            Verbs.Office => new Intent.OfficeList(),
            Verbs.Back => new Intent.Back(),
            Verbs.Snooze => Snooze(data),
            Verbs.Promise when ReportOf(data) is { } report => new Intent.Promise(report, DayOf(data)),
            Verbs.SendDay when ReportOf(data) is { } report && Iso(data, Fields.Day) is { } day => new Intent.ChooseSendDay(report, day),
            Verbs.Away
                when Iso(data, Fields.Day) is { } first
                    && Iso(data, Fields.Last) is { } last
                    && data.Text(Fields.Person) is { Length: > 0 } person => new Intent.AwayWith(first, last, new PersonId(person)),
            Verbs.Meet
            or Verbs.CancelMeeting when data.Text(Fields.Intervention) is { Length: > 0 } id && data.Text(Fields.Said) is { } said =>
                new Intent.Meet(said, verb == Verbs.CancelMeeting, new InterventionId(id)),
            Verbs.MoveEnd
                when data.Text(Fields.Intervention) is { Length: > 0 } id
                    && (data.Text(Fields.Day) == "" || Iso(data, Fields.Day) is not null) => new Intent.ConfirmEnd(
                new InterventionId(id),
                Iso(data, Fields.Day)
            ),
            _ => null,
        };

    /// <summary>A report that cannot be read is not taken for all of them.</summary>
    private static Intent.Snooze? Snooze(CardData data) =>
        !data.Has(Fields.Report) ? new Intent.Snooze(DayOf(data))
        : ReportOf(data) is { } report ? new Intent.Snooze(DayOf(data), report)
        : null;

    /// <summary>What the button or the input names; empty when nothing was chosen, null when the button only asks.</summary>
    private static string? DayOf(CardData data) =>
        data.Text(Fields.Day) ?? (data.Has(Fields.Said) ? data.Text(Fields.ChosenDay) ?? "" : null);

    private static ReportId? ReportOf(CardData data) => ReportId.TryParse(data.Text(Fields.Report), out var report) ? report : null;

    private static DateOnly? Iso(CardData data, string field) => Days.TryIso(data.Text(field), out var day) ? day : null;
}
