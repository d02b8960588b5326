using System.Text.Json;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>Rows about interventions and their periods. One that reports by several forms has a row for each.</summary>
internal sealed class InterventionRows(List<Mistake> mistakes)
{
    private readonly List<(string Key, RowReading Row, InterventionEntry Entry)> _entries = [];
    private readonly List<(RowReading Row, string Intervention, string Form, PeriodEntry Period)> _periods = [];

    public void Add(RowReading row)
    {
        var (name, id) = (row.Needed("name"), row.Id("id"));
        if (name.Length == 0 && !row.IsFaulty("name"))
        {
            return;
        }

        var entry = Entry(row, name, id);
        var key = id.Length > 0 ? id : Names.Key(name);
        var at = key.Length == 0 ? -1 : _entries.FindIndex(e => e.Key == key);
        if (at < 0)
        {
            _entries.Add((key, row, entry));
            return;
        }

        var (_, first, known) = _entries[at];
        var sameForm = known.Reportings.Any(r =>
            Heading.Key(r.Form) == Heading.Key(entry.Reportings.Count > 0 ? entry.Reportings[0].Form : "")
        );
        if (sameForm || entry.Reportings.Count == 0)
        {
            mistakes.Add(new Mistake(MistakeKind.InterventionTwice, row.At("name"), name) { Arguments = [first.Origin.Row] });
            return;
        }

        _entries[at] = (key, first, known with { Reportings = [.. known.Reportings, .. entry.Reportings] });
    }

    public void AddPeriod(RowReading row)
    {
        var intervention = row.Needed("intervention");
        var (start, end) = (row.Day("start"), row.Day("end"));
        row.Needed("start");
        row.Needed("end");
        if (start is { } first && end is { } last && intervention.Length > 0)
        {
            _periods.Add((row, intervention, row.Text("form"), new PeriodEntry(first, last) { Origin = row.Origin }));
        }
        else
        {
            Faulty(intervention, "periods");
        }
    }

    public IReadOnlyList<InterventionEntry> Entries(IEnumerable<RoleRow> roles)
    {
        foreach (var row in roles.Where(r => r.Origin is { Faulty.Count: > 0 }))
        {
            Faulty(row.Intervention, "roles");
        }

        foreach (var of in _periods.GroupBy(p => Find(p.Intervention)))
        {
            if (of.Key < 0)
            {
                mistakes.AddRange(
                    of.Select(p => new Mistake(
                        MistakeKind.UnknownIntervention,
                        p.Row.At("intervention"),
                        p.Intervention,
                        Nearest(p.Intervention)
                    ))
                );
            }
            else
            {
                List(of.Key, [.. of.Select(p => (p.Form, p.Period))]);
            }
        }

        return [.. _entries.Select(e => e.Entry)];
    }

    private void List(int at, IReadOnlyList<(string Form, PeriodEntry Period)> periods)
    {
        var (key, row, entry) = _entries[at];
        var reportings = entry.Reportings.Select(
            (r, i) =>
            {
                var own = periods
                    .Where(p => p.Form.Length == 0 ? i == 0 : Heading.Key(p.Form) == Heading.Key(r.Form))
                    .Select(p => p.Period);
                return own.OrderBy(p => p.Start).ToList() is { Count: > 0 } listed
                    ? r with
                    {
                        Periods = listed,
                        FirstStart = null,
                        FirstEnd = null,
                        Months = 0,
                    }
                    : r;
            }
        );
        _entries[at] = (key, row, entry with { Reportings = [.. reportings] });
    }

    private static InterventionEntry Entry(RowReading row, string name, string id)
    {
        var (kind, form) = (row.Kind("kind"), row.Text("form"));
        var (start, firstEnd, end) = (row.Day("start"), row.Day("firstEnd"), row.Day("endsOn"));
        var (months, continues) = (row.Months("months"), row.Text("continues"));
        return new InterventionEntry
        {
            Id = id.Length > 0 ? id : Names.IdOf(name),
            IsIdMade = id.Length == 0,
            Name = name,
            Owner = row.Text("owner"),
            Parent = row.Text("parent") is { Length: > 0 } parent ? parent : null,
            Continues = continues.Length > 0 ? continues : null,
            ContinuesOn = continues.Length > 0 ? start : null,
            Kind = kind ?? InterventionKind.Individual,
            IsKindSaid = kind is not null,
            Reportings = form.Length == 0 ? [] : [new ReportingEntry(form, start, firstEnd, months) { Origin = row.Origin }],
            EndsOn = end is { } last ? JsonSerializer.SerializeToElement(Days.Iso(last)) : default,
            Origin = row.Origin,
        };
    }

    private void Faulty(string intervention, string field)
    {
        if (Find(intervention) is >= 0 and var at)
        {
            _entries[at].Row.Fault(field);
        }
    }

    private int Find(string written) =>
        _entries.FindIndex(e => e.Entry.Id == written || Names.Key(e.Entry.Name ?? "") == Names.Key(written));

    private string? Nearest(string written) => NearestName.Of(written, _entries.Select(e => e.Entry.Name ?? ""), 3);
}
