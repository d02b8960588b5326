using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>The names under which events are stored. A name is never reused or removed: old streams are read for ever.</summary>
public static partial class EventNames
{
    private static readonly (string Name, JsonTypeInfo Shape)[] All =
    [
        ("associationDetailsSet.1", EventJson.Default.AssociationDetailsSet),
        ("associationRoleGiven.1", EventJson.Default.AssociationRoleGiven),
        ("associationRoleTaken.1", EventJson.Default.AssociationRoleTaken),
        ("associationRoutineSet.1", EventJson.Default.AssociationRoutineSet),
        ("awayCancelled.1", EventJson.Default.AwayCancelled),
        ("awayNoted.1", EventJson.Default.AwayNoted),
        ("codeRequested.1", EventJson.Default.CodeRequested),
        ("codeTried.1", EventJson.Default.CodeTried),
        ("commentReplied.1", EventJson.Default.CommentReplied),
        ("conversationKept.1", EventJson.Default.ConversationKept),
        ("conversationLost.1", EventJson.Default.ConversationLost),
        ("correctionBegun.1", EventJson.Default.CorrectionBegun),
        ("deliveryPostponed.1", EventJson.Default.DeliveryPostponed),
        ("deliveryPrepared.1", EventJson.Default.DeliveryPrepared),
        ("deliveryRefused.1", EventJson.Default.DeliveryRefused),
        ("deliverySent.1", EventJson.Default.DeliverySent),
        ("deliveryStarted.1", EventJson.Default.DeliveryStarted),
        ("deliveryUnknown.1", EventJson.Default.DeliveryUnknown),
        ("deviationNoted.1", EventJson.Default.DeviationNoted),
        ("deviationRemoved.1", EventJson.Default.DeviationRemoved),
        ("digestsBegun.1", EventJson.Default.DigestsBegun),
        ("documentsFiled.1", EventJson.Default.DocumentsFiled),
        ("endDateChanged.1", EventJson.Default.EndDateChanged),
        ("goalRemoved.1", EventJson.Default.GoalRemoved),
        ("goalSaved.1", EventJson.Default.GoalSaved),
        ("interventionBegun.1", EventJson.Default.InterventionBegun),
        ("interventionRegistered.1", EventJson.Default.InterventionRegistered),
        ("languageChosen.1", EventJson.Default.LanguageChosen),
        ("letterBounced.1", EventJson.Default.LetterBounced),
        ("mailReplyTaken.1", EventJson.Default.MailReplyTaken),
        ("meetingCancelled.1", EventJson.Default.MeetingCancelled),
        ("meetingEntered.1", EventJson.Default.MeetingEntered),
        ("memberFoundAway.1", EventJson.Default.MemberFoundAway),
        ("memberSignedIn.1", EventJson.Default.MemberSignedIn),
        ("participantsCounted.1", EventJson.Default.ParticipantsCounted),
        ("participantsRemoved.1", EventJson.Default.ParticipantsRemoved),
        ("periodOpened.1", EventJson.Default.PeriodOpened),
        ("personalDataAccepted.1", EventJson.Default.PersonalDataAccepted),
        ("personRegistered.1", EventJson.Default.PersonRegistered),
        ("remindersSnoozed.1", EventJson.Default.RemindersSnoozed),
        ("reportOpened.1", EventJson.Default.ReportOpened),
        ("reportPromised.1", EventJson.Default.ReportPromised),
        ("reportRegistered.1", EventJson.Default.ReportRegistered),
        ("reportSubmitted.1", EventJson.Default.ReportSubmitted),
        ("reportTakenIn.1", EventJson.Default.ReportTakenIn),
        ("reportingAdded.1", EventJson.Default.ReportingAdded),
        ("roleGiven.1", EventJson.Default.RoleGiven),
        ("roleTaken.1", EventJson.Default.RoleTaken),
        ("routineSet.1", EventJson.Default.RoutineSet),
        ("sectionSaved.1", EventJson.Default.SectionSaved),
        ("sendDayChosen.1", EventJson.Default.SendDayChosen),
        ("sentToSteeringGroup.1", EventJson.Default.SentToSteeringGroup),
        ("sessionOpened.1", EventJson.Default.SessionOpened),
        ("sessionsEnded.1", EventJson.Default.SessionsEnded),
        ("setAsideDiscarded.1", EventJson.Default.SetAsideDiscarded),
        ("signInCodeRequested.1", EventJson.Default.SignInCodeRequested),
        ("signInCodeTried.1", EventJson.Default.SignInCodeTried),
        ("signatureNoted.1", EventJson.Default.SignatureNoted),
        ("signatureRemoved.1", EventJson.Default.SignatureRemoved),
        ("signaturesAsked.1", EventJson.Default.SignaturesAsked),
        ("staffingRemoved.1", EventJson.Default.StaffingRemoved),
        ("staffingSaved.1", EventJson.Default.StaffingSaved),
        ("steeringGroupAnswered.1", EventJson.Default.SteeringGroupAnswered),
        ("substituteNamed.1", EventJson.Default.SubstituteNamed),
        ("textSetAside.1", EventJson.Default.TextSetAside),
        ("workCalendarSet.1", EventJson.Default.WorkCalendarSet),
    ];

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = All.ToFrozenDictionary(e => e.Name, e => e.Shape);

    private static readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Shape)> ByType = All.ToFrozenDictionary(e => e.Shape.Type);

    /// <summary>The name of an event with its version, such as <c>sectionSaved.1</c>.</summary>
    public static string Of(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return ByType[happened.GetType()].Name;
    }

    public static void Write(Utf8JsonWriter json, Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        JsonSerializer.Serialize(json, happened, ByType[happened.GetType()].Shape);
    }

    /// <summary>Every name, in the order of the table above.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. All.Select(e => e.Name)];

    /// <summary>Why this program cannot read an event of that name, as half a sentence; null when it can.</summary>
    public static string? WhyUnknown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.ContainsKey(name))
        {
            return null;
        }

        // Whoever can write into the storage chooses the name: only what looks like one is repeated in logs.
        if (!Name().IsMatch(name))
        {
            return "the event's name cannot be read";
        }

        var kind = name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)];
        return Known.LastOrDefault(n => n.StartsWith(kind, StringComparison.Ordinal)) is { } known
            ? $"this program knows {known}, and not the version {name}: the store was written by a later program"
            : $"this program knows no event of the name {name}: the store was written by a later program or changed by hand";
    }

    /// <summary>The event stored under <paramref name="name"/>. Throws <see cref="JsonException"/> when the name is unknown: this program is older than its store.</summary>
    public static Event Read(string name, JsonElement data) =>
        ByName.TryGetValue(name, out var shape)
            ? (Event)data.Deserialize(shape)!
            : throw new JsonException($"Unknown event '{name}'.");

    [GeneratedRegex(@"\A[a-z][A-Za-z]{0,59}\.[0-9]{1,4}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
