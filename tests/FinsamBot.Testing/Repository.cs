namespace FinsamBot.Testing;

/// <summary>Where the tests find what lies beside the code: the folder of the solution, the npm packages, and material outside the
/// repository.</summary>
public static class Repository
{
    /// <summary>The folder that holds FinsamBot.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Holds package.json, the scripts that judge cards and manifests, and, once installed, node_modules.</summary>
    public static string NpmFolder { get; } = Path.Combine(Root, "tests", "npm");

    /// <summary>
    /// Schemas and example reports that may not be part of the repository: the folder named by FINSAMBOT_SHARED, else <c>shared</c> beside
    /// the root. Null when neither is there; tests that need it then do the part that does not.
    /// </summary>
    public static string? SharedFolder { get; } = FindShared(Environment.GetEnvironmentVariable("FINSAMBOT_SHARED"));

    /// <summary>A file of an installed npm package. Throws with the command that installs it when it is missing.</summary>
    public static string NpmFile(params string[] path)
    {
        var file = Path.Combine([NpmFolder, "node_modules", .. path]);
        return File.Exists(file)
            ? file
            : throw new FileNotFoundException(
                $"The npm packages of the tests are not installed: run tests/run, or npm ci in {NpmFolder}.",
                file
            );
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FinsamBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds FinsamBot.sln.");
    }

    private static string? FindShared(string? named)
    {
        string[] places = [.. named is { Length: > 0 } ? [named] : Array.Empty<string>(), Path.Combine(Root, "..", "shared")];
        return places.Select(Path.GetFullPath).FirstOrDefault(Directory.Exists);
    }
}
