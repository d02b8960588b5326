using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>A text that was set aside, with what its writer had begun from.</summary>
/// <param name="BasedOn">The revision that the writer had seen; 0: none.</param>
public sealed record SetAsideVersion(AsideText Text, int BasedOn);

/// <summary>Every text that a section has had, read from the report's stream: the state has only the one of now.</summary>
/// <param name="Saved">Oldest first.</param>
/// <param name="SetAside">Those that lie beside the report still, oldest first.</param>
public sealed record SectionVersions(IReadOnlyList<SectionText> Saved, IReadOnlyList<SetAsideVersion> SetAside)
{
    public static SectionVersions Of(IEnumerable<EventRecord> events, Report report, string section)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(report);
        var (saved, aside) = (new List<SectionText>(), new Dictionary<(PersonId By, string Text), int>());
        foreach (var (_, stamp, happened) in events)
        {
            var by = new PersonId(stamp.Actor);
            if (happened is SectionSaved kept && kept.Section == section)
            {
                saved.Add(new SectionText(kept.Text, kept.Revision, kept.Done, by, stamp.At));
            }
            else if (happened is TextSetAside beside && beside.Section == section)
            {
                aside[(by, beside.Text)] = beside.BasedOn;
            }
        }

        return new SectionVersions(
            saved,
            [.. report.AsideOf(section).Select(a => new SetAsideVersion(a, aside.GetValueOrDefault((a.By, a.Text))))]
        );
    }

    /// <summary>The text of that revision; empty before the first, and where there is none of that number.</summary>
    public string TextAt(int revision) => Saved.LastOrDefault(s => s.Revision == revision)?.Text ?? "";
}
