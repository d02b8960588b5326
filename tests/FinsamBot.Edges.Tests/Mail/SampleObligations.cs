using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>The sample association with an administrator, and its matters in states that letters speak of.</summary>
internal static class SampleObligations
{
    public static Person Arvid { get; } =
        new(new PersonId("arvid"), "Arvid Sund", "Samordningsförbundet Norrsken", "arvid.sund@norrsken.example.se", null);

    public static Association Association { get; } =
        new Event[] { new PersonRegistered(Arvid), new AssociationRoleGiven(Arvid.Id, Role.Administrator) }.Aggregate(
            Sample.Association,
            (state, e) => Association.Evolve(state, Record(e))
        );

    public static Intervention Changed(params Event[] events) =>
        events.Aggregate(Sample.Intervention, (state, e) => Intervention.Evolve(state, Record(e)));

    public static DateTimeOffset Morning(int month, int day, int year = 2026) =>
        StockholmTime.At(new DateOnly(year, month, day), new TimeOnly(8, 0));

    /// <summary>A report's view at a morning, with the administrator and changes to people and rules.</summary>
    public static ReportView Report(
        Sample sample,
        DateTimeOffset now,
        Intervention? intervention = null,
        params (PersonId Person, Absence Absence)[] away
    ) => sample.At(now).View with { Circumstances = Circumstances(sample.Contacts, intervention, away) };

    public static InterventionView OfIntervention(
        DateTimeOffset now,
        Intervention? intervention = null,
        params (PersonId Person, Absence Absence)[] away
    ) => new(Circumstances(new Sample().Contacts, intervention, away), TemplateCatalogue.BuiltIn, now);

    public static OfficeView Office(DateTimeOffset now, params OfficeLine[] lines) =>
        new(OfficeState.None with { Since = Morning(1, 1) }, Circumstances(new Sample().Contacts, Intervention.None, []), lines, now);

    /// <summary>The board's paper is wanted 45 days after each quarter.</summary>
    public static OfficeView WithBoardDay(OfficeView view) =>
        view with
        {
            Circumstances = view.Circumstances with
            {
                Association = view.Circumstances.Association with { BoardDay = new(45, Morning(1, 1)) },
            },
        };

    public static OfficeLine Line(OfficeConcern concern, DateOnly due, DateOnly? promised, params PersonId[] people) =>
        new(
            Sample.Intervention.ReportFor(new OpenedPeriod(Sample.Template.Id, Sample.FirstQuarter)),
            "Vägen vidare",
            concern,
            due,
            [.. people.Select(p => Sample.Association.People[p])],
            promised
        );

    /// <summary>What is due for somebody, as the agenda has it.</summary>
    public static Parcel Due(ObligationView view, Type kind, string to) =>
        new(view.Due().First(i => i.GetType() == kind && i.To.Id == to), view);

    /// <summary>A reminder of a planned day, of a ladder that has one there.</summary>
    public static Parcel Reminder(ReportView view, Milestone? milestone) =>
        new(new Reminder(view.Id + "/reminder", view.Now, SofiaByMail, milestone) { Channel = ChannelKind.Mail }, view);

    public static Addressee SofiaByMail { get; } = new("sofia", "Sofia Lind", "sofia.lind@alvbacka.example.se", null, Language.Swedish);

    public static Letter Write(Language language, params Parcel[] parcels)
    {
        Parcel[] spoken = [.. parcels.Select(p => p with { Item = p.Item with { To = p.Item.To with { Language = language } } })];
        var (letter, refusal) = SampleLetters
            .Writer()
            .WriteAsync(new DeliveryRequest(spoken, spoken[0].Item.Key, null), default)
            .GetAwaiter()
            .GetResult();
        return letter ?? throw new InvalidOperationException(refusal);
    }

    private static Circumstances Circumstances(
        IReadOnlyDictionary<PersonId, Contact> contacts,
        Intervention? intervention,
        (PersonId Person, Absence Absence)[] away
    )
    {
        var known = new Dictionary<PersonId, Contact>(contacts);
        foreach (var (person, absence) in away)
        {
            known[person] = known.GetValueOrDefault(person, Contact.None) with { Absences = [absence] };
        }

        return new Circumstances(Association, intervention ?? Sample.Intervention, Sample.Template, known);
    }

    private static EventRecord Record(Event e) => new(1, new Stamp(Sample.Morning, "arvid", "test"), e);
}
