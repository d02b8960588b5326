using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Testing.Reports;

/// <summary>An invented association with an invented intervention, and a report of it in any state a test needs.</summary>
public sealed class Sample
{
    public static PersonId Sofia { get; } = new("sofia");

    public static PersonId Bo { get; } = new("bo");

    public static PersonId Anna { get; } = new("anna");

    public static PersonId Karim { get; } = new("karim");

    public static PersonId Lena { get; } = new("lena");

    public static PersonId Rita { get; } = new("rita");

    public static InterventionId VagenVidare { get; } = new("vagen-vidare");

    /// <summary>Thursday 2 April 2026, 10.00 in Stockholm, the day before Good Friday.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 4, 2, 8, 0, 0, TimeSpan.Zero);

    public static ReportingPeriod FirstQuarter { get; } = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));

    public static Association Association { get; } = Fold(Association.None, Association.Evolve, AssociationEvents());

    public static Intervention Intervention { get; } = Fold(Intervention.None, Intervention.Evolve, InterventionEvents());

    public static ReportTemplate Template { get; } = TemplateCatalogue.BuiltIn.Of(new TemplateRef("kvartalsrapport", "2025"));

    /// <summary>The report that every sample is a state of.</summary>
    public static ReportId ReportId { get; } = ReportOf(FirstQuarter);

    /// <summary>As people see it.</summary>
    public Report Report => ShownFigures.Of(_folded, Circumstances);

    private Report _folded = Report.None;

    public DateTimeOffset Now { get; private set; } = Morning;

    public Dictionary<PersonId, Contact> Contacts { get; } = new() { [Sofia] = InTeams(Sofia) };

    /// <summary>The intervention as this sample has it.</summary>
    public Intervention Own { get; set; } = Intervention;

    /// <summary>The form of this sample.</summary>
    public ReportTemplate Form { get; private init; } = Template;

    /// <summary>The interventions that are parts of it.</summary>
    public IReadOnlyList<Intervention> Parts { get; init; } = [];

    public Circumstances Circumstances => new(Association, Own, Form, Contacts) { Parts = Parts };

    public ReportView View => new(Report, Circumstances, Now);

    /// <summary>A report just opened, with what the register knows filled in.</summary>
    public static Sample Opened()
    {
        var sample = new Sample();
        sample.Do(PersonId.Bot, new OpenReport(FirstQuarter));
        return sample;
    }

    /// <summary>The same, of an intervention that ends with June and whose part Språng ended the year before.</summary>
    public static Sample OpenedOfOneThatEnds()
    {
        var sample = new Sample
        {
            Own = Fold(Intervention, Intervention.Evolve, [new EndDateChanged(new DateOnly(2026, 6, 30))]),
            Parts =
            [
                Fold(
                    Intervention.None,
                    Intervention.Evolve,
                    [
                        new InterventionBegun(
                            new InterventionId("sprang"),
                            "Språng",
                            "Älvbacka kommun",
                            Template.Ref,
                            new PeriodScheme(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31), new DateOnly(2025, 12, 31)),
                            VagenVidare
                        ),
                    ]
                ),
            ],
        };
        sample.Do(PersonId.Bot, new OpenReport(FirstQuarter));
        return sample;
    }

    /// <summary>A report whose five long sections hold short invented texts with lists and bold.</summary>
    public static Sample Written()
    {
        var sample = Opened();
        foreach (var (section, text) in Texts)
        {
            sample.Do(Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        return sample;
    }

    /// <summary>A written report that three members were asked about.</summary>
    public static Sample Sent()
    {
        var sample = Written();
        sample.Do(Sofia, new SendToSteeringGroup(false));
        return sample;
    }

    /// <summary>Anna and Karim approved it at a meeting on 8 April, Lena was not there; Sofia has registered it on 9 April.</summary>
    public static Sample AnsweredAtMeeting()
    {
        var sample = Sent().LettersLeave().At(Morning.AddDays(7));
        sample.Do(
            Sofia,
            new AnswerAtMeeting(
                1,
                new DateOnly(2026, 4, 8),
                "§ 14",
                [Anna, Karim],
                AnswerKind.Approved,
                "Planen för hösten tas upp i juni.",
                "2026:14"
            )
        );
        return sample;
    }

    /// <summary>Handed in after Anna wrote an analysis, Karim had no remarks, and Lena said nothing.</summary>
    public static Sample Submitted()
    {
        var sample = Sent().LettersLeave();
        sample.Do(
            Anna,
            new AnswerReview(
                1,
                AnswerKind.Analysis,
                "Målen är inom räckhåll.\n\nPlanen för hösten bör **bestämmas före sommaren**.",
                "code"
            )
        );
        sample.Do(Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        sample.Do(Sofia, new SubmitReport(true));
        return sample;
    }

    /// <summary>The same, with its documents in the archive.</summary>
    public static Sample Filed() => Submitted().File(Edition.Submitted);

    /// <summary>The same, entered in the diary by Rita, with the final documents in the archive.</summary>
    public static Sample Registered()
    {
        var sample = Filed();
        sample.Do(Rita, new RegisterReport("2026:13", "RN"));
        return sample.File(Edition.Registered);
    }

    /// <summary>A final report of the intervention, which ended with March; handed in and filed, and its four parties are to sign
    /// it.</summary>
    public static Sample FinalReport()
    {
        var sample = FinalReportWritten();
        sample.Do(Sofia, new SubmitReport(true));
        return sample.File(Edition.Submitted);
    }

    /// <summary>A final report that is not handed in, with every section written.</summary>
    public static Sample FinalReportWritten()
    {
        var (form, period) = (TemplateCatalogue.BuiltIn.Of(new TemplateRef("slutrapport", "2026")), FirstQuarter);
        var own = Fold(
            Intervention,
            Intervention.Evolve,
            [
                new ReportingAdded(new Reporting(form.Ref, new PeriodScheme(period.Start, period.End, period.End, Whole: true))),
                new EndDateChanged(period.End),
            ]
        );
        var sample = new Sample { Form = form, Own = own };
        sample.Do(PersonId.Bot, new OpenReport(period));
        sample.Do(
            Sofia,
            new SaveSections([
                .. form
                    .Sections.Where(s => s is { IsLong: true, FilledBy: FilledBy.Lead })
                    .Select(s => new SectionInput(s.Id, $"Text om {s.Number}.", true, null)),
            ])
        );
        return sample;
    }

    /// <summary>As the archive would.</summary>
    public Sample File(Edition edition)
    {
        Happen(
            new Stamp(Now, PersonId.Bot.Value, $"file/{Report.Registry.Version}/{edition}"),
            PlainPapers.Filed(edition, Report.Registry.Version, Form.Name.Sv)
        );
        return this;
    }

    public static IReadOnlyDictionary<string, string> Texts { get; } =
        new Dictionary<string, string>
        {
            ["activities"] =
                "Under perioden har vi öppnat verkstaden i Älvbacka.\n\n- Matlagning på tisdagar\n- Promenader på "
                + "torsdagar\n\nDessutom har vi ordnat **två studiebesök**.",
            ["deviations"] = "1. Starten sköts upp två veckor.\n2. Åtgärd: vi anställde en vikarie.",
            ["userInvolvement"] = "Deltagarna valde själva tema för vårens träffar 🙂",
            ["goals"] = "16 av 19 deltagare har en plan (84 %). Målet är 50 %.",
            ["overallAssessment"] = "Samarbetet mellan myndigheterna går bra; lokalerna är för små.",
        };

    /// <summary>Decides and folds as the desk does. Each call is a new command.</summary>
    public Decision Do(PersonId actor, Command command)
    {
        var request = new Request(command, actor, $"command-{Report.Commands.Count + Own.Commands.Count}-{actor}", Now);
        var decision = Decide.On(Report, Circumstances, request);
        Happen(new Stamp(Now, actor.Value, request.CommandId), [.. decision.Events]);
        return decision;
    }

    /// <summary>What is registered in an opened report is its intervention's.</summary>
    public void Happen(Stamp stamp, params Event[] events)
    {
        foreach (var happened in events)
        {
            if (happened is FigureEvent figure && _folded is { IsOpened: true, KeepsFigures: false })
            {
                Own = Intervention.Evolve(Own, new EventRecord(1, stamp, figure with { Period = _folded.Period }));
            }
            else
            {
                _folded = Evolve.Apply(_folded, new EventRecord(1, stamp, happened));
            }
        }
    }

    /// <summary>As the loop recorded it before it stored what a delivery is about. For whom it is stands last in the key.</summary>
    public void Deliver(string key, ChannelKind? channel = null) =>
        Happen(
            new Stamp(Now, PersonId.Bot.Value, "deliver/" + key),
            new DeliveryStarted(key, channel ?? ChannelKind.Mail, key[(key.LastIndexOf('/') + 1)..], Now.AddMinutes(2)),
            new DeliverySent(key, "receipt-" + key)
        );

    /// <summary>The letters of the latest round leave now.</summary>
    public Sample LettersLeave()
    {
        foreach (var member in Report.CurrentRound!.Asked)
        {
            Deliver($"{ReportId}/review/{Report.Rounds.Count}/request/{member.Person}");
        }

        return this;
    }

    /// <summary>As a report from before figures were the intervention's: it keeps them itself, also those of other forms.</summary>
    public Sample KeepingFigures()
    {
        _folded = _folded with { KeepsFigures = true };
        return this;
    }

    public Sample At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    /// <summary>The name of the quarterly report of a period.</summary>
    public static ReportId ReportOf(ReportingPeriod period) => Intervention.ReportFor(new OpenedPeriod(Template.Id, period));

    public static Contact InTeams(PersonId person) =>
        new()
        {
            Conversation = new ConversationReference(
                "https://smba.trafficmanager.net/emea/",
                "a:" + person,
                "tenant-1",
                "29:" + person,
                "28:bot",
                "msteams"
            ),
        };

    private static TState Fold<TState>(TState start, Func<TState, EventRecord, TState> evolve, IEnumerable<Event> events) =>
        events.Aggregate(start, (state, e) => evolve(state, new EventRecord(1, new Stamp(Morning, "seed", "seed"), e)));

    private static IEnumerable<Event> AssociationEvents() =>
        [
            new AssociationDetailsSet(
                new AssociationDetails(
                    "Samordningsförbundet Norrsken",
                    "rapport@norrsken.example.se",
                    "https://norrsken.example.se/kvartalsrapport",
                    [
                        new OfficeContact("Arvid Sund", "förbundschef", "arvid.sund@norrsken.example.se", "070-000 00 01"),
                        new OfficeContact("Rita Norén", "registrator", "rita.noren@norrsken.example.se", "070-000 00 02"),
                    ]
                )
            ),
            new PersonRegistered(new Person(Sofia, "Sofia Lind", "Älvbacka kommun", "sofia.lind@alvbacka.example.se", "object-sofia")),
            new PersonRegistered(new Person(Bo, "Bo Ek", "Älvbacka kommun", "bo.ek@alvbacka.example.se", "object-bo")),
            new PersonRegistered(new Person(Anna, "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se", null)),
            new PersonRegistered(new Person(Karim, "Karim Haddad", "Försäkringskassan", "karim.haddad@fk.example.se", null)),
            new PersonRegistered(new Person(Lena, "Lena Ström", "Region Norrsken", "lena.strom@region.example.se", null)),
            new PersonRegistered(
                new Person(Rita, "Rita Norén", "Samordningsförbundet Norrsken", "rita.noren@norrsken.example.se", "object-rita")
            ),
            new AssociationRoleGiven(Rita, Role.Registrar),
            new InterventionRegistered(VagenVidare),
        ];

    private static IEnumerable<Event> InterventionEvents() =>
        [
            new InterventionBegun(
                VagenVidare,
                "Vägen vidare",
                "Älvbacka kommun",
                new TemplateRef("kvartalsrapport", "2025"),
                new PeriodScheme(FirstQuarter.Start, FirstQuarter.End)
            ),
            new RoleGiven(Sofia, Role.Lead),
            new RoleGiven(Bo, Role.Deputy),
            new RoleGiven(Anna, Role.SteeringMember),
            new RoleGiven(Karim, Role.SteeringMember),
            new RoleGiven(Lena, Role.SteeringMember),
        ];
}
