using System.Globalization;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>
/// A version of a package, as NuGet and npm order them: a preview comes before what it is a preview of. What previews of one version are
/// called is compared as text.
/// </summary>
internal readonly record struct PackageVersion(Version Number, string Preview)
{
    private const int Parts = 4;

    /// <summary>Throws <see cref="FormatException"/> for what is no version. What follows a plus says how it was built, and does not
    /// count.</summary>
    public static PackageVersion Parse(string version)
    {
        var said = version.Split('+')[0].Split('-', 2);
        var parts = said[0].Split('.').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        parts.AddRange(Enumerable.Repeat(0, Parts - parts.Count));
        return new PackageVersion(new Version(parts[0], parts[1], parts[2], parts[3]), said.ElementAtOrDefault(1) ?? "");
    }

    public bool IsBefore(PackageVersion other)
    {
        if (Number != other.Number)
        {
            return Number < other.Number;
        }

        return Preview.Length > 0 && (other.Preview.Length == 0 || string.CompareOrdinal(Preview, other.Preview) < 0);
    }
}
