using System.Text.Json;

namespace FinsamBot.Simulation.Faults;

/// <summary>Compiles Core with one of its files replaced, by the compiler and with the arguments of the build.</summary>
internal sealed class CoreCompiler
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string[] Dropped = ["/out:", "/refout:", "/doc:", "/pdb:", "/debug", "/analyzerconfig:", "/additionalfile:", "/warnaserror", "/generatedfilesout:", "/embed"];

    private static readonly string[] Writers = ["System.Text.Json.SourceGeneration.dll", "System.Text.RegularExpressions.Generator.dll"];

    private readonly string _folder;
    private readonly string _compiler;
    private readonly IReadOnlyList<string> _arguments;

    private CoreCompiler(string folder, string compiler, IReadOnlyList<string> arguments) => (_folder, _compiler, _arguments) = (folder, compiler, arguments);

    /// <summary>Asks the build how it would compile Core, without letting it.</summary>
    public static CoreCompiler Of(string root)
    {
        var folder = Path.Combine(root, "src", "FinsamBot.Core");
        var (code, output) = ChildProgram.Run(
            folder, Limit, "msbuild", "-nologo", "-v:q", "-t:PrepareResources;Compile", "-p:Configuration=Release", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:NonExistentFile=__never__", "-getItem:CscCommandLineArgs");
        if (code != 0)
        {
            throw new InvalidOperationException($"The build did not tell how it compiles Core: {output}");
        }

        using var answer = JsonDocument.Parse(output);
        var items = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().ToList();
        var targets = items[0].GetProperty("DefiningProjectFullPath").GetString()!;
        var kept = items.Select(i => i.GetProperty("Identity").GetString()!).Where(IsNeeded).ToList();
        return new CoreCompiler(folder, Path.Combine(Path.GetDirectoryName(targets)!, "bincore", "csc.dll"), kept);
    }

    /// <summary>Null when it was compiled; else what the compiler said.</summary>
    public string? Compile(string file, string source, string into)
    {
        var planted = Path.Combine(into, "Planted.cs");
        File.WriteAllText(planted, source);
        var own = Path.GetFullPath(Path.Combine(_folder, "..", "..", file));
        var arguments = _arguments.Select(a => IsFile(a, own) ? planted : a).Append("/out:" + Path.Combine(into, "FinsamBot.Core.dll"));
        var response = Path.Combine(into, "core.rsp");
        File.WriteAllLines(response, arguments.Select(a => a.Contains(' ', StringComparison.Ordinal) && !a.Contains('"', StringComparison.Ordinal) ? $"\"{a}\"" : a));
        var (code, output) = ChildProgram.Run(_folder, Limit, _compiler, "/shared", "/noconfig", "@" + response);
        return code == 0 ? null : output;
    }

    private bool IsFile(string argument, string file) => !argument.StartsWith('/') && Path.GetFullPath(Path.Combine(_folder, argument)) == file;

    /// <summary>Of the analyzers only those that write source: the others only judge.</summary>
    private static bool IsNeeded(string argument) => argument != "/noconfig"
        && !(argument.StartsWith("/analyzer:", StringComparison.Ordinal) && !Writers.Any(w => argument.EndsWith(w, StringComparison.Ordinal)))
        && !Dropped.Any(d => argument.StartsWith(d, StringComparison.Ordinal));
}
