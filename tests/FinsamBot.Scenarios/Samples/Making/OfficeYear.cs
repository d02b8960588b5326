using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>The winter after it: the office renames, hands over, prolongs, excuses and pauses; somebody comes, leaves and is forgotten; and
/// the store is taken back from a copy.</summary>
internal static class OfficeYear
{
    private const string Office = "arvid";

    private static readonly PersonId Tove = new("p0011223344556677");

    public static async Task PlayAsync(Stage stage)
    {
        var december = new DateOnly(2026, 12, 31);
        var open = PlayedYear.Report("oppna-dorren", december);
        await stage.DoAsync(open, Office, new RemindWriters());
        await AttachAsync(stage, open);
        await stage.DoAsync(open, "elin", new SendToSteeringGroup(true, AcceptPersonalData: true));
        await stage.PassAsync();
        var present = new[] { new PersonId("anna"), new PersonId("karim") };
        await stage.DoAsync(
            open,
            "elin",
            new AnswerAtMeeting(1, stage.Today, "§ 14", present, AnswerKind.Approved, "Planen tas upp i mars.", "2027:14")
        );
        await ChangesAsync(stage, stage.Today.AddYears(2));
        await PeopleAsync(stage);
        await LogAsync(stage);
        await TellAsync(stage, new NoteRestored(stage.Now.AddDays(-1)));
        await TellAsync(stage, new SettleHeldBack(["vagen-vidare/anything"], Send: false));
        await stage.LiveUntilAsync(stage.Today.AddDays(10), every: 2);
        await DisposeAsync(stage);
    }

    /// <summary>The files that old reports were read from need not be kept, says the plan.</summary>
    private static async Task DisposeAsync(Stage stage)
    {
        var (disposals, decidedOn) = (stage.Handler<Disposals>(), stage.Today.AddDays(-30));
        var decision = new DisposalDecision(
            "Dokumenthanteringsplan",
            "FSN 2026:4",
            "Förbundsstyrelsen",
            decidedOn,
            [KeptKind.OldFile],
            stage.Today
        );
        var (list, _) = await disposals.ListAsync(decision, stage.Today, default);
        var reply = await disposals.CarryOutAsync(decision, list!.Mark, new PersonId(Office), stage.Now, default);
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"Nothing of an old report was let go: {refusal}.");
        }
    }

    /// <summary>Two files are to follow the report, and one of them does.</summary>
    private static async Task AttachAsync(Stage stage, ReportId report)
    {
        var attaching = stage.Handler<AttachmentHandler>();
        await attaching.AddAsync(report, "Lokalen.pdf", SampleFiles.Pdf("Plan över lokalen"), By, default);
        await attaching.AddAsync(report, "Verkstaden.png", SampleFiles.Png, By, default);
        await attaching.RemoveAsync(report, 2, By, default);

        Request By(Command command)
        {
            var stamp = stage.Stamp("elin");
            return new Request(command, new PersonId("elin"), stamp.Command, stamp.At);
        }
    }

    private static async Task ChangesAsync(Stage stage, DateOnly end)
    {
        var march = new DateOnly(2027, 3, 31);
        ChangeCommand[] changes =
        [
            new RenameIntervention("Öppna dörren på glänt"),
            new ChangeOwner("Region Norrsken"),
            new SetParties(["Sjöboda kommun", "Region Norrsken"]),
            new HandOver(new("elin"), new("nils"), Role.Lead),
            new ExcusePeriod("kvartalsrapport", march, "Lokalen byggs om"),
            new RequirePeriod("kvartalsrapport", march),
            new MoveDueDay("kvartalsrapport", march, new DateOnly(2027, 4, 30)),
            new PauseIntervention(stage.Today, stage.Today.AddDays(3), "Lokalen byggs om"),
            new ResumeIntervention(),
        ];
        foreach (var change in changes)
        {
            await stage.AskAsync("oppna-dorren", Office, change);
        }

        await stage.AskAsync("oppna-dorren", Office, new MoveEndDate(end));
        await stage.AskAsync("oppna-dorren", "nils", new AskForProlongation(end.AddDays(60), "Två väntar på plats"));
        await stage.AskAsync("oppna-dorren", Office, new AnswerProlongation(false, "Pengarna räcker inte"));
    }

    private static async Task PeopleAsync(Stage stage)
    {
        await TellAsync(stage, new RegisterPerson(new Person(Tove, "Tove Berg", "Sjöboda kommun", "tove.berg@sjoboda.example.se", null)));
        await TellAsync(stage, new LeaveForGood(Tove));
        await stage.Handler<Forgetting>().HandleAsync(Tove, PersonId.Bot, stage.Now, default);
        await TellAsync(stage, new ChooseSending(SendingMode.ToOffice));
        await TellAsync(stage, new ChooseSending(SendingMode.ToAll));
        var closed = WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2027, 4, 6)] };
        await TellAsync(stage, new SetMemberCalendar("Försäkringskassan", closed));
        await TellAsync(stage, new SetBoardDay(45));
    }

    /// <summary>What was done in the month, by chat and by mail, and a letter about it.</summary>
    private static async Task LogAsync(Stage stage)
    {
        InterventionCommand[] noted =
        [
            new NoteInLog(null, stage.Today, LogKind.StudyVisit, "Studiebesök hos tre arbetsgivare", ["Sjöboda kommun"]),
            new NoteInLog(null, stage.Today, LogKind.Meeting, "Möte om lokalen", []),
            new StrikeFromLog(2),
            new TurnMonthlyLetters(On: false),
            new TurnMonthlyLetters(On: true),
            new SendMonthlyLetter(new DateOnly(stage.Today.Year, stage.Today.Month, 1), "Vi har varit hos tre arbetsgivare."),
        ];
        foreach (var command in noted)
        {
            await stage.AskAsync("oppna-dorren", "nils", command);
        }

        await stage.AskAsync("oppna-dorren", "nils", new CountQuestionnaires(new DateOnly(2026, 12, 31), 12));

        var mail = new LogMail(
            "<logg-1@example.se>",
            stage.Now,
            "nils.akerman@region.example.se",
            "Öppna dörren på glänt",
            "Informationsmöte med Försäkringskassan"
        );
        await stage.Handler<LogMails>().TakeAsync(mail, stage.Now, default);
        var month = new DateOnly(stage.Today.Year, stage.Today.Month, 1);
        await stage.AskAsync("oppna-dorren", "karim", new NoteMonthlyReply(month, "Roligt att höra."));
        await stage.PassAsync();
    }

    private static async Task TellAsync(Stage stage, AssociationCommand command)
    {
        var stamp = stage.Stamp(PersonId.Bot.Value);
        var request = new AssociationRequest(command, PersonId.Bot, stamp.Command, stamp.At);
        if ((await stage.Handler<AssociationHandler>().HandleAsync(request, default)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The year goes another way than it was written: {command} was answered with {refusal}.");
        }
    }
}
