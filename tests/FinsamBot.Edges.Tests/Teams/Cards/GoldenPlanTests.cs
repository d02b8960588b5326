using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Delivery;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Reminding;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;
using static FinsamBot.Edges.Tests.Teams.Cards.PlanSamples;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Cards about days as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenPlanTests
{
    [TestMethod]
    [DataRow("prompt-easter")]
    [DataRow("prompt-meeting")]
    [DataRow("prompt-short")]
    [DataRow("prompt-short-en")]
    [DataRow("prompt-final")]
    [DataRow("prompt-stand-in")]
    public void Prompts(string name) =>
        Matches(
            name,
            name switch
            {
                "prompt-easter" => PromptCard.Of(Sofia, Sample.Opened().At(March18).View),
                "prompt-meeting" => PromptCard.Of(Sofia, With(Sample.Opened().At(March18).View, new MeetingEntered(InMarch))),
                "prompt-short" => PromptCard.Of(Sofia, With(Sample.Opened().At(March18).View, TooLate)),
                "prompt-short-en" => PromptCard.Of(SofiaInEnglish, With(Sample.Opened().At(March18).View, TooLate)),
                "prompt-final" => PromptCard.Of(Sofia, Final()),
                _ => PromptCard.Of(ReaderFor(Sample.Bo), Away(Sample.Opened().At(March18)).View),
            }
        );

    [TestMethod]
    [DataRow("reminder-send-before")]
    [DataRow("reminder-send-on")]
    [DataRow("reminder-send-after")]
    [DataRow("reminder-due-on")]
    [DataRow("reminder-snoozed")]
    [DataRow("reminder-promised")]
    [DataRow("reminder-stand-in")]
    [DataRow("reminder-send-before-en")]
    public void Reminders(string name) =>
        Matches(
            name,
            name switch
            {
                "reminder-send-before" => ReminderCard.Of(Sofia, Sample.Opened().At(March20).View, Milestone.SendBy),
                "reminder-send-before-en" => ReminderCard.Of(SofiaInEnglish, Sample.Opened().At(March20).View, Milestone.SendBy),
                "reminder-send-on" => ReminderCard.Of(Sofia, Sample.Written().At(At(2026, 3, 25)).View, Milestone.SendBy),
                "reminder-send-after" => ReminderCard.Of(Sofia, Sample.Opened().At(At(2026, 4, 7)).View, Milestone.Due),
                "reminder-due-on" => ReminderCard.Of(Sofia, Sample.Sent().At(At(2026, 4, 14)).View, Milestone.Due),
                "reminder-snoozed" => ReminderCard.Of(Sofia, Sample.Opened().At(March20).View, null),
                "reminder-promised" => ReminderCard.Of(Sofia, Promised().View, Milestone.Due),
                _ => ReminderCard.Of(ReaderFor(Sample.Bo), Away(Sample.Opened().At(March20)).View, Milestone.SendBy),
            }
        );

    [TestMethod]
    [DataRow("escalation-late")]
    [DataRow("escalation-promised")]
    [DataRow("escalation-waits")]
    [DataRow("escalation-nobody")]
    [DataRow("escalation-en")]
    [DataRow("stand-in-asked")]
    [DataRow("stand-in-asked-en")]
    [DataRow("stand-in-reminded")]
    [DataRow("short-time")]
    [DataRow("end-moved")]
    [DataRow("end-moved-en")]
    [DataRow("end-split")]
    [DataRow("change-handed")]
    [DataRow("change-thanks")]
    [DataRow("change-due")]
    [DataRow("change-prolongation-en")]
    [DataRow("change-trial")]
    [DataRow("digest")]
    [DataRow("digest-calm")]
    [DataRow("digest-en")]
    [DataRow("digest-damaged")]
    [DataRow("board")]
    [DataRow("board-en")]
    public void Notices_to_others(string name) =>
        Matches(
            name,
            name switch
            {
                "escalation-late" => Notice(Rita, typeof(Escalation), Sample.Opened().At(At(2026, 4, 17)).View),
                "escalation-promised" => Notice(Rita, typeof(Escalation), Promised().At(At(2026, 4, 17)).View),
                "escalation-waits" => Notice(Rita, typeof(Escalation), Sample.Sent().At(At(2026, 4, 17)).View),
                "escalation-nobody" => Notice(Rita, typeof(Escalation), Unwritten(Sample.Opened().At(March18).View)),
                "escalation-en" => Notice(
                    Rita with
                    {
                        Language = Language.English,
                    },
                    typeof(Escalation),
                    Sample.Opened().At(At(2026, 4, 17)).View
                ),
                "stand-in-asked" => Notice(ReaderFor(Sample.Bo), typeof(StandInAsked), InterventionOf(Away(Sample.Opened().At(March18)))),
                "stand-in-asked-en" => Notice(
                    ReaderFor(Sample.Bo) with
                    {
                        Language = Language.English,
                    },
                    typeof(StandInAsked),
                    InterventionOf(Away(Sample.Opened().At(March18)))
                ),
                "stand-in-reminded" => Notice(Sofia, typeof(StandInReminded), Away(Sample.Opened().At(March20)).View),
                "short-time" => ShortTimeCard.Of(
                    Sofia,
                    InterventionOf(Sample.Opened().At(At(2026, 1, 7))),
                    InterventionOf(Sample.Opened()).Plans(Sample.FirstQuarter.End, Sample.FirstQuarter.End).First()
                ),
                "end-moved" => Notice(Sofia, typeof(EndDateMoved), Ended()),
                "end-split" => Notice(Sofia, typeof(EndDateMoved), Split()),
                "end-moved-en" => Notice(SofiaInEnglish, typeof(EndDateMoved), Ended()),
                "change-handed" => Notice(ReaderFor(Sample.Bo), typeof(ChangeTold), Living(HandedToBo)),
                "change-thanks" => Notice(Sofia, typeof(ChangeTold), Living(HandedToBo)),
                "change-due" => Notice(
                    Sofia,
                    typeof(ChangeTold),
                    Living(new DueDayMoved("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 4, 30)))
                ),
                "change-prolongation-en" => Notice(
                    SofiaInEnglish,
                    typeof(ChangeTold),
                    Living(new ProlongationAsked(new DateOnly(2027, 6, 30), "Två väntar på plats"))
                ),
                "change-trial" => InTrial(Living(HandedToBo)),
                "board" => Notice(Rita, typeof(BoardPaperReady), Office()),
                "board-en" => Notice(Rita with { Language = Language.English }, typeof(BoardPaperReady), Office()),
                "digest" => OfficeListCard.Of(Rita, Lines(), new DateOnly(2026, 4, 20), "Digest_Title"),
                "digest-en" => OfficeListCard.Of(
                    Rita with
                    {
                        Language = Language.English,
                    },
                    Lines(),
                    new DateOnly(2026, 4, 20),
                    "Digest_Title"
                ),
                "digest-damaged" => OfficeListCard.Of(
                    Rita,
                    Lines(),
                    new DateOnly(2026, 4, 20),
                    "Digest_Title",
                    DamageLine.Of(DamagedThings.All, [Sample.Intervention], TemplateCatalogue.BuiltIn)
                ),
                _ => OfficeListCard.Of(
                    Rita,
                    [.. Lines().Where(l => l.Concern is OfficeConcern.Writing or OfficeConcern.WaitsForSteeringGroup)],
                    new DateOnly(2026, 4, 20),
                    "Digest_Title"
                ),
            }
        );

    [TestMethod]
    [DataRow("gathered")]
    [DataRow("gathered-en")]
    [DataRow("gathered-many")]
    public void What_comes_the_same_morning_is_one_card(string name)
    {
        var late = Sample.Opened().At(DayAfterDue);
        Parcel[] parcels =
        [
            ParcelOf(typeof(StandInAsked), InterventionOf(Away(Sample.Opened().At(DayAfterDue)))),
            ParcelOf(typeof(EndDateMoved), Ended()),
            ParcelOf(typeof(Prompt), Sample.Opened().At(March18).View),
            ParcelOf(typeof(Reminder), late.View),
        ];
        if (name == "gathered-many")
        {
            parcels = [.. Enumerable.Range(1, 11).Select(n => ParcelOf(typeof(Reminder), NamedAs(late.View, $"Insats {n}")))];
        }

        var to = Addressee(name == "gathered-en" ? Language.English : Language.Swedish);
        Matches(
            name,
            Notices.Of(new DeliveryRequest([.. parcels.Select(p => p with { Item = p.Item with { To = to } })], "letter", null), Link)!
        );
    }

    [TestMethod]
    [DataRow("plan")]
    [DataRow("plan-en")]
    [DataRow("plan-short")]
    [DataRow("plan-office")]
    [DataRow("snooze")]
    [DataRow("snooze-refused")]
    [DataRow("snoozed")]
    [DataRow("promise")]
    [DataRow("away")]
    [DataRow("away-who")]
    [DataRow("meeting")]
    [DataRow("meeting-cancelled")]
    [DataRow("end-ask")]
    public void Answers(string name) =>
        Matches(
            name,
            name switch
            {
                "plan" => PlanCard.Of(Sofia, [AheadOf(InterventionOf(Sample.Opened().At(March18), new MeetingEntered(InMarch)))]),
                "plan-en" => PlanCard.Of(SofiaInEnglish, [AheadOf(InterventionOf(Sample.Opened().At(March18)))]),
                "plan-short" => PlanCard.Of(Sofia, [AheadOf(InterventionOf(Sample.Opened().At(March18), TooLate))]),
                "plan-office" => PlanCard.Of(
                    Rita,
                    [.. Enumerable.Range(1, 5).Select(n => AheadOf(Named(InterventionOf(Sample.Opened().At(March18)), $"Insats {n}")))]
                ),
                "snooze" => SnoozeCard.Of(
                    Sofia,
                    Sample.Opened().At(March18).View,
                    new DateOnly(2026, 3, 18),
                    new DateOnly(2026, 4, 14),
                    WorkCalendar.Swedish
                ),
                "snooze-refused" => SnoozeCard.Of(
                    Sofia,
                    null,
                    new DateOnly(2026, 4, 10),
                    new DateOnly(2026, 4, 14),
                    WorkCalendar.Swedish,
                    Bad(RefusalReason.UnreadableDate, "31 februari")
                ),
                "snoozed" => SnoozedCard.Of(
                    Sofia,
                    new DateOnly(2026, 4, 7),
                    new DateOnly(2026, 4, 4),
                    new DateOnly(2026, 4, 2),
                    [Sample.Opened().View],
                    [(Sample.Written().View, new Refusal(RefusalReason.SnoozeTooLong, new DateOnly(2026, 4, 14)))]
                ),
                "promise" => PromiseCard.Of(Sofia, Sample.Opened().At(DayAfterDue).View),
                "away" => AwayCard.Noted(
                    Sofia,
                    new DateOnly(2026, 7, 1),
                    new DateOnly(2026, 7, 15),
                    new DateOnly(2026, 4, 2),
                    Sample.Association.People[Sample.Bo]
                ),
                "away-who" => AwayCard.Ask(
                    Sofia,
                    new DateOnly(2026, 7, 1),
                    new DateOnly(2026, 7, 1),
                    new DateOnly(2026, 4, 2),
                    [Sample.Association.People[Sample.Bo]],
                    Bad(RefusalReason.NoSuchPerson, "Kalle")
                ),
                "meeting" => MeetingCard.Of(
                    Sofia,
                    InterventionOf(Sample.Opened().At(March18)),
                    InterventionOf(Sample.Opened().At(March18), new MeetingEntered(InMarch)),
                    InMarch
                ),
                "meeting-cancelled" => MeetingCard.Of(
                    Sofia,
                    InterventionOf(Sample.Opened().At(March18)),
                    InterventionOf(Sample.Opened().At(March18)),
                    InMarch
                ),
                _ => EndConfirmCard.Of(Rita, InterventionOf(Sample.Opened().At(March18)), Ended()),
            }
        );

    private static ReportView NamedAs(ReportView view, string name) =>
        view with
        {
            Circumstances = view.Circumstances with { Intervention = view.Intervention with { Name = name } },
        };

    private static void Matches(string name, Card card) => Golden.Matches(name + ".json", CardText.Of(card));
}
