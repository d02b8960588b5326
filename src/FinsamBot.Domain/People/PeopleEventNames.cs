using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;

namespace FinsamBot.Domain.People;

/// <summary>The names under which events of the association, its people and their signing in are stored.</summary>
public static class PeopleEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("associationDetailsSet.1", PeopleEventJson.Default.AssociationDetailsSet),
        new("associationRoleGiven.1", PeopleEventJson.Default.AssociationRoleGiven),
        new("associationRoleTaken.1", PeopleEventJson.Default.AssociationRoleTaken),
        new("associationRoutineSet.1", PeopleEventJson.Default.AssociationRoutineSet),
        new("awayCancelled.1", PeopleEventJson.Default.AwayCancelled),
        new("awayNoted.1", PeopleEventJson.Default.AwayNoted),
        new("boardDaySet.1", PeopleEventJson.Default.BoardDaySet),
        new("codeRequested.1", PeopleEventJson.Default.CodeRequested),
        new("codeTried.1", PeopleEventJson.Default.CodeTried),
        new("conversationKept.1", PeopleEventJson.Default.ConversationKept)
        {
            Personal = [new(["reference"], null, ["conversationId", "userId"])],
        },
        new("conversationLost.1", PeopleEventJson.Default.ConversationLost),
        new("heldBackSettled.1", PeopleEventJson.Default.HeldBackSettled),
        new("interventionRegistered.1", PeopleEventJson.Default.InterventionRegistered),
        new("languageChosen.1", PeopleEventJson.Default.LanguageChosen),
        new("memberCalendarSet.1", PeopleEventJson.Default.MemberCalendarSet),
        new("personLeft.1", PeopleEventJson.Default.PersonLeft),
        new("personForgotten.1", PeopleEventJson.Default.PersonForgotten),
        new("personRegistered.1", PeopleEventJson.Default.PersonRegistered)
        {
            Personal = [new(["person"], "id", ["name", "organisation", "mail", "teamsObjectId", "upn"])],
        },
        new("sendingChosen.1", PeopleEventJson.Default.SendingChosen),
        new("sessionOpened.1", PeopleEventJson.Default.SessionOpened),
        new("sessionsEnded.1", PeopleEventJson.Default.SessionsEnded),
        new("storeRestored.1", PeopleEventJson.Default.StoreRestored),
        new("workCalendarSet.1", PeopleEventJson.Default.WorkCalendarSet),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AssociationDetailsSet))]
[JsonSerializable(typeof(AssociationRoleGiven))]
[JsonSerializable(typeof(AssociationRoleTaken))]
[JsonSerializable(typeof(AssociationRoutineSet))]
[JsonSerializable(typeof(AwayCancelled))]
[JsonSerializable(typeof(AwayNoted))]
[JsonSerializable(typeof(BoardDaySet))]
[JsonSerializable(typeof(CodeRequested))]
[JsonSerializable(typeof(CodeTried))]
[JsonSerializable(typeof(ConversationKept))]
[JsonSerializable(typeof(ConversationLost))]
[JsonSerializable(typeof(HeldBackSettled))]
[JsonSerializable(typeof(InterventionRegistered))]
[JsonSerializable(typeof(LanguageChosen))]
[JsonSerializable(typeof(MemberCalendarSet))]
[JsonSerializable(typeof(PersonLeft))]
[JsonSerializable(typeof(PersonForgotten))]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(SendingChosen))]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(StoreRestored))]
[JsonSerializable(typeof(WorkCalendarSet))]
internal sealed partial class PeopleEventJson : JsonSerializerContext;
