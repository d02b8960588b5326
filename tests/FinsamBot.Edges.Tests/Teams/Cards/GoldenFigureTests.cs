using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Figures;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Cards for what is registered one by one, as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenFigureTests
{
    private const string Quarterly = "kvartalsrapport";
    private const string HalfYearly = "halvarsrapport";
    private const string Final = "slutrapport";

    [TestMethod]
    [DataRow("page-goals")]
    [DataRow("page-goals-many")]
    [DataRow("page-goals-remark")]
    [DataRow("page-goals-en")]
    [DataRow("page-deviations-noted")]
    [DataRow("page-participants")]
    [DataRow("page-resources")]
    [DataRow("page-goals-reader")]
    public void A_page_with_what_is_registered(string name) =>
        Matches(
            name,
            name switch
            {
                "page-goals" => Page(Sofia, Registered().View, "goals"),
                "page-goals-many" => Page(Sofia, Many().View, "goals"),
                "page-goals-remark" => Page(Sofia, Doubtful().View, "goals"),
                "page-goals-en" => Page(SofiaInEnglish, Registered().View, "goals"),
                "page-deviations-noted" => Page(Sofia, Registered().View, "deviations"),
                "page-participants" => Page(Sofia, Registered().View.As(HalfYearly), "participants"),
                "page-resources" => Page(Sofia, Registered().View.As(Final), "resources"),
                _ => Page(Rita, Registered().View, "goals"),
            }
        );

    [TestMethod]
    [DataRow("goal-new")]
    [DataRow("goal-new-of-a-level")]
    [DataRow("goal")]
    [DataRow("goal-refused")]
    [DataRow("goal-en")]
    [DataRow("participants-new")]
    [DataRow("participants-part-unreadable")]
    [DataRow("deviation")]
    [DataRow("post")]
    [DataRow("post-en")]
    public void An_entry(string name) =>
        Matches(
            name,
            name switch
            {
                "goal-new" => EntryCard.Of(Sofia, Form(Registered().View, "goals", null)),
                "goal-new-of-a-level" => EntryCard.Of(Sofia, Form(Registered().View.As(Final), "effectGoals", null)),
                "goal" => EntryCard.Of(Sofia, Form(Followed(), "goals", "m1") with { Parts = ["Lag Hudik", "Lag Norr"] }),
                "goal-refused" => EntryCard.Of(
                    Sofia,
                    Typed(Form(Registered().View, "goals", "m1"), GoalEntry.Target, "ganska många"),
                    Notice.Bad(Sofia["Goal_TargetUnreadable", "ganska många"])
                ),
                "goal-en" => EntryCard.Of(SofiaInEnglish, Form(Followed(), "goals", "m1", Language.English)),
                "participants-new" => EntryCard.Of(Sofia, Form(Sample.Opened().View.As(HalfYearly), "participants", "")),
                "participants-part-unreadable" => EntryCard.Of(
                    Sofia,
                    Typed(Form(Registered().View.As(HalfYearly), "participants", "Lag Hudik"), "flow.new.women", "tolv"),
                    Notice.Bad(Sofia["Entry_NumberUnreadable", "Nya", "tolv"])
                ),
                "deviation" => EntryCard.Of(
                    Sofia,
                    Form(Registered().View, "deviations", "1"),
                    Notice.Good(Sofia["Deviation_Saved", "1 januari–31 mars 2026"])
                ),
                "post" => EntryCard.Of(Sofia, Form(Registered().View.As(Final), "resources", "1")),
                _ => EntryCard.Of(SofiaInEnglish, Form(Registered().View.As(Final), "resources", null)),
            }
        );

    [TestMethod]
    [DataRow("entry-remove")]
    [DataRow("parts")]
    [DataRow("deviation-whose")]
    [DataRow("deviation-no-report")]
    [DataRow("send-remarks")]
    [DataRow("submit-remarks")]
    public void Around_the_entries(string name) =>
        Matches(
            name,
            name switch
            {
                "entry-remove" => EntryCard.AskRemove(
                    Sofia,
                    Form(Registered().View, "goals", "m1"),
                    "Halva gruppen har en plan: delvis uppfyllt"
                ),
                "parts" => Parts(Registered().View.As(HalfYearly)),
                "deviation-whose" => DeviationCard.Ask(Sofia, [Of("Vägen vidare"), Of("Hudik räknar")], "coachen slutade 3 mars"),
                "deviation-no-report" => DeviationCard.NoReport(
                    Sofia,
                    Notice.Bad(Sofia["Deviation_NotYet", "onsdag 1 juli"]),
                    "coachen slutade 3 mars"
                ),
                "send-remarks" => SendCard.Of(Sofia, Doubtful().View),
                _ => SubmitCard.Of(Sofia, Doubtful(sent: true).View),
            }
        );

    [TestMethod]
    public void Entries_as_textas_they_may_be_still_fit_and_lose_nothing_when_they_are_saved()
    {
        var sample = Sample.Opened();
        var standing = new GoalStanding(
            GoalStatus.TooEarly,
            Comment: new string('ä', 4000),
            Forecast: string.Concat(Enumerable.Repeat("🙂", 2000))
        );
        sample.Do(Sample.Sofia, new SaveGoal(null, "", GoalLevel.Intervention, new string('å', 4000), GoalTarget.YesNo, standing));
        var form = Form(sample.View, "goals", "m1");
        var card = EntryCard.Of(Sofia, form);

        Assert.IsTrue(card.Fits);
        Assert.IsTrue(PageCard.Of(Sofia, sample.View, sample.View.Template.Page("goals")!).Fits);
        foreach (var (input, text) in form.Values)
        {
            var isKept = CardText.Of(card).Contains("fb.kept." + input, StringComparison.Ordinal);
            Assert.AreEqual(isKept || input is "entry.part" ? "" : text, new Seen(card.Json(), null).Input(input) ?? "", input);
        }
    }

    [TestMethod]
    [DataRow(8)]
    [DataRow(9)]
    [DataRow(150)]
    public void A_page_with_many_long_entries_fits(int count)
    {
        var sample = Sample.Written();
        foreach (var number in Enumerable.Range(1, count))
        {
            sample.Do(
                Sample.Sofia,
                new SaveGoal(
                    null,
                    new string('ö', 200),
                    GoalLevel.Intervention,
                    number + new string('å', 2000),
                    GoalTarget.YesNo,
                    new GoalStanding(GoalStatus.Started, 1, 2)
                )
            );
            sample.Happen(
                new Stamp(Sample.Morning, "sofia", $"post {number}"),
                new StaffingSaved(new Post(number, new string('ö', 200), new string('å', 300), new string('ä', 300), 100, true))
            );
        }

        Assert.IsTrue(Page(Sofia, sample.View, "goals").Fits);
        Assert.IsTrue(Page(Sofia, sample.View.As(Final), "resources").Fits);
        Assert.IsTrue(EntryCard.Of(Sofia, Form(sample.View, "goals", "m1") with { Parts = [new string('ö', 200), "Lag Norr"] }).Fits);
    }

    private static Sample Registered()
    {
        var sample = Sample.Written().KeepingFigures();
        sample.Do(
            Sample.Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Intervention,
                "Hälften av deltagarna har en egen plan",
                new GoalTarget(TargetKind.Share, 50),
                new GoalStanding(GoalStatus.PartlyMet, 16, 19, "Nås före sommaren", "Tre väntar på **läkarbesök**.")
            )
        );
        sample.Do(
            Sample.Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Effect,
                "Fler går från ersättning till arbete",
                GoalTarget.YesNo,
                new GoalStanding(GoalStatus.TooEarly, Comment: "Mäts i höst.")
            )
        );
        sample.Do(
            Sample.Sofia,
            new NoteDeviation(null, new DateOnly(2026, 3, 3), DeviationKind.Staffing, "Coachen slutade", 40_000, "Vi rekryterar en ny.")
        );
        sample.Happen(
            new Stamp(Sample.Morning, "sofia", "figures of other forms"),
            new ParticipantsCounted(new ParticipantFlow("Lag Hudik", new Headcount(6, 8), new Headcount(3, 2), new Headcount(2, 1))),
            new ParticipantsCounted(new ParticipantFlow("Lag Norr", new Headcount(1, 2, 3), new Headcount(0, 1), default)),
            new StaffingSaved(new Post(1, "", "Älvbacka kommun", "projektledare", 100, true)),
            new StaffingSaved(new Post(2, "", "Försäkringskassan", "handläggare", 50, false))
        );
        return sample;
    }

    private static Sample Many()
    {
        var sample = Registered();
        foreach (var number in Enumerable.Range(3, 10))
        {
            sample.Do(
                Sample.Sofia,
                new SaveGoal(
                    null,
                    "",
                    GoalLevel.SubGoal,
                    $"Delmål nummer {number}",
                    new GoalTarget(TargetKind.Count, number),
                    GoalStanding.Unsaid
                )
            );
        }

        return sample;
    }

    /// <summary>The text counts 16 of 19, the goal 17 of 19, and it is said not to be met though it is.</summary>
    private static Sample Doubtful(bool sent = false)
    {
        var sample = sent ? Sample.Sent() : Sample.Written();
        sample.Do(
            Sample.Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Intervention,
                "Hälften av deltagarna har en egen plan",
                new GoalTarget(TargetKind.Share, 50),
                new GoalStanding(GoalStatus.NotMet, 17, 19)
            )
        );
        return sample;
    }

    private static ReportView Followed()
    {
        var view = Registered().View;
        var goal = view.Report.Figures.Goals[0] with { Thread = [new GoalStep(new DateOnly(2025, 12, 31), GoalStatus.Started, 9, 20)] };
        return view with
        {
            Report = view.Report with { Figures = view.Report.Figures with { Goals = view.Report.Figures.Goals.SetItem(0, goal) } },
        };
    }

    private static EntryForm Form(ReportView view, string section, string? id, Language language = Language.Swedish)
    {
        var place = EntryPlace.Find(view, section)!;
        var saved = place.Kind.Saved(place.Figures, id, language);
        return new EntryForm(
            view,
            place.Page,
            place.Section,
            id,
            saved ?? place.Kind.New(view, place.Section),
            EntryValues.MarkOf(saved),
            [],
            "fresh"
        );
    }

    private static EntryForm Typed(EntryForm form, string input, string text) =>
        form with
        {
            Values = form.Values.SetItem(input, text),
            IsUnsaved = true,
        };

    private static Card Parts(ReportView view)
    {
        var place = EntryPlace.Find(view, "participants")!;
        return PartsCard.Of(Sofia, view, place.Page, place.Section, ["Lag Hudik", "Lag Norr", "Lag Syd"]);
    }

    private static InterventionView Of(string name)
    {
        var view = Sample.Opened().View;
        return new InterventionView(
            view.Circumstances with
            {
                Intervention = view.Intervention with
                {
                    Name = name,
                    Id = new InterventionId(name[..5].ToLowerInvariant().Replace('ä', 'a')),
                },
            },
            TemplateCatalogue.BuiltIn,
            view.Now
        );
    }

    private static Card Page(Reader to, ReportView view, string page) => PageCard.Of(to, view, EntryPlace.Find(view, page)!.Page);

    private static void Matches(string name, Card card) => Golden.Matches(name + ".json", CardText.Of(card));
}

file static class Forms
{
    /// <summary>The same report, as another form would ask for it.</summary>
    public static ReportView As(this ReportView view, string form) =>
        view with
        {
            Circumstances = view.Circumstances with { Template = TemplateCatalogue.BuiltIn.All.Last(t => t.Id == form) },
        };
}
