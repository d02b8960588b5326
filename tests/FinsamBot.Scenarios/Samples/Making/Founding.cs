using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>January: the office enters people, calendar and rules, and hands over an old paper.</summary>
internal static class Founding
{
    private const string OldPaper = """
        Kvartalsrapport
        Insatsens namn: Vägen vidare
        Huvudman för insatsen: Älvbacka kommun
        Kvartalsrapporten gäller för perioden: 1 oktober–31 december 2025
        2.1 Aktiviteter: Gruppen öppnade en verkstad på Åsögatan.
        2.2 Avvikelser från planering: Starten sköts upp två veckor.
        2.3 Brukarmedverkan: Deltagarna valde själva vad som lagas.
        2.4 Insatsens mål samt delmål: Två av tre mål är uppnådda.
        2.5 Sammanfattande bedömning: Det mesta går som planerat.
        3. Uppgiftslämnare
        Datum: 2026-01-04
        Namn: Sofia Lind
        """;

    /// <summary>As if the paper had tables.</summary>
    private static readonly ReportFigures OldFigures = new()
    {
        Goals =
        [
            new Goal("m1", "", GoalLevel.Effect, "Hälften går till arbete", GoalTarget.YesNo, new GoalStanding(GoalStatus.Started), []),
        ],
        Participants = [new ParticipantFlow("", default, new Headcount(6, 4), default)],
    };

    public static async Task PlayAsync(Stage stage)
    {
        await PeopleAsync(stage);
        await RulesAsync(stage);
        await BeginAsync(stage);
        await DaysAsync(stage);
        await PaperAsync(stage);
    }

    private static async Task PeopleAsync(Stage stage)
    {
        Person[] people =
        [
            new(new("maria"), "Maria Ek", "Försäkringskassan", "maria.ek@fk.example.se", null),
            new(new("olof"), "Olof Dahl", "Region Norrsken", "olof.dahl@region.example.se", null),
            new(new("ulla"), "Ulla Sjö", "Försäkringskassan", "ulla.sjo@fk.example.se", null),
        ];
        var directory = stage.Handler<AssociationDirectory>();
        await directory.ChangeAssociationAsync(_ => [.. people.Select(p => new PersonRegistered(p))], stage.Stamp("arvid"), default);
        await directory.ChangeAssociationAsync(_ => [new AssociationRoleGiven(new("bo"), Role.Registrar)], stage.Stamp("arvid"), default);
        await directory.ChangeAssociationAsync(_ => [new AssociationRoleTaken(new("bo"), Role.Registrar)], stage.Stamp("arvid"), default);
        foreach (var member in people[..2])
        {
            await stage.AskAsync("vagen-vidare", "arvid", new GiveRole(member.Id, Role.SteeringMember));
        }

        await stage.AskAsync("vagen-vidare", "arvid", new TakeRole(new("olof"), Role.SteeringMember));
        await stage.AskAsync("vagen-vidare", "arvid", new GiveRole(new("anna"), Role.Chair));
        await stage.AskAsync("vagen-vidare", "arvid", new NameSubstitute(new("maria"), new("ulla")));
    }

    private static async Task RulesAsync(Stage stage)
    {
        await TellAsync(stage, new SetCaseNumbers("SFN 20[0-9]{2}/[0-9]+", "SFN 2026/13"));
        var calendar = WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 5, 15)], BridgeDays = DayPolicy.Free };
        await TellAsync(stage, new SetWorkCalendar(calendar));
        await TellAsync(stage, new SetAssociationRoutine("kvartalsrapport", ReportRoutine.Usual with { AnswerDays = 6 }));
        var own = ReportRoutine.Usual with { Due = new MonthsAfter(1), Answers = new AnswerRule(NeededAnswers.Number, 1) };
        await stage.AskAsync("steg-for-steg", "arvid", new SetRoutine("kvartalsrapport", own));
        var first = new DateOnly(2026, 1, 1);
        var final = new Reporting(new TemplateRef("slutrapport", "2026"), new PeriodScheme(first, first, Whole: true));
        await stage.AskAsync("steg-for-steg", "arvid", new AddReporting(final));
        await stage.AskAsync("steg-for-steg", "arvid", new MoveEndDate(new DateOnly(2026, 6, 30)));
    }

    private static async Task TellAsync(Stage stage, AssociationCommand command)
    {
        var stamp = stage.Stamp("arvid");
        var request = new AssociationRequest(command, new PersonId(stamp.Actor), stamp.Command, stamp.At);
        Assert.IsNull((await stage.Handler<AssociationHandler>().HandleAsync(request, default)).Refusal);
    }

    /// <summary>One more intervention for a single quarter, with the newer form, which counts participants.</summary>
    private static Task BeginAsync(Stage stage)
    {
        var periods = new PeriodScheme(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 31));
        RoleGiven[] roles = [new(new("bo"), Role.Lead), new(new("karim"), Role.SteeringMember), new(new("per"), Role.SteeringMember)];
        var form = new TemplateRef("kvartalsrapport", "2026");
        return stage.AskAsync("sprakbron", "arvid", new BeginIntervention("Språkbron", "Älvbacka kommun", form, periods, null, roles));
    }

    private static async Task DaysAsync(Stage stage)
    {
        await stage.AskAsync("vagen-vidare", "sofia", new EnterMeeting(new Meeting(new DateOnly(2026, 4, 1), new TimeOnly(9, 30))));
        await stage.AskAsync("vagen-vidare", "sofia", new EnterMeeting(new Meeting(new DateOnly(2026, 4, 8))));
        await stage.AskAsync("vagen-vidare", "sofia", new CancelMeeting(new DateOnly(2026, 4, 1)));
        var chosen = new ChooseSendDay("kvartalsrapport", new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 30));
        await stage.AskAsync("vagen-vidare", "sofia", chosen);
        await AwayAsync(stage, "sofia", new Absence(new DateOnly(2026, 1, 12), new DateOnly(2026, 1, 16), new("bo"), stage.Now));
        await AwayAsync(stage, "nils", new Absence(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 6), new("elin"), stage.Now));
        await stage.Handler<AbsenceHandler>().CancelAsync(new("nils"), stage.Now, "sample-back", default);
    }

    private static async Task AwayAsync(Stage stage, string person, Absence absence)
    {
        if (await stage.Handler<AbsenceHandler>().NoteAsync(absence, new(person), $"sample-away-{person}", default) is { } refusal)
        {
            throw new InvalidOperationException($"{person}: {refusal}");
        }
    }

    private static async Task PaperAsync(Stage stage)
    {
        var content = Encoding.UTF8.GetBytes(OldPaper);
        var (file, desk) = (SourceFile.Of("rapport-2025-4.txt", content), stage.Handler<IntakeHandler>());
        await desk.KeepAsync(file, content, default);
        var understood = stage.Handler<UnderstandFile>()(file.Name, content, Language.Swedish, default);
        var reports = understood.Reports.Select(r => r with { Figures = OldFigures }).ToList();
        var (_, outcome) = (await desk.TakeInAsync(reports, file, new("arvid"), stage.Now, default)).Single();
        if (outcome is not { Refusal: null, Changed: true, BeganIntervention: false })
        {
            throw new InvalidOperationException($"The old paper was not taken in: {outcome}");
        }
    }
}
