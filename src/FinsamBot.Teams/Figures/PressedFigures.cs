using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Figures;

/// <summary>Understands buttons about what is registered in a report.</summary>
internal static class PressedFigures
{
    /// <summary>Null for a verb about something else, and where a needed field makes no sense.</summary>
    public static Intent? Of(string? verb, CardData data)
    {
        var (section, id) = (data.Text(Fields.Section) ?? "", data.Text(Fields.Entry));
        return verb == Verbs.Deviate ? Deviation(data)
            : !ReportId.TryParse(data.Text(Fields.Report), out var report) ? null
            : verb switch
            {
                Verbs.Entry => new Intent.SeeEntry(report, section, id),
                Verbs.SaveEntry => new Intent.SaveEntry(report, section, id, data.Text(Fields.Then) ?? Go.Page, data),
                Verbs.AskRemove when id is not null => new Intent.RemoveEntry(report, section, id, IsSure: false),
                Verbs.RemoveEntry when id is not null => new Intent.RemoveEntry(report, section, id, IsSure: true),
                _ => null,
            };
    }

    private static Intent.Deviate Deviation(CardData data) =>
        new(
            data.Text(DeviationInputs.Text) ?? "",
            data.Text(Fields.ChosenIntervention) is { Length: > 0 } id ? new InterventionId(id) : null
        );
}
