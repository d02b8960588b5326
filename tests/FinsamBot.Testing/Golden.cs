using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace FinsamBot.Testing;

/// <summary>
/// What people see is a file beside its test, in <c>Golden/</c>. A difference fails with both texts; run the tests with
/// <c>UPDATE_GOLDEN=1</c> to accept what is new, and look at it. Of JSON the order of an object's members is no difference.
/// </summary>
public static class Golden
{
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        var normal = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == normal || (name.EndsWith(".json", StringComparison.Ordinal) && IsSameTree(expected, normal)))
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1")
        {
            throw new GoldenMismatchException($"{name} differs from its golden file.\n--- expected\n{expected}\n--- actual\n{normal}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, normal, new UTF8Encoding(false));
    }

    private static bool IsSameTree(string expected, string actual) =>
        expected.Length > 0 && JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual));
}

public sealed class GoldenMismatchException(string message) : Exception(message);
