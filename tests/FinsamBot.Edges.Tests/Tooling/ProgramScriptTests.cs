using System.Diagnostics;
using System.Runtime.Versioning;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary><c>finsambot</c> in a folder that looks like the repository, with a <c>dotnet</c> that only tells what it was asked.</summary>
[TestClass, UnsupportedOSPlatform("windows")]
public sealed class ProgramScriptTests
{
    private const string Built = "src/FinsamBot.Host/bin/Debug/net10.0";

    private static readonly DateTime Long = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-script-");

    public required TestContext TestContext { get; init; }

    [TestInitialize]
    public void Lay()
    {
        Write("finsambot", File.ReadAllText(Path.Combine(Repository.Root, "finsambot")));
        Write("global.json", "{}");
        Write("Directory.Build.props", "<Project />");
        Write("src/FinsamBot.Domain/Report.cs", "");
        Write(
            "bin/dotnet",
            """
            #!/usr/bin/env bash
            if [[ $1 == build ]]; then
              mkdir -p "$2/bin/Debug/net10.0" && touch "$2/bin/Debug/net10.0/"{FinsamBot.Host.dll,built}
              echo "builds $2"
              exit ${FAILS-0}
            fi
            echo "in $PWD as $ASPNETCORE_ENVIRONMENT on $ASPNETCORE_URLS"
            shift
            printf '<%s>\n' "$@"
            exit 7
            """
        );
        foreach (var file in (string[])["finsambot", "bin/dotnet"])
        {
            File.SetUnixFileMode(Place(file), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task The_program_gets_each_word_as_it_was_typed_and_runs_where_the_person_stands()
    {
        var elsewhere = _folder.CreateSubdirectory("någon annanstans").FullName;

        var (code, output, errors) = await RunAsync(elsewhere, [], "export", "två ord", "", "*", "--x=\"y\"");

        Assert.AreEqual(7, code, "The exit code is the program's.");
        Assert.AreEqual(
            $"in {elsewhere} as Development on http://localhost:3978\n<export>\n<två ord>\n<>\n<*>\n<--x=\"y\">\n",
            output,
            "Nothing of the build stands in what the program writes."
        );
        StringAssert.Contains(errors, "FinsamBot byggs först.");
    }

    [TestMethod]
    public async Task It_builds_when_there_is_no_build_and_when_something_is_newer()
    {
        StringAssert.Contains((await RunAsync()).Errors, "builds ");
        Age(Long.AddDays(1), "src", "global.json", "Directory.Build.props");
        Assert.AreEqual("", (await RunAsync()).Errors, "All is as it was built.");

        Write("src/FinsamBot.Domain/obj/generated.cs", "");
        Write("src/FinsamBot.Domain/bin/Domain.dll", "");
        Age(Long, "src/FinsamBot.Domain");
        Assert.AreEqual("", (await RunAsync()).Errors, "What the build makes is no source.");

        File.SetLastWriteTimeUtc(Place("src/FinsamBot.Domain/Report.cs"), DateTime.UtcNow.AddMinutes(1));
        StringAssert.Contains((await RunAsync()).Errors, "builds ");
    }

    [TestMethod]
    public async Task A_file_that_was_taken_away_is_a_change()
    {
        await RunAsync();
        Age(Long, "src", "global.json", "Directory.Build.props");

        File.Delete(Place("src/FinsamBot.Domain/Report.cs"));
        File.SetLastWriteTimeUtc(Place("src/FinsamBot.Domain"), DateTime.UtcNow.AddMinutes(1));

        StringAssert.Contains((await RunAsync()).Errors, "builds ");
    }

    [TestMethod]
    public async Task A_build_that_fails_is_said_in_the_language_of_the_terminal()
    {
        var (code, output, errors) = await RunAsync(_folder.FullName, new() { ["FAILS"] = "1", ["LC_ALL"] = "en_US.UTF-8" }, "verify");

        Assert.AreEqual((1, ""), (code, output));
        StringAssert.Contains(errors, "FinsamBot could not be built.");
    }

    [TestMethod]
    public async Task What_is_set_already_stays()
    {
        var (_, output, _) = await RunAsync(
            _folder.FullName,
            new() { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://localhost:1" }
        );

        StringAssert.Contains(output, "as Production on http://localhost:1");
    }

    private Task<(int Code, string Out, string Errors)> RunAsync() => RunAsync(_folder.FullName, []);

    private async Task<(int Code, string Out, string Errors)> RunAsync(
        string folder,
        Dictionary<string, string> environment,
        params string[] words
    )
    {
        var start = new ProcessStartInfo(Place("finsambot"), words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var name in (string[])["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS", "LANG", "LC_ALL", "LC_MESSAGES"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["PATH"] = $"{Place("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        return (process.ExitCode, await output, await errors);
    }

    private string Place(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place(file))!);
        File.WriteAllText(Place(file), content);
    }

    /// <summary>Makes sources older than the build that was just made of them.</summary>
    private void Age(DateTime to, params string[] places)
    {
        foreach (var place in places.Select(Place))
        {
            var inside = Directory.Exists(place)
                ? Directory
                    .EnumerateFileSystemEntries(place, "*", SearchOption.AllDirectories)
                    .Where(e => !e.Contains(Built, StringComparison.Ordinal))
                : [];
            foreach (var entry in inside.Append(place))
            {
                File.SetLastWriteTimeUtc(entry, to);
            }
        }
    }
}
