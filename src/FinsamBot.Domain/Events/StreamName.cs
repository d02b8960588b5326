using System.Buffers;

namespace FinsamBot.Domain.Events;

/// <summary>
/// Name of a stream or a blob: segments of a-z, 0-9, '-', '_' and '.', joined by '/', at most 512 characters, 200 in a segment.
/// The same name is valid as a blob name and as a relative file path on every system.
/// </summary>
public readonly record struct StreamName : IComparable<StreamName>
{
    public const int MaxLength = 512;

    /// <summary>File systems allow 255 bytes between two slashes, and the stores add an ending.</summary>
    public const int MaxSegmentLength = 200;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly string? _value;

    public StreamName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsValid(value))
        {
            throw new ArgumentException($"'{value}' is not a stream name: use a-z, 0-9, '-', '_', '.' and '/'.", nameof(value));
        }

        _value = value;
    }

    public string Value => _value ?? throw new InvalidOperationException("A stream name was used before it was given a value.");

    public static bool IsValid(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (var segment in value.Split('/'))
        {
            if (!IsSegment(value[segment]))
            {
                return false;
            }
        }

        return true;
    }

    public int CompareTo(StreamName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsSegment(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxSegmentLength && text[0] != '.' && text[^1] != '.' && !text.ContainsAnyExcept(Allowed);

    public static bool operator <(StreamName left, StreamName right) => left.CompareTo(right) < 0;

    public static bool operator >(StreamName left, StreamName right) => left.CompareTo(right) > 0;

    public static bool operator <=(StreamName left, StreamName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StreamName left, StreamName right) => left.CompareTo(right) >= 0;
}
