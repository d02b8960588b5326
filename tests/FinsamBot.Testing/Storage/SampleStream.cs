using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Testing.Storage;

/// <summary>A short stream of a report, with text, people, days and instants in it.</summary>
public static class SampleStream
{
    public static StreamName Name { get; } = Report.Stream;

    public static Stamp Stamp { get; } = new(new DateTimeOffset(2026, 4, 2, 8, 0, 0, TimeSpan.Zero), "sofia", "turn-1");

    public static IReadOnlyList<Event> Events { get; } =
    [
        new ReportOpened(
            Report,
            new TemplateRef("kvartalsrapport", "2025"),
            new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31))
        ),
        new SectionSaved("1.1", "Åtta deltagare har börjat.\r\n- två i praktik 🙂\n- \"en\" i utbildning", 1, false),
        new SectionSaved("1.1", "Nio deltagare har börjat.", 2, true),
        new TextSetAside("1.1", "Ett äldre utkast", 1),
        new SignInCodeRequested(new PersonId("anna"), 1, new DateTimeOffset(2026, 4, 2, 8, 15, 0, TimeSpan.Zero)),
        new ReportSubmitted("9f2c", [new PersonId("lena")]),
    ];

    private static ReportId Report => new(new InterventionId("vagen-vidare"), "kvartalsrapport", new DateOnly(2026, 3, 31));

    /// <summary>Writes the stream in three appends.</summary>
    public static async Task WriteAsync(EventLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        var at = Cursor.Start;
        foreach (var events in Events.Chunk(2))
        {
            at =
                await log.AppendAsync(Name, at, events, Stamp, cancellation)
                ?? throw new InvalidOperationException("The stream was not empty.");
        }
    }
}
