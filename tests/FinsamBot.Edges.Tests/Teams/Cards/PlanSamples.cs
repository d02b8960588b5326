using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Delivery;
using FinsamBot.Teams.Planning;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Reports, interventions and notices on the days of spring 2026, as the cards about days show them.</summary>
internal static class PlanSamples
{
    public static readonly DateTimeOffset March18 = At(2026, 3, 18);
    public static readonly DateTimeOffset March20 = At(2026, 3, 20);
    public static readonly DateTimeOffset DayAfterDue = At(2026, 4, 15);
    public static readonly Meeting InMarch = new(new DateOnly(2026, 3, 31), new TimeOnly(9, 0));

    public static SendDayChosen TooLate => new("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 4, 8));

    public static DateTimeOffset At(int year, int month, int day) => StockholmTime.At(new DateOnly(year, month, day), new TimeOnly(8, 0));

    public static Addressee Addressee(Language language = Language.Swedish) =>
        new("sofia", "Sofia Lind", null, Sample.InTeams(Sample.Sofia).Conversation, language);

    public static Parcel ParcelOf(Type kind, ObligationView view) => new(ItemOf(kind, view.Now), view);

    private static AgendaItem ItemOf(Type kind, DateTimeOffset now) =>
        kind.Name switch
        {
            nameof(Escalation) => new Escalation("key", now, Addressee()),
            nameof(StandInAsked) => new StandInAsked("key", now, Addressee(), Sample.Sofia, new DateOnly(2026, 4, 30)),
            nameof(StandInReminded) => new StandInReminded("key", now, Addressee(), Sample.Bo),
            nameof(ChangeTold) => new ChangeTold("key", now, Addressee(), Change: 1),
            nameof(EndDateMoved) => new EndDateMoved("key", now, Addressee(), Change: 1),
            nameof(Prompt) => new Prompt("key", now, Addressee()),
            nameof(BoardPaperReady) => new BoardPaperReady("key", now, Addressee(), Sample.FirstQuarter),
            nameof(Reminder) => new Reminder("key", now, Addressee(), Milestone.Due),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static Card Notice(Reader to, Type kind, ObligationView view)
    {
        var parcel = ParcelOf(kind, view);
        var item = parcel.Item with { To = Addressee(to.Language) with { Id = to.Id.Value } };
        return Notices.Of(new DeliveryRequest(item, view, null), Link)!;
    }

    public static Notice Bad(RefusalReason reason, params object[] arguments) =>
        FinsamBot.Teams.Cards.Notice.Of(new Refusal(reason, arguments), Sofia);

    public static Intervention After(Intervention intervention, params Event[] events) =>
        events.Aggregate(
            intervention,
            (state, e) => Intervention.Evolve(state, new EventRecord(1, new Stamp(Sample.Morning, "rita", "test"), e))
        );

    public static ReportView With(ReportView view, params Event[] events) =>
        view with
        {
            Circumstances = view.Circumstances with { Intervention = After(view.Intervention, events) },
        };

    public static ReportView Unwritten(ReportView view) =>
        With(view, new RoleTaken(Sample.Sofia, Role.Lead), new RoleTaken(Sample.Bo, Role.Deputy));

    public static Sample Away(Sample sample)
    {
        var days = new Absence(StockholmTime.DayOf(sample.Now), new DateOnly(2026, 4, 30), Sample.Bo, sample.Now);
        sample.Contacts[Sample.Sofia] = sample.Contacts[Sample.Sofia] with { Absences = [days] };
        return sample;
    }

    public static Sample Promised()
    {
        var sample = Sample.Opened().At(DayAfterDue);
        sample.Do(Sample.Sofia, new PromiseReport(new DateOnly(2026, 4, 20)));
        return sample;
    }

    public static InterventionView InterventionOf(Sample sample, params Event[] events) =>
        new(
            sample.Circumstances with
            {
                Intervention = After(Sample.Intervention, [new PeriodOpened(Sample.FirstQuarter), .. events]),
            },
            TemplateCatalogue.BuiltIn,
            sample.Now
        );

    public static InterventionView Named(InterventionView view, string name) =>
        view with
        {
            Circumstances = view.Circumstances with { Intervention = view.Intervention with { Name = name } },
        };

    public static Event[] HandedToBo =>
        [
            new RoleTaken(Sample.Bo, Role.Deputy),
            new RoleTaken(Sample.Sofia, Role.Lead),
            new RoleGiven(Sample.Bo, Role.Lead),
            new HandedOver(Sample.Sofia, Sample.Bo, Role.Lead),
        ];

    /// <summary>After something happened in its life.</summary>
    /// <summary>The office's week, with something late in it.</summary>
    public static OfficeView Office() =>
        new(
            OfficeState.None,
            new Circumstances(Sample.Association, Intervention.None, Sample.Template, new Dictionary<PersonId, Contact>()),
            Lines(),
            At(2026, 5, 18)
        );

    public static InterventionView Living(params Event[] events) => InterventionOf(Sample.Opened().At(March18), events);

    /// <summary>As the office receives it instead of Bo.</summary>
    public static Card InTrial(InterventionView view)
    {
        var to = Addressee() with { Id = "bo", Name = "Bo Ek", ReceivedBy = "arvid" };
        return Notices.Of(new DeliveryRequest(new ChangeTold("trial/key", view.Now, to, Change: 1), view, null), Link)!;
    }

    public static InterventionView Ended() => InterventionOf(Sample.Opened().At(March18), new EndDateChanged(new DateOnly(2026, 5, 31)));

    public static InterventionView Split() =>
        InterventionOf(
            Sample.Opened().At(March18),
            new EndDateChanged(new DateOnly(2026, 5, 31), ["Vägen vidare ung", "Vägen vidare vuxen"])
        );

    public static Ahead AheadOf(InterventionView view) =>
        new(view, [.. view.Plans(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Take(3)], MayChange: true);

    public static ReportView Final()
    {
        var template = TemplateCatalogue.BuiltIn.All.First(t => t.Id == "slutrapport");
        var periods = new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End, new DateOnly(2026, 12, 31), Whole: true);
        var view = Sample.Opened().View;
        var intervention = After(
            view.Intervention,
            new EndDateChanged(new DateOnly(2026, 12, 31)),
            new ReportingAdded(new Reporting(template.Ref, periods))
        );
        return view with
        {
            Now = At(2026, 12, 1),
            Report = view.Report with
            {
                Id = view.Id with { Template = template.Id },
                Template = template.Ref,
                Period = new ReportingPeriod(Sample.FirstQuarter.Start, new DateOnly(2026, 12, 31)),
            },
            Circumstances = view.Circumstances with { Intervention = intervention, Template = template },
        };
    }

    public static List<OfficeLine> Lines()
    {
        var (sofia, anna, bo) = (
            Sample.Association.People[Sample.Sofia],
            Sample.Association.People[Sample.Anna],
            Sample.Association.People[Sample.Bo]
        );
        OfficeLine Line(string name, OfficeConcern concern, Person? waits, DateOnly? promised = null) =>
            new(
                new ReportId(
                    new InterventionId(name.Split(' ')[0].ToLowerInvariant().Replace('ä', 'a').Replace('ö', 'o')),
                    "kvartalsrapport",
                    Sample.FirstQuarter.End
                ),
                name,
                concern,
                new DateOnly(2026, 4, 14),
                waits is null ? [] : [waits],
                promised
            );
        return
        [
            Line("Vägen vidare", OfficeConcern.Late, sofia, new DateOnly(2026, 4, 22)),
            Line("Öppna dörren", OfficeConcern.Late, bo),
            Line("Steg för steg", OfficeConcern.WaitsForSteeringGroup, anna),
            Line("Hudik räknar", OfficeConcern.AtRisk, bo) with
            {
                SendBy = new DateOnly(2026, 3, 25),
                Unwritten = new Unwritten([], true),
            },
            Line("Nya spår", OfficeConcern.Writing, bo),
            Line("Broar", OfficeConcern.Corrected, sofia),
            Line("Framåt", OfficeConcern.NobodyWrites, null),
            Line("Framåt", OfficeConcern.NotReached, sofia),
            Line("Vägen vidare", OfficeConcern.LeftTeams, sofia),
            Line("Hemåt", OfficeConcern.NotRegistered, null),
            Line("Bron", OfficeConcern.NotSigned, anna) with
            {
                SignaturesMissing = ["Arbetsförmedlingen"],
            },
            Line("Bryggan", OfficeConcern.NotSigned, null) with
            {
                SignaturesMissing = ["Region Norrsken", "Sjöboda kommun"],
            },
        ];
    }
}
