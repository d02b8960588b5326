using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Intake;
using FinsamBot.Intake.Forms;
using FinsamBot.Testing.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>What was taken in, written as our Word document and read again, is the same report.</summary>
[TestClass]
public sealed class WordAndBackTests
{
    private static readonly string[] Sentences =
    [
        "Gruppen har vuxit.",
        "Vi träffas varje vecka, på tisdagar.",
        "Målen: 16 av 19 (84 %)!",
        "**Samverkan** är *nyckeln*.",
        "Se [planen](https://plan.example.se/x).",
    ];
    private static readonly string[] Markers = ["", "", "", "- ", "1. "];

    private static readonly Gen<string> Line = Gen.Elements(Markers)
        .SelectMany(_ => Gen.Elements(Sentences).NonEmptyListOf(), (m, s) => m + string.Join(' ', s.Take(4)));

    private static readonly Gen<string> Text = Line.NonEmptyListOf().Select(l => string.Join("\n\n", l.Take(6)));

    private static readonly Gen<Headcount> Count = Gen.Choose(0, 40).Two().Select(n => new Headcount(n.Item1, n.Item2));

    private static readonly Gen<GoalStanding> Standing =
        from status in Gen.Elements(Enum.GetValues<GoalStatus>())
        from count in Gen.Elements<(int?, int?)>((null, null), (4, null), (3, 7), (0, 0), (75, 156))
        from comment in Gen.Elements("", "Räknat på alla", "Se bilagan. Två väntar.")
        from forecast in Gen.Elements("", "nås i juni", "Osäkert. Det beror på 3 av 5 parter.")
        select new GoalStanding(status, count.Item1, count.Item2, forecast, comment);

    private static readonly Gen<Goal> Goals =
        from text in Gen.Elements("Hälften har en plan", "50 av 100 i arbete: varaktigt", "Nöjda deltagare")
        from target in Gen.Elements(
            GoalTarget.YesNo,
            new GoalTarget(TargetKind.Count, 5),
            new GoalTarget(TargetKind.Share, 48.5m),
            new GoalTarget(TargetKind.Range, 3, 5)
        )
        from level in Gen.Elements(Enum.GetValues<GoalLevel>())
        from now in Standing
        from then in Standing.ListOf()
        select new Goal(
            "",
            "",
            level,
            text,
            target,
            now,
            [.. then.Take(1).Select(s => new GoalStep(new DateOnly(2025, 12, 31), s.Status, s.Numerator, s.Denominator))]
        );

    [TestMethod]
    [DataRow("000")]
    [DataRow("002")]
    [DataRow("003")]
    [DataRow("004")]
    public void The_example_comes_back_as_it_was_understood(string example)
    {
        if (FormsReading.Example(example) is not { } document)
        {
            return;
        }

        foreach (var report in OldReports.Understand(new FormResult(document, null), Language.Swedish).Reports)
        {
            AssertComesBack(report);
        }
    }

