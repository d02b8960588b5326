using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Extracts;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Gathers what is stored of a person. Every stream is read to its end: it costs what the store is long, and is asked for
/// seldom.</summary>
public sealed class PersonExtracts(EventLog log, AssociationDirectory directory)
{
    private const string Interventions = "interventions/";

    /// <summary>The people in the register with that id or address; the id goes before.</summary>
    public async Task<IReadOnlyList<Person>> FindAsync(string idOrMail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(idOrMail);
        var people = (await directory.AssociationAsync(cancellation)).People;
        return people.TryGetValue(new PersonId(idOrMail.Trim()), out var named)
            ? [named]
            : [.. people.Values.Where(p => p.Mail is { } mail && SameAddress.Is(mail, idOrMail)).OrderBy(p => p.Id.Value)];
    }

    /// <summary>What cannot be read is in the list of damage, and not in the extract.</summary>
    /// <param name="walked">Told after each stream how many of how many are done.</param>
    public async Task<PersonExtract> OfAsync(
        Person person,
        DateTimeOffset now,
        Language language,
        CancellationToken cancellation,
        Action<int, int>? walked = null
    )
    {
        ArgumentNullException.ThrowIfNull(person);
        var (names, histories) = (await NamesAsync(cancellation), new List<StreamHistory>());
        var streams = await log.ListAsync("", cancellation).ToListAsync(cancellation);
        foreach (var stream in streams)
        {
            var read = await directory.Damage.PassOverAsync(
                stream,
                async () => (await log.ReadAsync(stream, Cursor.Start, cancellation)).Events
            );
            histories.Add(new StreamHistory(stream, PlaceOf(stream, names), read ?? []));
            walked?.Invoke(histories.Count, streams.Count);
        }

        return PersonExtract.Of(person.Id, person.Name, histories, now, language);
    }

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancellation) =>
        (await directory.InterventionsAsync(cancellation)).ToDictionary(i => i.Id.Value, i => i.Name);

    private static string PlaceOf(StreamName stream, Dictionary<string, string> names)
    {
        if (ReportId.TryParse(stream, out var report))
        {
            var parts = report.ToString().Split('/');
            return $"{names.GetValueOrDefault(report.Intervention.Value, parts[0])}, {parts[^1]}";
        }

        return stream.Value.StartsWith(Interventions, StringComparison.Ordinal)
            ? names.GetValueOrDefault(stream.Value[Interventions.Length..], stream.Value)
            : stream.Value;
    }
}
