using System.Text;
using System.Text.Json;

namespace FinsamBot.Testing.Playground;

/// <summary>
/// The content of <c>.m365agentsplayground.yml</c>. Every member is required, and the Playground wants exactly five users besides the
/// signed-in one; missing ones are filled with invented people.
/// </summary>
public sealed record PlaygroundConfig
{
    private const int OtherUsers = 5;

    public string TenantId { get; init; } = "11111111-1111-4111-8111-111111111111";

    public string BotId { get; init; } = "22222222-2222-4222-8222-222222222222";

    /// <summary>The person who writes in the chat. Several people at a time means several Playgrounds.</summary>
    public required PlaygroundPerson CurrentUser { get; init; }

    /// <summary>At most five others, members of the group chat and the team.</summary>
    public IReadOnlyList<PlaygroundPerson> Users { get; init; } = [];

    /// <summary>The conversation between the signed-in person and the bot; by default one per person.</summary>
    public string? PersonalChatId { get; init; }

    public string ToYaml()
    {
        var yaml = new StringBuilder()
            .Append("version: \"0.1.1\"\n")
            .Append($"tenantId: {Quoted(TenantId)}\n")
            .Append($"bot:\n  id: {Quoted(BotId)}\n  name: FinsamBot\n")
            .Append("currentUser:\n")
            .Append(Members(CurrentUser, "  ", "  "))
            .Append("users:\n");
        foreach (var person in Users.Concat(Enumerable.Range(Users.Count + 1, OtherUsers).Select(Stranger)).Take(OtherUsers))
        {
            yaml.Append(Members(person, "  - ", "    "));
        }

        return yaml.Append($"personalChat:\n  id: {Quoted(PersonalChatId ?? $"a:1-{CurrentUser.ObjectId}")}\n")
            .Append("groupChat:\n  id: \"19:styrgrupp@thread.v2\"\n  name: Styrgruppen\n")
            .Append("team:\n  id: \"19:forbund@thread.tacv2\"\n  name: Förbundet\n  aadGroupId: \"44444444-4444-4444-8444-444444444444\"\n")
            .Append("  channels:\n    - id: \"19:rapporter@thread.tacv2\"\n      name: Rapporter\n")
            .ToString();
    }

    private static PlaygroundPerson Stranger(int number) =>
        new($"29:1-person-{number}", $"55555555-5555-4555-8555-{number:D12}", "Person", $"Nummer {number}", $"person{number}@example.se");

    private static string Members(PlaygroundPerson person, string first, string rest) =>
        $"{first}id: {Quoted(person.Id)}\n{rest}name: {Quoted(person.Name)}\n{rest}userPrincipleName: {Quoted(person.Mail)}\n"
        + $"{rest}aadObjectId: {Quoted(person.ObjectId)}\n{rest}givenName: {Quoted(person.GivenName)}\n{rest}surname: "
        + $"{Quoted(person.Surname)}\n"
        + $"{rest}email: {Quoted(person.Mail)}\n";

    // JSON strings are YAML strings too, whatever is in them.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
