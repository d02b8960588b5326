using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.General;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardSamples;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Every card as a file. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenCardTests
{
    private static readonly SourceFile Text = new("chatt.txt", new string('a', 64));

    private static HelpNeeds Needs =>
        new(null, true, [.. Sample.Template.Sections.Select(s => s.Kind)], StockholmTime.DayOf(Sample.Morning), "Bo");

    private static IReadOnlyList<Button> Buttons =>
        [NextStep.Of(Sample.Opened().View).ButtonFor(Sofia, Sample.Opened().View), Button.To(GeneralVerbs.Help, Sofia["Do_Help"])];

    [TestMethod]
    [DataRow("welcome")]
    [DataRow("welcome-reader")]
    [DataRow("help")]
    [DataRow("help-en")]
    [DataRow("help-office")]
    [DataRow("help-reader")]
    [DataRow("loose-text")]
    [DataRow("not-understood")]
    [DataRow("unknown-button")]
    public void What_the_bot_says_of_itself(string name) =>
        Matches(
            name,
            name switch
            {
                "welcome" => WelcomeCard.Of(Sofia, "Sofia", [Sample.Opened().View], writes: true),
                "welcome-reader" => WelcomeCard.Of(Rita, "Rita", [], writes: false),
                "help" => HelpCard.Of(Sofia, Needs),
                "help-en" => HelpCard.Of(SofiaInEnglish, Needs),
                "help-office" => HelpCard.Of(Sofia, Needs with { Role = Role.Administrator, StandIn = "" }),
                "help-reader" => HelpCard.Of(Rita, Needs with { Writes = false }),
                "not-understood" => UnsureCard.Of(Sofia, Sofia["Help_NotUnderstood"], Sofia["Unsure_Perhaps"], Buttons),
                "loose-text" => LooseTextCard.Of(Sofia, Sample.Opened().View, Text, Sample.Texts["activities"], null),
                _ => RefusalCard.Of(Sofia, Notice.Bad(Sofia["Refused_UnknownButton"])),
            }
        );

    [TestMethod]
    [DataRow("reports")]
    [DataRow("reports-to-send")]
    [DataRow("reports-many")]
    [DataRow("reports-to-begin")]
    [DataRow("reports-submitted-and-to-begin")]
    [DataRow("reports-to-begin-en")]
    [DataRow("reports-many-and-to-begin")]
    public void Several_reports(string name) =>
        Matches(
            name,
            name switch
            {
                "reports" => ReportsCard.Of(Sofia, [Sample.Sent().View, Other("Hudik räknar")]),
                "reports-to-send" => ReportsCard.Of(Sofia, [Sample.Written().View, Other("Hudik räknar")], RoundVerbs.AskSend),
                "reports-to-begin" => ReportsCard.Of(Sofia, [], begin: [ToBegin]),
                "reports-submitted-and-to-begin" => ReportsCard.Of(Sofia, [Sample.Submitted().View], begin: [ToBegin]),
                "reports-to-begin-en" => ReportsCard.Of(SofiaInEnglish, [], begin: [ToBegin]),
                "reports-many-and-to-begin" => ReportsCard.Of(
                    Sofia,
                    [.. Enumerable.Range(1, 6).Select(n => Other($"Insats {n}"))],
                    begin: [ToBegin]
                ),
                _ => ReportsCard.Of(Rita, [.. Enumerable.Range(1, 9).Select(n => Other($"Insats {n}"))]),
            }
        );

    [TestMethod]
    [DataRow("overview-opened")]
    [DataRow("overview-started")]
    [DataRow("overview-written")]
    [DataRow("overview-sent")]
    [DataRow("overview-changed")]
    [DataRow("overview-late")]
    [DataRow("overview-partly-answered")]
    [DataRow("overview-answered")]
    [DataRow("overview-submitted")]
    [DataRow("overview-submitted-unasked")]
    [DataRow("overview-registrar")]
    [DataRow("overview-asked")]
    [DataRow("overview-refusal")]
    [DataRow("overview-en")]
    public void The_overview(string name) =>
        Matches(
            name,
            name switch
            {
                "overview-opened" => OverviewCard.Of(Sofia, Sample.Opened().View),
                "overview-started" => OverviewCard.Of(Sofia, Started().View, Notice.Good(Sofia["Saved"])),
                "overview-written" => OverviewCard.Of(Sofia, Sample.Written().View),
                "overview-sent" => OverviewCard.Of(Sofia, Sample.Sent().View),
                "overview-changed" => OverviewCard.Of(Sofia, Changed().View),
                "overview-late" => OverviewCard.Of(Sofia, Started().At(DayAfterDue).View),
                "overview-partly-answered" => OverviewCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim).View),
                "overview-answered" => OverviewCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).View),
                "overview-submitted-unasked" => OverviewCard.Of(Sofia, SubmittedUnasked().View),
                "overview-submitted" => OverviewCard.Of(Sofia, Sample.Submitted().View),
                "overview-registrar" => OverviewCard.Of(Rita, Sample.Written().View),
                "overview-asked" => OverviewCard.Of(ReaderFor(Sample.Anna), Sample.Sent().View),
                "overview-refusal" => OverviewCard.Of(Rita, Sample.Sent().View, Notice.Of(new Refusal(RefusalReason.OnlyLeadWrites), Rita)),
                _ => OverviewCard.Of(SofiaInEnglish, Sample.Sent().View),
            }
        );

    [TestMethod]
    [DataRow("page-general")]
    [DataRow("page-empty")]
    [DataRow("page-saved")]
    [DataRow("page-deviations")]
    [DataRow("page-submitter-unreadable-date")]
    [DataRow("page-group-nothing-written")]
    [DataRow("page-group-not-asked")]
    [DataRow("page-group-answers")]
    [DataRow("page-reader")]
    [DataRow("page-submitted-with-unsaved")]
    [DataRow("page-set-aside")]
    [DataRow("page-en")]
    public void A_page(string name) =>
        Matches(
            name,
            name switch
            {
                "page-general" => Page(Sofia, Sample.Opened(), "general"),
                "page-empty" => Page(Sofia, Sample.Opened(), "activities"),
                "page-saved" => Page(Sofia, Sample.Written(), "activities", Notice.Good(Sofia["Saved"])),
                "page-deviations" => Page(Sofia, Sample.Written(), "deviations"),
                "page-submitter-unreadable-date" => Page(
                    Sofia,
                    Sample.Written(),
                    "submitter",
                    Notice.Of(new Refusal(RefusalReason.UnreadableDate, "14 dagar"), Sofia),
                    ("reportDate", "14 dagar")
                ),
                "page-group-nothing-written" => Page(Sofia, Sample.Opened(), "steeringGroupAnalysis"),
                "page-group-not-asked" => Page(Sofia, Sample.Written(), "steeringGroupAnalysis"),
                "page-group-answers" => Page(Sofia, Sample.Submitted(), "steeringGroupAnalysis"),
                "page-reader" => Page(Rita, Sample.Written(), "activities"),
                "page-submitted-with-unsaved" => Page(
                    Sofia,
                    Sample.Submitted(),
                    "goals",
                    Notice.Of(new Refusal(RefusalReason.AlreadySubmitted, new DateOnly(2026, 4, 2)), Sofia),
                    ("goals", "För sent\nskrivet")
                ),
                "page-set-aside" => Page(Sofia, Outdated(), "goals"),
                _ => Page(SofiaInEnglish, Sample.Written(), "activities"),
            }
        );

    [TestMethod]
    [DataRow("outdated")]
    [DataRow("replace")]
    [DataRow("preview")]
    [DataRow("preview-submitted")]
    public void Whole_texts(string name) =>
        Matches(
            name,
            name switch
            {
                "outdated" => OutdatedCard.Of(
                    Sofia,
                    Outdated().View,
                    PageOf("goals"),
                    Notice.Of(new Refusal(RefusalReason.OutdatedCard, "2.4"), Sofia)
                ),
                "replace" => ReplaceCard.Of(Sofia, Sample.Written().View, PageOf("activities")),
                "preview" => PreviewCard.Of(Sofia, Sample.Written().View),
                _ => PreviewCard.Of(Sofia, Sample.Submitted().View),
            }
        );

    private static Beginning ToBegin =>
        new(
            "Vägen vidare",
            Sample.Opened().Circumstances.PlanFor(new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30))),
            new DateOnly(2026, 4, 1),
            WorkCalendar.Swedish
        );

    private static void Matches(string name, Card card) => Golden.Matches(name + ".json", CardText.Of(card));

    private static TemplatePage PageOf(string id) => Sample.Template.Page(id)!;

    private static Card Page(
        Reader to,
        Sample sample,
        string page,
        Notice? notice = null,
        params (string Section, string Text)[] unsaved
    ) => PageCard.Of(to, sample.View, PageOf(page), notice, unsaved.ToDictionary(u => u.Section, u => new Unsaved(u.Text, true)));

    private static Sample Outdated()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Bo, new SaveSections([new SectionInput("goals", "Bos text\n\n- med en punkt", true, 1)]));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Sofias text", true, 1)]));
        return sample;
    }

    private static ReportView Other(string name)
    {
        var view = Sample.Opened().View;
        var intervention = Sample.Intervention with
        {
            Id = new InterventionId(name.Replace(' ', '-').Replace('ä', 'a').ToLowerInvariant()),
            Name = name,
        };
        return view with
        {
            Report = view.Report with { Id = view.Id with { Intervention = intervention.Id } },
            Circumstances = view.Circumstances with { Intervention = intervention },
        };
    }
}
