using System.Reflection;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.People;

namespace FinsamBot.Host.Development;

/// <summary>
/// What the Agents Playground reads from the folder it is started in. <c>.m365agentsplayground.yml</c> must hold every field and exactly
/// five users besides the current one; otherwise the Playground ends with code 1 and no message.
/// </summary>
internal static class PlaygroundFiles
{
    private const string Confinement = "loopback-only.cjs";

    /// <summary>Writes the files and returns the path of the script to preload.</summary>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ".m365agentsplayground.yml"), Configuration());
        var script = Path.Combine(folder, Confinement);
        using var source = Assembly.GetExecutingAssembly().GetManifestResourceStream(Confinement)!;
        using var target = File.Create(script);
        source.CopyTo(target);
        return script;
    }

    private static string Configuration()
    {
        var people = InventedAssociation.People.Where(p => p.TeamsObjectId is not null).ToList();
        var yaml = new StringBuilder()
            .Append("version: \"0.1.1\"\n")
            .Append("tenantId: \"00000000-0000-0000-0000-0000000000001\"\n")
            .Append("bot:\n  id: \"00000000-0000-0000-0000-00000000000011\"\n  name: FinsamBot\n")
            .Append("currentUser:\n")
            .Append(Member(people[0], "  ", "  "))
            .Append("users:\n");
        people.Skip(1).ToList().ForEach(p => yaml.Append(Member(p, "  - ", "    ")));
        return yaml.Append("personalChat:\n  id: ")
            .Append(Quoted("a:" + people[0].Id))
            .Append('\n')
            .Append("groupChat:\n  id: \"19:styrgrupp@thread.v2\"\n  name: Styrgruppen\n")
            .Append(
                "team:\n  id: \"19:forbund@thread.tacv2\"\n  name: Förbundet\n  aadGroupId: \"00000000-0000-0000-0000-00000000000031\"\n"
            )
            .Append("  channels:\n    - id: \"19:rapporter@thread.tacv2\"\n      name: Rapporter\n")
            .ToString();
    }

    private static string Member(Person person, string first, string rest)
    {
        var names = person.Name.Split(' ', 2);
        return $"{first}id: {Quoted("29:" + person.Id)}\n"
            + $"{rest}name: {Quoted(person.Name)}\n"
            + $"{rest}userPrincipleName: {Quoted(person.Mail!)}\n"
            + $"{rest}aadObjectId: {Quoted(person.TeamsObjectId!)}\n"
            + $"{rest}givenName: {Quoted(names[0])}\n"
            + $"{rest}surname: {Quoted(names[^1])}\n"
            + $"{rest}email: {Quoted(person.Mail!)}\n";
    }

    /// <summary>JSON strings are YAML strings too.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
