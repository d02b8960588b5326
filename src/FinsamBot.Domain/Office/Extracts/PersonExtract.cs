using System.Collections.Immutable;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Extracts;

/// <summary>A stream with all that happened in it.</summary>
/// <param name="Place">What it is called among people.</param>
public sealed record StreamHistory(StreamName Stream, string Place, IReadOnlyList<EventRecord> Events);

/// <summary>
/// The register extract of a person (registerutdrag): everything that is stored and names the person, as plain lines. Told from what
/// happened, so that what was corrected or ended is in it too.
/// </summary>
/// <param name="Facts">By kind, and by time within each.</param>
public sealed record PersonExtract(PersonId Person, string Name, DateTimeOffset At, IReadOnlyList<KnownFact> Facts)
{
    /// <param name="name">As the register has it now.</param>
    public static PersonExtract Of(
        PersonId person,
        string name,
        IReadOnlyList<StreamHistory> histories,
        DateTimeOffset now,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(histories);
        var entered = histories
            .SelectMany(h => h.Events)
            .Select(e => (e.Event as PersonRegistered)?.Person)
            .OfType<Person>()
            .Where(p => p.Id == person)
            .ToList();
        var to = new ExtractVoice(
            person,
            [.. entered.Select(p => p.Name).Append(name).Distinct()],
            [.. entered.Select(p => p.Mail).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            language
        );
        var facts = histories.SelectMany(h => FactsOf(to, h)).OrderBy(f => f.Kind).ThenBy(f => f.At);
        return new PersonExtract(person, name, now, [.. facts]);
    }

    /// <summary>The extract as lines: a heading for each kind that there is something of.</summary>
    public IEnumerable<string> Lines(Language language)
    {
        var to = new ExtractVoice(Person, [], [], language);
        yield return to.Say("Title", Name, Person, RegisterFacts.Moment(At));
        foreach (var kind in Facts.GroupBy(f => f.Kind))
        {
            yield return "";
            yield return to.Say($"Kind_{kind.Key}");
            foreach (var fact in kind)
            {
                yield return $"  {RegisterFacts.Moment(fact.At)}  {fact.Text}";
            }
        }

        yield return "";
        yield return to.Say("Beyond");
    }

    private static IEnumerable<KnownFact> FactsOf(ExtractVoice to, StreamHistory history)
    {
        var (attempts, place) = (ImmutableDictionary<string, Attempt>.Empty, PlaceOf(to, history));
        foreach (var record in history.Events)
        {
            var at = record.Stamp.At;
            if (record.Event is DeliveryEvent delivery)
            {
                attempts = Attempt.Apply(attempts, delivery, at);
                continue;
            }

            var said = RegisterFacts.Of(to, history.Stream, place, record.Event) ?? ReportEventFacts.Of(to, place, record.Event);
            said ??= record.Stamp.Actor == to.Person.Value ? (KnownKind.Act, ActOf(to, place, record.Event)) : null;
            if (said is { } fact)
            {
                yield return new KnownFact(fact.Kind, at, history.Stream, fact.Text);
            }
        }

        foreach (var (_, attempt) in attempts.Where(a => a.Value.To == to.Person.Value || a.Value.About?.Person == to.Person))
        {
            var key = attempt.To == to.Person.Value ? "Message" : "MessageAbout";
            yield return new KnownFact(
                attempt.To == to.Person.Value ? KnownKind.Message : KnownKind.Named,
                attempt.At,
                history.Stream,
                to.Say(key, KindWords.Of(attempt.About?.Kind ?? "", to.Language), attempt.Channel, to.Say($"State_{attempt.State}"), place)
            );
        }
    }

    private static string PlaceOf(ExtractVoice to, StreamHistory history) =>
        history.Stream switch
        {
            var s when s == Association.Stream => to.Say("Place_Association"),
            var s when s == OfficeState.Stream => to.Say("Place_Office"),
            var s when s == to.Person.Stream => to.Say("Place_People"),
            _ => history.Place,
        };

    private static string ActOf(ExtractVoice to, string place, Event happened) =>
        happened is Reports.SectionSaved saved ? to.Say("Wrote", place, saved.Section) : to.Say("Did", place, happened.GetType().Name);
}
