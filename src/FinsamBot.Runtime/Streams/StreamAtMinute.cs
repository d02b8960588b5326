using System.Globalization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>A stream under a minute, as blobs of an index are named: <c>{folder}{utc minute}/{stream}</c>. In ordinal order the oldest
/// comes first.</summary>
internal static class StreamAtMinute
{
    private const string Format = "yyyyMMddHHmm";

    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <param name="folder">With its '/'.</param>
    public static StreamName NameFor(string folder, DateTimeOffset at, StreamName stream) => new($"{folder}{Minute(at)}/{stream.Value}");

    /// <summary>False for a stray blob of the folder.</summary>
    public static bool TryRead(string folder, StreamName name, out DateTimeOffset minute, out StreamName stream)
    {
        (minute, stream) = (default, default);
        var path = name.Value.AsSpan(folder.Length);
        var slash = path.IndexOf('/');
        if (
            slash < 0
            || !DateTimeOffset.TryParseExact(
                path[..slash],
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out minute
            )
            || !StreamName.IsValid(path[(slash + 1)..])
        )
        {
            return false;
        }

        stream = new StreamName(path[(slash + 1)..].ToString());
        return true;
    }
}
