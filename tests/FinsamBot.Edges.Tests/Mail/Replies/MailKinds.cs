using System.Runtime.CompilerServices;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>
/// The files of <c>Kinds/</c>: <c>person-…</c>, <c>machine-…</c>, and <c>forged-…</c> for who only says that it is the member.
/// </summary>
internal static class MailKinds
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Kinds");

    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.EnumerateFiles(Folder, "*.eml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static string Read(string name, string letter, string text, string html) =>
        File.ReadAllText(Path.Combine(Folder, name + ".eml"))
            .ReplaceLineEndings("\n")
            .Replace("{letter}", letter, StringComparison.Ordinal)
            .Replace("{text}", text, StringComparison.Ordinal)
            .Replace("{html}", html, StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
