using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Gathering;

/// <summary>The minutes of meetings at which a report was answered, each once.</summary>
internal static class MinutesRecords
{
    public static IEnumerable<CaseRecord> Of(ReportView view, ArchiveStores stores, Guid whole) =>
        from meeting in view.Report.Meetings.Where(m => m.Kept is not null).DistinctBy(m => m.Kept!.Sha256)
        let kept = meeting.Kept!
        let day = RecordFacts.Morning(meeting.Day)
        select new CaseRecord(
            "",
            NamedUuid.Of($"{view.Id}/minutes/{kept.Sha256}"),
            Texts.Get("Kind_Minutes"),
            Texts.Get("Record_Minutes", view.Intervention.Name, Days.Iso(meeting.Day))
        )
        {
            Direction = CaseDirection.Incoming,
            PartOf = whole,
            Description = meeting.Place,
            Dates = [new CaseDate(CaseDateKind.Created, day)],
            Agents =
            [
                new CaseAgent(
                    CaseAgentKind.Administrator,
                    RecordFacts.NameOf(view.Circumstances.PersonOf(meeting.By).Name),
                    Does: Texts.Get("Agent_Registered")
                ),
            ],
            Notes = meeting.Paragraph.Length > 0 ? [new CaseNote(Texts.Get("Note_Paragraph"), meeting.Paragraph)] : [],
            Files = [ReportFiles.Kept(stores, kept, day, Texts.Get("Kind_Minutes"), new FileNaming().Of(kept.Name))],
        };
}
