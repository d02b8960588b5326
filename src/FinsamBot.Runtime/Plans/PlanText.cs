using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.TakingIn;

namespace FinsamBot.Runtime.Plans;

/// <summary>How a plan is kept: a JSON array of requests, each with the name of its command. A name is never reused.</summary>
internal static class PlanText
{
    private static readonly (string Name, JsonTypeInfo Shape)[] Commands =
    [
        ("foundAssociation.1", PlanJson.Default.FoundAssociation),
        ("registerPerson.1", PlanJson.Default.RegisterPerson),
        ("registerPeople.1", PlanJson.Default.RegisterPeople),
        ("giveAssociationRole.1", PlanJson.Default.GiveAssociationRole),
        ("takeAssociationRole.1", PlanJson.Default.TakeAssociationRole),
        ("registerIntervention.1", PlanJson.Default.RegisterIntervention),
        ("setWorkCalendar.1", PlanJson.Default.SetWorkCalendar),
        ("setMemberCalendar.1", PlanJson.Default.SetMemberCalendar),
        ("setAssociationRoutine.1", PlanJson.Default.SetAssociationRoutine),
        ("setCaseNumbers.1", PlanJson.Default.SetCaseNumbers),
        ("setSmallestShown.1", PlanJson.Default.SetSmallestShown),
        ("recogniseInTeams.1", PlanJson.Default.RecogniseInTeams),
        ("admitAdministrator.1", PlanJson.Default.AdmitAdministrator),
        ("setDetails.1", PlanJson.Default.SetDetails),
        ("chooseSending.1", PlanJson.Default.ChooseSending),
        ("leaveForGood.1", PlanJson.Default.LeaveForGood),
        ("forgetPerson.1", PlanJson.Default.ForgetPerson),
        ("noteRestored.1", PlanJson.Default.NoteRestored),
        ("settleHeldBack.1", PlanJson.Default.SettleHeldBack),
        ("beginIntervention.1", PlanJson.Default.BeginIntervention),
        ("moveEndDate.1", PlanJson.Default.MoveEndDate),
        ("addReporting.1", PlanJson.Default.AddReporting),
        ("setRoutine.1", PlanJson.Default.SetRoutine),
        ("enterMeeting.1", PlanJson.Default.EnterMeeting),
        ("cancelMeeting.1", PlanJson.Default.CancelMeeting),
        ("chooseSendDay.1", PlanJson.Default.ChooseSendDay),
        ("giveRole.1", PlanJson.Default.GiveRole),
        ("takeRole.1", PlanJson.Default.TakeRole),
        ("nameSubstitute.1", PlanJson.Default.NameSubstitute),
        ("renameIntervention.1", PlanJson.Default.RenameIntervention),
        ("changeOwner.1", PlanJson.Default.ChangeOwner),
        ("setParties.1", PlanJson.Default.SetParties),
        ("handOver.1", PlanJson.Default.HandOver),
        ("askForProlongation.1", PlanJson.Default.AskForProlongation),
        ("answerProlongation.1", PlanJson.Default.AnswerProlongation),
        ("excusePeriod.1", PlanJson.Default.ExcusePeriod),
        ("requirePeriod.1", PlanJson.Default.RequirePeriod),
        ("moveDueDay.1", PlanJson.Default.MoveDueDay),
        ("pauseIntervention.1", PlanJson.Default.PauseIntervention),
        ("resumeIntervention.1", PlanJson.Default.ResumeIntervention),
        ("splitIntervention.1", PlanJson.Default.SplitIntervention),
        ("openReport.1", PlanJson.Default.OpenReport),
        ("takeInReport.1", PlanJson.Default.TakeInReport),
        ("disposeOfKept.1", PlanJson.Default.DisposeOfKept),
        ("removeBlobs.1", PlanJson.Default.RemovalStep),
    ];

    public static byte[] Write(RequestPlan plan) =>
        JsonSerializer.SerializeToUtf8Bytes([.. plan.Steps.Select(Stored)], PlanJson.Default.StoredStepArray);

