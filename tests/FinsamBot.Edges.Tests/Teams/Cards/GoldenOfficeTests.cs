using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Changing;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.SettingUp;
using FinsamBot.Teams.Staff;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;
using static FinsamBot.Edges.Tests.Teams.Cards.PlanSamples;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The office's own cards as files: setting up, people, interventions and what changes in them. Look at what changed before
/// accepting it.</summary>
[TestClass]
public sealed class GoldenOfficeTests
{
    private static readonly Person Anna = Sample.Association.People[Sample.Anna];

    [TestMethod]
    [DataRow("setup-empty")]
    [DataRow("setup-empty-en")]
    [DataRow("setup-trial")]
    [DataRow("setup-details")]
    [DataRow("setup-registrar")]
    [DataRow("setup-begin")]
    public void Setting_up(string name) =>
        Matches(
            name,
            name switch
            {
                "setup-empty" => SetUpCard.Of(In(Empty), SetUpSteps.Of(In(Empty), [])),
                "setup-empty-en" => SetUpCard.Of(In(Empty, Language.English), SetUpSteps.Of(In(Empty, Language.English), [])),
                "setup-trial" => SetUpCard.Of(In(Trial), SetUpSteps.Of(In(Trial), [Sample.Intervention])),
                "setup-details" => DetailsCard.Of(
                    Rita,
                    new DetailsDraft("Samordningsförbundet Norrsken", "rapport(at)norrsken", ""),
                    Bad(RefusalReason.AddressUnreadable, "rapport(at)norrsken")
                ),
                "setup-registrar" => RegistrarCard.Of(In(Trial)),
                _ => SendingCard.Of(In(Trial), [Sample.Intervention, Sample.Intervention with { Name = "Nya spår", Roles = [] }]),
            }
        );

    [TestMethod]
    [DataRow("person-new")]
    [DataRow("person-namesake")]
    [DataRow("person-added")]
    [DataRow("person-left")]
    [DataRow("person-unknown")]
    [DataRow("people")]
    public void People(string name) =>
        Matches(
            name,
            name switch
            {
                "person-new" => PersonCard.Of(Rita, PersonDraft.Empty),
                "person-namesake" => PersonCard.AskTwice(Rita, PersonDraft.Of(Anna) with { Id = null }, [Anna]),
                "person-added" => PersonCard.Saved(Rita, Anna, isNew: true, [Button.To(StaffVerbs.New, Rita["Do_AddAnother"])]),
                "person-left" => LeavingCard.Of(
                    Rita,
                    Sample.Association.People[Sample.Sofia],
                    [new HeldRole(Sample.VagenVidare, "Vägen vidare", Role.Lead, true)]
                ),
                "person-unknown" => WhichPersonCard.Unknown(Rita, "Petra Sten"),
                _ => PeopleListCard.Of(In(Trial), [.. Sample.Association.People.Values.OrderBy(p => p.Name, StringComparer.Ordinal)]),
            }
        );

    [TestMethod]
    [DataRow("intervention-new")]
    [DataRow("intervention-added")]
    [DataRow("intervention-shown")]
    [DataRow("interventions")]
    public void Interventions(string name) =>
        Matches(
            name,
            name switch
            {
                "intervention-new" => NewInterventionCard.Of(
                    In(Trial),
                    new InterventionDraft("Nya spår") { Start = "2026-04-01", FirstEnd = "2026-06-30" },
                    TemplateCatalogue.BuiltIn,
                    []
                ),
                "intervention-added" => NewInterventionCard.Saved(In(Trial), Shown()),
                "intervention-shown" => InterventionCard.Of(In(Trial), Shown()),
                _ => InterventionListCard.Of(In(Trial), [Shown()]),
            }
        );

