using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>What would be deployed, read as somebody would who has to answer for it.</summary>
[TestClass]
public sealed partial class DeploymentTests
{
    private const string Accounts = "Microsoft.Storage/storageAccounts";

    /// <summary>Of the container itself and of libraries; all others are ours.</summary>
    private static readonly string[] Foreign =
    [
        "AZURE_CLIENT_ID",
        "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS",
        "TMPDIR",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_STATSBEAT_DISABLED",
    ];

    public static IEnumerable<object[]> Environments => Snapshot.All.Select(s => new object[] { s });

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void Every_role_is_one_of_the_table_or_one_of_ours(object environment)
    {
        var table = Guids()
            .Matches(File.ReadAllText(Path.Combine(BicepTool.Infra, "modules", "roles.bicep")))
            .Select(m => m.Value)
            .ToHashSet();
        var given = Of(environment, "Microsoft.Authorization/roleAssignments").Select(r => (string)r["properties"]!["roleDefinitionId"]!);

        Assert.HasCount(3, table);
        Assert.AreEqual(
            "",
            string.Join('\n', given.Where(g => !table.Contains(g.Split('/')[^1]) && !OfOurs().IsMatch(g))),
            "A role comes from modules/roles.bicep, or from modules/dataRoles.bicep."
        );
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void A_role_of_ours_names_each_right_and_ends_at_the_resource_group(object environment)
    {
        var roles = Of(environment, "Microsoft.Authorization/roleDefinitions").Select(r => r["properties"]!).ToList();

        Assert.HasCount(2, roles);
        foreach (var role in roles)
        {
            Assert.DoesNotContain("*", role["permissions"]!.ToJsonString());
            StringAssert.Contains((string)role["assignableScopes"]![0]!, "/resourceGroups/");
            Assert.AreEqual(
                "[\"Microsoft.Storage/storageAccounts/blobServices/containers/read\"]",
                role["permissions"]![0]!["actions"]!.ToJsonString()
            );
        }

        Assert.DoesNotContain(
            "delete",
            roles
                .Single(r => ((string)r["roleName"]!).Contains("archive", StringComparison.Ordinal))
                .ToJsonString()
                .Replace("nor delete", "", StringComparison.Ordinal)
        );
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void Nothing_is_opened_by_a_key_or_a_password(object environment)
    {
        var text = ((Snapshot)environment).Text;
        foreach (var word in (string[])["listKeys", "listCredentials", "sharedKey", "connectionString\":", "adminPassword", "AccountKey"])
        {
            Assert.DoesNotContain(word, text.Replace("allowSharedKeyAccess", "", StringComparison.Ordinal), word);
        }

        Assert.IsTrue(Of(environment, Accounts).All(a => Is(a, "allowSharedKeyAccess", false)));
        Assert.IsTrue(Of(environment, "Microsoft.ContainerRegistry/registries").All(r => Is(r, "adminUserEnabled", false)));
        Assert.IsTrue(Of(environment, "Microsoft.BotService/botServices").All(b => Is(b, "disableLocalAuth", true)));
        Assert.IsTrue(Of(environment, "Microsoft.Insights/components").All(i => Is(i, "DisableLocalAuth", true)));
        Assert.IsTrue(Of(environment, "Microsoft.KeyVault/vaults").All(v => Is(v, "enableRbacAuthorization", true)));
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void Storage_and_vault_refuse_whoever_is_not_named(object environment)
    {
        foreach (var closed in Of(environment, Accounts).Concat(Of(environment, "Microsoft.KeyVault/vaults")))
        {
            Assert.AreEqual("Deny", (string?)closed["properties"]!["networkAcls"]!["defaultAction"]);
            Assert.AreEqual("None", (string?)closed["properties"]!["networkAcls"]!["bypass"]);
        }

        Assert.HasCount(2, Of(environment, Accounts));
        Assert.IsTrue(Of(environment, Accounts).All(a => Is(a, "allowBlobPublicAccess", false) && Is(a, "supportsHttpsTrafficOnly", true)));
        Assert.IsTrue(Of(environment, Accounts + "/blobServices/containers").All(c => (string?)c["properties"]!["publicAccess"] == "None"));
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void The_store_keeps_earlier_versions_for_a_while_and_the_keys_of_people_keep_none(object environment)
    {
        var services = Of(environment, Accounts + "/blobServices").ToList();
        var (keys, store) = (services.Single(s => Name(s)[0] == 'k'), services.Single(s => Name(s)[0] != 'k'));

        Assert.IsTrue(Is(store, "isVersioningEnabled", true) && Is(keys, "isVersioningEnabled", false));
        Assert.IsFalse((bool)keys["properties"]!["deleteRetentionPolicy"]!["enabled"]!);
        Assert.IsFalse((bool)keys["properties"]!["containerDeleteRetentionPolicy"]!["enabled"]!);
        var days = (int)store["properties"]!["deleteRetentionPolicy"]!["days"]!;
        var rule = Of(environment, Accounts + "/managementPolicies").Single()["properties"]!["policy"]!["rules"]![0]!["definition"]!;
        Assert.AreEqual(days, (int)rule["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!);
        Assert.AreEqual("[\"finsambot/\"]", rule["filters"]!["prefixMatch"]!.ToJsonString());
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void The_write_once_container_takes_appends_and_is_not_locked(object environment)
    {
        var policy = Of(environment, Accounts + "/blobServices/containers/immutabilityPolicies").Single();

        StringAssert.Contains((string)policy["id"]!, "/containers/finsambot-archive/");
        Assert.IsTrue(Is(policy, "allowProtectedAppendWrites", true));
        Assert.DoesNotContain("state", policy.ToJsonString());
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void The_program_runs_twice_and_any_of_the_two_answers(object environment)
    {
        var app = Of(environment, "Microsoft.App/containerApps").Single()["properties"]!;
        var (template, container) = (app["template"]!, app["template"]!["containers"]![0]!);

        Assert.AreEqual("""{"minReplicas":2,"maxReplicas":2}""", template["scale"]!.ToJsonString());
        Assert.AreEqual("none", (string?)app["configuration"]!["ingress"]!["stickySessions"]!["affinity"]);
        Assert.AreEqual(60, (int)template["terminationGracePeriodSeconds"]!);
        Assert.AreEqual("""[{"name":"tmp","storageType":"EmptyDir"}]""", template["volumes"]!.ToJsonString());
        Assert.AreEqual("""[{"volumeName":"tmp","mountPath":"/tmp"}]""", container["volumeMounts"]!.ToJsonString());
        CollectionAssert.AreEqual(
            new[] { "Startup /health/live", "Liveness /health/live", "Readiness /health/ready" },
            container["probes"]!.AsArray().Select(p => $"{p!["type"]} {p["httpGet"]!["path"]}").ToArray()
        );
        Assert.IsTrue(container["probes"]!.AsArray().All(p => (int)p!["failureThreshold"]! <= 10));
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void The_program_is_told_only_what_it_understands_and_no_secret(object environment)
    {
        var told = Of(environment, "Microsoft.App/containerApps").Single()["properties"]!["template"]!["containers"]![0]!["env"]!
            .AsArray()
            .Select(e => (string)e!["name"]!)
            .ToList();

        Assert.AreEqual(
            "",
            string.Join(' ', told.Except(Foreign).Where(n => !KnownSettings.Has(n.Replace("__", ":", StringComparison.Ordinal))))
        );
        Assert.AreEqual("", string.Join(' ', told.Where(n => SecretName().IsMatch(n))));
    }

    [TestMethod]
    [DynamicData(nameof(Environments))]
    public void The_bot_has_no_password_and_speaks_in_Teams_alone(object environment)
    {
        var bot = Of(environment, "Microsoft.BotService/botServices").Single()["properties"]!;

        Assert.AreEqual("UserAssignedMSI", (string?)bot["msaAppType"]);
        StringAssert.Contains((string)bot["endpoint"]!, "/api/messages");
        CollectionAssert.AreEqual(
            new[] { "MsTeamsChannel" },
            Of(environment, "Microsoft.BotService/botServices/channels").Select(c => (string)c["properties"]!["channelName"]!).ToArray()
        );
    }

    private static IEnumerable<JsonNode> Of(object environment, string type) => ((Snapshot)environment).Of(type);

    private static bool Is(JsonNode resource, string property, bool value) => (bool?)resource["properties"]![property] == value;

    private static string Name(JsonNode resource) => (string)resource["name"]!;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex(@"'dataRoles-\{0\}'.*\.outputs\.(store|archive)Id\.value")]
    private static partial Regex OfOurs();

    [GeneratedRegex("(Secret|Password|ConnectionString|Key)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
