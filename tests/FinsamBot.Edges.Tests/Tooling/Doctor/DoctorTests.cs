using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Startup;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Edges.Tests.Tooling.Doctor;

/// <summary><c>finsambot doctor</c> as a new administrator runs it.</summary>
[TestClass]
public sealed partial class DoctorTests
{
    public static IEnumerable<string> Planted => Plants.All.Keys;

    [TestMethod]
    public async Task With_a_good_one_nothing_is_wrong()
    {
        using var patient = new Patient();
        Plants.Package(patient, Patient.Id, Patient.Host);

        var (code, lines, output) = await patient.ExamineAsync("--package", patient.Place("app.zip"));

        Assert.AreEqual("", string.Join('\n', lines.Where(l => l.State != "ok").Select(l => $"{l.Check}: {l.Found}")), output);
        Assert.AreEqual(0, code);
        Assert.IsGreaterThan(15, lines.Count);
    }

    [TestMethod]
    [DynamicData(nameof(Planted))]
    public async Task What_is_planted_is_named_with_what_to_do(string planted)
    {
        using var patient = new Patient();
        var (check, word, plant) = Plants.All[planted];
        plant(patient);

        var (code, lines, output) = await patient.ExamineAsync(
            File.Exists(patient.Place("app.zip")) ? ["--package", patient.Place("app.zip")] : []
        );

        var found = lines.FirstOrDefault(l => l.Check == check && l.Found.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.IsNotNull(found, output);
        Assert.AreNotEqual("ok", found.State);
        Assert.AreNotEqual("", found.Todo);
        Assert.AreEqual(lines.Any(l => l.State == "error") ? 1 : 0, code);
    }

    [TestMethod]
    public void There_are_more_than_thirty_of_them() => Assert.IsGreaterThanOrEqualTo(30, Plants.All.Count);

    [TestMethod]
    [DynamicData(nameof(Planted))]
    public async Task What_is_said_holds_no_address_no_id_and_no_secret(string planted)
    {
        using var patient = new Patient();
        Plants.All[planted].Plant(patient);

        var (_, _, output) = await patient.ExamineAsync();

        Assert.DoesNotMatchRegex(Telling(), output);
    }

    [TestMethod]
    public async Task Each_line_has_its_sign_and_the_last_one_sums_up()
    {
        using var patient = new Patient { Peer = Health.UnknownPeer };
        patient.Storage = patient.Storage with { MostVersions = 2000 };

        var (code, swedish, _) = await patient.SayAsync(Language.Swedish);
        var (_, english, _) = await patient.SayAsync(Language.English);
        var (_, brief, _) = await patient.SayAsync(Language.Swedish, "--short");

        Assert.AreEqual(1, code);
        var lines = swedish.TrimEnd().Split(Environment.NewLine);
        StringAssert.Matches(lines[^1], new Regex(@"\AFel: 1\. Varningar: 1\. Kontroller: \d+\.\z"));
        Assert.IsTrue(lines[..^1].All(l => l[0] is '✓' or '!' or '✗' || l.StartsWith("  → ", StringComparison.Ordinal)), swedish);
        Assert.HasCount(2, lines.Where(l => l.StartsWith("  → ", StringComparison.Ordinal)));
        StringAssert.Contains(english, "Errors: 1. Warnings: 1.");
        Assert.HasCount(3, brief.TrimEnd().Split(Environment.NewLine));
    }

    [TestMethod]
    public async Task One_check_that_breaks_or_hangs_takes_no_other_with_it()
    {
        using var patient = new Patient();
        patient.Silent.Add("login.botframework.com");
        patient.Storage = null!;

        var (code, lines, output) = await patient.ExamineAsync();

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, "NullReferenceException");
        Assert.IsTrue(lines.Any(l => l is { Check: "endpoint", State: "ok" }), output);
    }

    [TestMethod]
    public async Task Before_anything_is_deployed_nobody_is_called()
    {
        using var patient = new Patient();
        patient.Silent.UnionWith([Patient.Host, "login.botframework.com"]);
        patient.Storage = patient.Storage with { Fault = "AuthorizationFailure" };

        var (code, lines, output) = await patient.ExamineAsync("--pre");

        Assert.AreEqual(0, code, output);
        Assert.IsTrue(lines.All(l => l.State == "ok"), output);
    }

    [TestMethod]
    public async Task On_ones_own_machine_nothing_needs_to_be_set()
    {
        using var patient = new Patient();
        patient.Settings.Clear();
        patient.Settings["environment"] = "Development";
        patient.Storage = new(null, false, false, null, 0, null, null, long.MaxValue);

        var (code, lines, output) = await patient.ExamineAsync();

        Assert.AreEqual(0, code, output);
        Assert.IsTrue(lines.All(l => l.State == "ok"), output);
    }

    [TestMethod]
    public void Variables_of_others_are_none_of_our_business()
    {
        string[] others =
        [
            "PATH",
            "npm_config:registry",
            "Kestrel:Endpoints:Http:Url",
            "ConnectionStrings:x",
            "DOTNET_ROOT",
            "Storage:Path",
        ];

        var unknown = UnknownSettings.In(
            new ConfigurationBuilder().AddInMemoryCollection(others.Select(o => KeyValuePair.Create(o, (string?)"x"))).Build()
        );

        Assert.AreEqual("", string.Join(' ', unknown.Select(u => u.Name)));
    }

    [GeneratedRegex(@"hemligt|norrsken|rapport\.example|konto\.example|valv\.example|AAAAAAAA|00000000-0000|/tmp/")]
    private static partial Regex Telling();
}