    [TestMethod]
    [DataRow("change-confirm")]
    [DataRow("change-confirm-en")]
    [DataRow("change-split")]
    [DataRow("change-split-ask")]
    [DataRow("change-substitute")]
    [DataRow("change-stand-in")]
    [DataRow("change-no-role")]
    [DataRow("change-which")]
    [DataRow("change-why")]
    [DataRow("change-report")]
    [DataRow("change-prolongation")]
    public void Changes(string name) =>
        Matches(
            name,
            name switch
            {
                "change-confirm" => Confirm(In(Trial), Later),
                "change-confirm-en" => Confirm(In(Trial, Language.English), Later),
                "change-split" => Confirm(In(Trial), Split),
                "change-split-ask" => AskingCards.Fill(In(Trial), Split, Shown(), ChangingVerbs.Ask),
                "change-substitute" => Confirm(In(Trial), Substitute),
                "change-stand-in" => StandInCard.Confirm(
                    Rita,
                    Sample.Association.People[Sample.Sofia],
                    Sample.Association.People[Sample.Bo],
                    new StandInWish(Sample.Sofia, Sample.Bo, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15)),
                    new DateOnly(2026, 4, 2)
                ),
                "change-no-role" => StandInCard.Nothing(Rita, Sample.Association.People[Sample.Rita]),
                "change-which" => AskingCards.Which(
                    Rita,
                    [Shown()],
                    v =>
                        Button
                            .To(ChangingVerbs.Pause, "")
                            .With(Fields.Said, "pausa insatsen")
                            .With(Fields.Intervention, $"{v.Intervention.Id}")
                ),
                "change-why" => AskingCards.Fill(In(Trial), Excuse, Shown(), ChangingVerbs.Ask),
                "change-report" => AskingCards.WhichReport(
                    Rita,
                    Excuse,
                    Shown(),
                    [.. Shown().Plans(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))]
                ),
                _ => Notice(
                    Rita,
                    typeof(ChangeTold),
                    InOffice(Living(new ProlongationAsked(new DateOnly(2027, 6, 30), "Två väntar på plats")))
                ),
            }
        );

    private static Association Empty { get; } =
        Association.None with
        {
            People = Association.None.People.Add(Sample.Rita, Sample.Association.People[Sample.Rita]),
            Roles = [(Sample.Rita, Role.Administrator)],
            Sending = SendingMode.ToNobody,
        };

    private static Association Trial { get; } =
        Sample.Association with
        {
            Roles = Sample.Association.Roles.Add((Sample.Rita, Role.Administrator)),
            Sending = SendingMode.ToOffice,
        };

    [TestMethod]
    public void The_figures_of_a_quarter()
    {
        var flow = new ParticipantFlow("", new Headcount(20, 30), new Headcount(3, 8), new Headcount(9, 6));
        var shown = SmallFlows.Mask([flow], Association.UsualSmallestShown)[0];
        var goals = new Dictionary<GoalStatus, int> { [GoalStatus.Met] = 2, [GoalStatus.OnTrack] = 5 };
        var quarter = new QuarterFigures(Sample.FirstQuarter, shown, Association.UsualSmallestShown, 6, 1, 0, [2, 5, 6, 9], goals);

        Matches("office-figures", OfficeFigures.Of(Rita, quarter));
    }

    [TestMethod]
    [DataRow("closed-vacation", true, false)]
    [DataRow("closed-vacation-en", true, false)]
    [DataRow("closed-bridges", false, false)]
    [DataRow("closed-bridges-open", false, true)]
    public void What_is_closed_every_year(string name, bool isVacation, bool opens)
    {
        var wish = new YearlyClosingWish(isVacation, opens, isVacation ? "Försäkringskassan" : "", isVacation ? VacationWeeks.July : null);
        var language = name.EndsWith("-en", StringComparison.Ordinal) ? Language.English : Language.Swedish;

        Matches(name, ClosedDaysCard.ConfirmYearly(In(Closed, language), wish));
    }

    [TestMethod]
    public void Closed_days() => Matches("closed-days", ClosedDaysCard.Of(In(Closed)));

    private static Association Closed { get; } =
        Trial with
        {
            Calendar = Trial.Calendar with { ClosedDays = [new DateOnly(2026, 6, 5), new DateOnly(2026, 12, 23)] },
            MemberCalendars = Trial.MemberCalendars.SetItem(
                "Försäkringskassan",
                Trial.Calendar with
                {
                    ClosedDays = [new DateOnly(2026, 4, 7)],
                    BridgeDays = DayPolicy.Free,
                    VacationDays = DayPolicy.Free,
                }
            ),
        };

    private static ChangeWish Excuse { get; } =
        new(ChangeKind.Excuse, Sample.VagenVidare) { Form = "kvartalsrapport", PeriodEnd = new(2026, 6, 30) };

    private static Caller In(Association association, Language language = Language.Swedish) =>
        new(association.People[Sample.Rita], association, Rita with { Language = language }, "command", Sample.Morning);

    private static InterventionView Shown() => InOffice(InterventionOf(Sample.Opened()));

    private static InterventionView InOffice(InterventionView view) =>
        view with
        {
            Circumstances = view.Circumstances with { Association = Trial },
        };

    private static ChangeWish Later { get; } =
        new(ChangeKind.Due, Sample.VagenVidare)
        {
            Form = "kvartalsrapport",
            PeriodEnd = Sample.FirstQuarter.End,
            Day = new DateOnly(2026, 4, 30),
        };

    private static ChangeWish Split { get; } =
        new(ChangeKind.Split, Sample.VagenVidare) { Day = new DateOnly(2026, 7, 1), Words = "Vägen norr\nVägen söder" };

    private static ChangeWish Substitute { get; } = new(ChangeKind.Substitute, Sample.VagenVidare) { From = Sample.Anna, To = Sample.Bo };

    private static Card Confirm(Caller caller, ChangeWish wish)
    {
        var foreseen = Foresight.Of(Shown(), null, caller.Request(wish.Command(caller.Today)!));
        return ChangeConfirmCard.Of(caller, wish, Shown(), foreseen, ChangingVerbs.Do);
    }

    private static void Matches(string name, Card card) => Golden.Matches(name + ".json", CardText.Of(card));
}
