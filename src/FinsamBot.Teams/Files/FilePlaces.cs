using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Files;

/// <summary>What a file in the chat may be for.</summary>
/// <param name="Open">Its sender's reports that are still written: it may follow one of them.</param>
/// <param name="Meetings">Reports about which the steering group is asked: it may be the minutes of a meeting about one of them.</param>
/// <param name="HandedIn">One of the sender's that takes no file any more; null where there is none.</param>
internal sealed record FilePlaces(IReadOnlyList<ReportView> Open, IReadOnlyList<ReportView> Meetings, ReportView? HandedIn)
{
    private static readonly string[] OfMinutes = ["protokoll", "minnesanteckning", "motesanteckning", "minutes"];

    /// <summary>It may also be read as text for a report.</summary>
    public bool IsText { get; init; }

    /// <summary>Why it was not read as a report, as a sentence; null where nobody tried, or it did not end.</summary>
    public string? WhyNotRead { get; init; }

    /// <summary>Its name says that it is the minutes of a meeting.</summary>
    public bool IsNamedMinutes { get; init; }

    public bool IsEmpty => Open.Count == 0 && Meetings.Count == 0;

    /// <summary>Each once: those that it could follow first.</summary>
    public IReadOnlyList<ReportView> All => [.. Open.Concat(Meetings).DistinctBy(r => r.Id)];

    /// <summary>The office reads every report: it is asked about meetings only where a file is called minutes.</summary>
    public static async Task<FilePlaces> OfAsync(
        Shelf shelf,
        SourceFile file,
        ReadOnlyMemory<byte> content,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var all = await shelf.ReportsAsync(caller, open: true, cancellation);
        var mine = all.Where(r => r.MayBeWrittenBy(caller.Id)).ToList();
        var isNamed = IsMinutes(file.Name);
        var canBe = MinutesFile.RefusalOf(content.Span) is null;
        var meetings = all.Where(r =>
            canBe && r.TakesMinutesFrom(caller.Id) && (isNamed || !caller.IsAdministrator || r.MayBeWrittenBy(caller.Id))
        );
        return new FilePlaces([.. mine.Where(caller.Reader.MayWrite)], [.. meetings], mine.FirstOrDefault()) { IsNamedMinutes = isNamed };
    }

    /// <summary>The reports that any file could follow.</summary>
    public static async Task<IReadOnlyList<ReportView>> OpenAsync(Shelf shelf, Caller caller, CancellationToken cancellation) =>
        [.. (await shelf.ReportsAsync(caller, open: true, cancellation)).Where(caller.Reader.MayWrite)];

    private static bool IsMinutes(string fileName)
    {
        var name = SpokenWords.Fold(fileName);
        return Array.Exists(OfMinutes, word => name.Contains(word, StringComparison.Ordinal));
    }
}
