using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What Teams' roster tells of the people in a <see cref="Chat"/>.</summary>
internal static class Rosters
{
    public static void Tells(this FakeConnector connector, PersonId person, string name, string upn) =>
        connector.Roster["29:" + person] = JsonSerializer.Serialize(
            new
            {
                id = "29:" + person,
                aadObjectId = "object-" + person,
                tenantId = "tenant-1",
                userPrincipalName = upn,
                name,
            }
        );
}
