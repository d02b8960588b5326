using System.Runtime.CompilerServices;
using System.Text;

namespace FinsamBot.Testing;

/// <summary>
/// What people see is a file beside its test, in <c>Golden/</c>. A difference fails with both texts; run the tests with
/// <c>UPDATE_GOLDEN=1</c> to accept what is new, and look at it.
/// </summary>
public static class Golden
{
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        var normal = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normal, new UTF8Encoding(false));
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != normal)
        {
            throw new GoldenMismatchException($"{name} differs from its golden file.\n--- expected\n{expected}\n--- actual\n{normal}");
        }
    }
}

public sealed class GoldenMismatchException(string message) : Exception(message);