    /// <summary>Throws <see cref="Streams.BrokenStreamException"/> for what is no plan, or one with a command that this program does not
    /// know.</summary>
    public static RequestPlan Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return new RequestPlan([.. JsonSerializer.Deserialize(content, PlanJson.Default.StoredStepArray)!.Select(Step)]);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new Streams.BrokenStreamException(1, "a plan that cannot be read", e);
        }
    }

    private static StoredStep Stored(PlanStep step) =>
        step switch
        {
            AssociationStep { Request: var r } => Stored("", r.Command, r.Actor, r.CommandId, r.Now),
            InterventionStep { Id: var id, Request: var r } => Stored(id.Value, r.Command, r.Actor, r.CommandId, r.Now),
            ReportStep { Id: var id, Request: var r } => Stored(id.ToString(), r.Command, r.Actor, r.CommandId, r.Now),
            RemovalStep removal => Stored("", removal, PersonId.Bot, "", default),
            _ => throw new ArgumentException($"A plan knows no {step.GetType().Name}.", nameof(step)),
        };

    private static StoredStep Stored(string target, object command, PersonId actor, string id, DateTimeOffset now)
    {
        var (name, shape) = Array.Find(Commands, c => c.Shape.Type == command.GetType());
        return new StoredStep(name, target, JsonSerializer.SerializeToElement(command, shape), actor, id, now);
    }

    private static PlanStep Step(StoredStep stored)
    {
        var shape =
            Array.Find(Commands, c => c.Name == stored.Command).Shape ?? throw new NotSupportedException("a command of an unknown name");
        return JsonSerializer.Deserialize(stored.Content, shape) switch
        {
            AssociationCommand c => new AssociationStep(new AssociationRequest(c, stored.Actor, stored.CommandId, stored.Now)),
            RemovalStep removal => removal,
            InterventionCommand c => new InterventionStep(
                new InterventionId(stored.Target),
                new InterventionRequest(c, stored.Actor, stored.CommandId, stored.Now)
            ),
            Command c when ReportId.TryParse(stored.Target, out var id) => new ReportStep(
                id,
                new Request(c, stored.Actor, stored.CommandId, stored.Now)
            ),
            _ => throw new NotSupportedException("a command without its target"),
        };
    }
}

/// <param name="Target">The intervention or report; empty for the association.</param>
internal sealed record StoredStep(string Command, string Target, JsonElement Content, PersonId Actor, string CommandId, DateTimeOffset Now);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StoredStep[]))]
[JsonSerializable(typeof(FoundAssociation))]
[JsonSerializable(typeof(RegisterPerson))]
[JsonSerializable(typeof(RegisterPeople))]
[JsonSerializable(typeof(GiveAssociationRole))]
[JsonSerializable(typeof(TakeAssociationRole))]
[JsonSerializable(typeof(RegisterIntervention))]
[JsonSerializable(typeof(SetWorkCalendar))]
[JsonSerializable(typeof(SetMemberCalendar))]
[JsonSerializable(typeof(SetAssociationRoutine))]
[JsonSerializable(typeof(SetCaseNumbers))]
[JsonSerializable(typeof(SetSmallestShown))]
[JsonSerializable(typeof(NoteRestored))]
[JsonSerializable(typeof(SettleHeldBack))]
[JsonSerializable(typeof(BeginIntervention))]
[JsonSerializable(typeof(MoveEndDate))]
[JsonSerializable(typeof(AddReporting))]
[JsonSerializable(typeof(SetRoutine))]
[JsonSerializable(typeof(EnterMeeting))]
[JsonSerializable(typeof(CancelMeeting))]
[JsonSerializable(typeof(ChooseSendDay))]
[JsonSerializable(typeof(GiveRole))]
[JsonSerializable(typeof(TakeRole))]
[JsonSerializable(typeof(NameSubstitute))]
[JsonSerializable(typeof(RecogniseInTeams))]
[JsonSerializable(typeof(AdmitAdministrator))]
[JsonSerializable(typeof(SetDetails))]
[JsonSerializable(typeof(ChooseSending))]
[JsonSerializable(typeof(LeaveForGood))]
[JsonSerializable(typeof(ForgetPerson))]
[JsonSerializable(typeof(RenameIntervention))]
[JsonSerializable(typeof(ChangeOwner))]
[JsonSerializable(typeof(SetParties))]
[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(AskForProlongation))]
[JsonSerializable(typeof(AnswerProlongation))]
[JsonSerializable(typeof(ExcusePeriod))]
[JsonSerializable(typeof(RequirePeriod))]
[JsonSerializable(typeof(MoveDueDay))]
[JsonSerializable(typeof(PauseIntervention))]
[JsonSerializable(typeof(ResumeIntervention))]
[JsonSerializable(typeof(SplitIntervention))]
[JsonSerializable(typeof(OpenReport))]
[JsonSerializable(typeof(TakeInReport))]
[JsonSerializable(typeof(DisposeOfKept))]
[JsonSerializable(typeof(RemovalStep))]
internal sealed partial class PlanJson : JsonSerializerContext;
