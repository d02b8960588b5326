using System.Text.Json;

namespace FinsamBot.Simulation.Faults;

/// <summary>Compiles a project with some of its files replaced, by the compiler and with the arguments of the build.</summary>
internal sealed class ProjectCompiler
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string[] Dropped =
    [
        "/out:",
        "/refout:",
        "/doc:",
        "/pdb:",
        "/debug",
        "/analyzerconfig:",
        "/additionalfile:",
        "/warnaserror",
        "/generatedfilesout:",
        "/embed",
    ];

    private static readonly string[] Writers = ["System.Text.Json.SourceGeneration.dll", "System.Text.RegularExpressions.Generator.dll"];

    private readonly string _project;
    private readonly string _folder;
    private readonly string _compiler;
    private readonly IReadOnlyList<string> _arguments;

    private ProjectCompiler(string project, string folder, string compiler, IReadOnlyList<string> arguments) =>
        (_project, _folder, _compiler, _arguments) = (project, folder, compiler, arguments);

    /// <summary>The projects that faults are planted in: the rules, and what runs them.</summary>
    public static IReadOnlyList<string> Planted { get; } = ["FinsamBot.Domain", "FinsamBot.Runtime"];

    public static string FolderOf(string root, string project) => Path.Combine(root, "src", project);

    /// <summary>Asks the build how it would compile the project, without letting it.</summary>
    public static ProjectCompiler Of(string root, string project)
    {
        var folder = FolderOf(root, project);
        string[] ask =
        [
            "msbuild",
            "-nologo",
            "-v:q",
            "-t:PrepareResources;Compile",
            "-p:Configuration=Release",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
            "-p:NonExistentFile=__never__",
            "-p:BuildProjectReferences=false",
            "-getItem:CscCommandLineArgs",
        ];
        var (code, output) = ChildProgram.Run(folder, Limit, ask);
        if (code != 0)
        {
            throw new InvalidOperationException($"The build did not tell how it compiles {project}: {output}");
        }

        using var answer = JsonDocument.Parse(output);
        var items = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().ToList();
        var targets = items[0].GetProperty("DefiningProjectFullPath").GetString()!;
        var kept = items.Select(i => i.GetProperty("Identity").GetString()!).Where(IsNeeded).ToList();
        return new ProjectCompiler(project, folder, Path.Combine(Path.GetDirectoryName(targets)!, "bincore", "csc.dll"), kept);
    }

    /// <summary>Null when it was compiled; else what the compiler said.</summary>
    /// <param name="changed">What to compile instead of some files, by their paths.</param>
    /// <param name="added">The text of a file beside them.</param>
    public string? Compile(IReadOnlyDictionary<string, string> changed, string added, string into)
    {
        var written = changed.Index().ToDictionary(c => c.Item.Key, c => Written(into, $"{c.Index}.cs", c.Item.Value));
        var arguments = _arguments
            .Select(a => a.StartsWith('/') ? a : written.GetValueOrDefault(Path.GetFullPath(Path.Combine(_folder, a)), a))
            .Append(Written(into, "added.cs", added))
            .Append("/out:" + Path.Combine(into, _project + ".dll"));
        var response = Written(into, _project + ".rsp", string.Join('\n', arguments.Select(Quoted)));
        var (code, output) = ChildProgram.Run(_folder, Limit, [_compiler, "/shared", "/noconfig", "@" + response]);
        return code == 0 ? null : output;
    }

    private static string Written(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Quoted(string argument) =>
        argument.Contains(' ', StringComparison.Ordinal) && !argument.Contains('"', StringComparison.Ordinal)
            ? $"\"{argument}\""
            : argument;

    /// <summary>Of the analyzers only those that write source: the others only judge.</summary>
    private static bool IsNeeded(string argument) =>
        argument != "/noconfig"
        && !(
            argument.StartsWith("/analyzer:", StringComparison.Ordinal) && !Writers.Any(w => argument.EndsWith(w, StringComparison.Ordinal))
        )
        && !Dropped.Any(d => argument.StartsWith(d, StringComparison.Ordinal));
}