    [TestMethod]
    public void Whatever_was_written_and_registered_comes_back() =>
        Prop.ForAll(Reports().ToArbitrary(), AssertComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Gen<UnderstoodReport> Reports() =>
        from form in Gen.Elements(
            TemplateCatalogue.BuiltIn.Latest("kvartalsrapport")!,
            TemplateCatalogue.BuiltIn.Latest("slutrapport")!,
            TemplateCatalogue.BuiltIn.Latest("arsredovisning-bilaga")!
        )
        from texts in Text.ListOf(20)
        from counts in Count.ListOf(2)
        from deviations in Gen.Elements(Sentences).ListOf()
        from goals in Goals.ListOf()
        select Of(form, [.. texts], [.. counts], [.. deviations.Take(4)], [.. goals.Take(4)]);

    private static UnderstoodReport Of(
        ReportTemplate form,
        IReadOnlyList<string> texts,
        IReadOnlyList<Headcount> counts,
        IReadOnlyList<string> deviations,
        IReadOnlyList<Goal> goals
    )
    {
        var sections = form.Sections.Where(s => s.IsLong && s.FilledBy == FilledBy.Lead).Take(texts.Count);
        var figures = ReportFigures.None with
        {
            Participants = form.Section("participants") is null ? [] : [new ParticipantFlow("", counts[0], counts[1], default)],
            Goals = form.Sections.Any(s => s.Kind == SectionKind.Goals)
                ? [.. goals.Select((g, i) => g with { Id = $"m{i + 1}", Text = $"{g.Text} {i}" })]
                : [],
            Staffing = form.Sections.Any(s => s.Kind == SectionKind.Resources)
                ? [new Post(1, "", "Älvbacka kommun", "Projektledare", 75, true), new Post(2, "", "Regionen", "Arbetsterapeut", 20, false)]
                : [],
            Deviations = form.Section("deviations") is null
                ? []
                :
                [
                    .. deviations.Select(
                        (d, i) =>
                            new Deviation(
                                i + 1,
                                new DateOnly(2026, 2, 1).AddDays(i),
                                DeviationKind.Staffing,
                                d,
                                i * 1000,
                                "Vi anställde en vikarie."
                            )
                    ),
                ],
        };
        return new UnderstoodReport(
            form.Ref,
            "Vägen in",
            "Älvbacka kommun",
            Sample.FirstQuarter,
            new DateOnly(2026, 4, 14),
            [
                .. sections.Select((s, i) => new UnderstoodText(s.Id, texts[i], 1)),
                new UnderstoodText("interventionName", "Vägen in", 1),
                new UnderstoodText("owner", "Älvbacka kommun", 1),
                new UnderstoodText("submitterName", "Ove Prov", 1),
            ],
            figures,
            [],
            [],
            []
        );
    }

    private static void AssertComesBack(UnderstoodReport report)
    {
        var again = Again(report);

        foreach (var text in report.Texts.Where(t => TemplateCatalogue.BuiltIn.Of(report.Form).Section(t.Section) is { IsLong: true }))
        {
            Assert.AreEqual(
                text.Text,
                again.Texts.FirstOrDefault(t => t.Section == text.Section)?.Text,
                $"{report.Form.Id} {text.Section}"
            );
        }

        Assert.AreEqual((report.Form.Id, report.Period, report.Intervention), (again.Form.Id, again.Period, again.Intervention));
        Assert.AreSequenceEqual(report.Figures.Participants, again.Figures.Participants);
        Assert.AreSequenceEqual(report.Figures.Deviations, again.Figures.Deviations);
        Assert.AreSequenceEqual(report.Figures.Staffing, again.Figures.Staffing);
        foreach (var section in TemplateCatalogue.BuiltIn.Of(report.Form).Sections.Where(s => s.Kind == SectionKind.Goals))
        {
            Assert.AreSequenceEqual(GoalsIn(section, report.Figures), GoalsIn(section, again.Figures));
        }
    }

    /// <summary>With all that is said of each.</summary>
    private static IEnumerable<string> GoalsIn(TemplateSection section, ReportFigures figures) =>
        figures.GoalsIn(section).Select(g => GoalWords.Of(g, Language.Swedish));

    private static UnderstoodReport Again(UnderstoodReport report)
    {
        var begun = new InterventionBegun(
            Sample.VagenVidare,
            report.Intervention,
            report.Owner,
            report.Form,
            new PeriodScheme(report.Period!.Start, report.Period.End, report.Period.End)
        );
        var stamp = new Stamp(Sample.Morning, "rita", "c");
        var intervention = Intervention.Evolve(Intervention.None, new EventRecord(1, stamp, begun));
        var circumstances = new Circumstances(
            Sample.Association,
            intervention,
            TemplateCatalogue.BuiltIn.Of(report.Form),
            new Dictionary<PersonId, Contact>()
        );
        var decision = Decide.On(
            Report.None,
            circumstances,
            new Request(
                new TakeInReport(report, report.Period, new SourceFile("gammal.txt", new string('0', 64))),
                PersonId.Bot,
                "c",
                Sample.Morning
            )
        );
        var taken = decision.Events.Aggregate(Report.None, (state, e) => Evolve.Apply(state, new EventRecord(1, stamp, e)));
        var word = WordReport.Render(new ReportView(taken, circumstances, Sample.Morning));
        return OldReports
            .Understand(new FormResult(FormsReading.Read(word.Content, word.FileName), null), Language.Swedish)
            .Reports.Single();
    }
}
