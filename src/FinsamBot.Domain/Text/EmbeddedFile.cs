using System.Reflection;

namespace FinsamBot.Domain.Text;

/// <summary>Files that are a part of this assembly: forms and lists of words.</summary>
internal static class EmbeddedFile
{
    /// <summary>In the order of their names.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static byte[] Read(string name)
    {
#pragma warning disable RS0030 // An embedded resource is a part of this assembly: reading it is not I/O.
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
#pragma warning restore RS0030
        return content;
    }
}
