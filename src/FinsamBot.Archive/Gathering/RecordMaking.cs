using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Archive.Gathering;

/// <summary>The records of a report: each version that was handed in, the minutes that answers stand in, and the mails that came and
/// went.</summary>
/// <param name="mandate">By which decision they are kept; empty where none is named.</param>
internal sealed class RecordMaking(ArchiveStores stores, Association association, string mandate)
{
    public async Task<IReadOnlyList<CaseRecord>> OfAsync(ReportView view, CancellationToken cancellation)
    {
        var (events, _) = await stores.Log.ReadAsync(view.Id.Stream, Cursor.Start, cancellation);
        var files = new ReportFiles(stores, view, events);
        var records = new List<CaseRecord>();
        foreach (var handedIn in HandedIn.All(view.Report))
        {
            records.Add(await ReportAsync(view, handedIn, files, cancellation));
        }

        var whole = records[^1].Id;
        records.AddRange(MinutesRecords.Of(view, stores, whole).Select(Kept));
        records.AddRange(MailRecords.Of(events, view, association, stores, whole).Select(Kept));
        records.AddRange((await LetterRecords.OfAsync(view, association, stores, whole, cancellation)).Select(Kept));
        return records;
    }

    /// <summary>Nothing is thrown away by itself: that takes a decision.</summary>
    public CaseDisposal Kept(DateTimeOffset from) =>
        new(MayGo: false, Texts.Get("Disposal_Kept"), mandate.Length > 0 ? mandate : null, from);

    private CaseRecord Kept(CaseRecord record) => record with { Disposal = Kept(record.Dates[0].At) };

    private async Task<CaseRecord> ReportAsync(ReportView view, HandedIn of, ReportFiles files, CancellationToken cancellation)
    {
        var id = NamedUuid.Of($"{association.Details.Name}/{view.Id}/{of.Version}");
        var form = view.Template.Name.Sv;
        var title = Texts.Get("Record_Report", form, view.Intervention.Name, view.Period.ToString());
        var (content, remarks) = await files.OfAsync(of, cancellation);
        return Kept(
            new CaseRecord("", id, form, of.Version == 1 ? title : Texts.Get("Record_Corrected", title, of.Version))
            {
                CaseNumber = of.Registration?.CaseNumber,
                Direction = CaseDirection.Incoming,
                Dates = [.. RecordFacts.Dates(view, of)],
                Agents = [.. RecordFacts.Agents(view, of)],
                Notes = [.. RecordFacts.Notes(view, of), .. remarks, .. AnswersOf(view, of)],
                Files = content,
            }
        );
    }

    /// <summary>They stand by the version that is filed last.</summary>
    private static IEnumerable<CaseNote> AnswersOf(ReportView view, HandedIn of) => of.IsLast ? AnswerWords.Notes(view.Report) : [];
}
