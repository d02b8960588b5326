namespace FinsamBot.Core.Streams;

/// <summary>
/// Name of a stream or a blob: segments of a-z, 0-9, '-', '_' and '.', joined by '/', at most 512 characters, 200 in a segment.
/// The same name is valid as a blob name and as a relative file path on every system.
/// </summary>
public readonly record struct StreamName : IComparable<StreamName>
{
    public const int MaxLength = 512;

    /// <summary>File systems allow 255 bytes between two slashes, and the stores add an ending.</summary>
    public const int MaxSegmentLength = 200;

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

    public static bool IsValid(string value) =>
        value is { Length: > 0 and <= MaxLength }
        && value.Split('/').All(segment => segment.Length is > 0 and <= MaxSegmentLength && segment[0] != '.' && segment[^1] != '.' && segment.All(IsAllowed));

    public int CompareTo(StreamName other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.';

    public static bool operator <(StreamName left, StreamName right) => left.CompareTo(right) < 0;

    public static bool operator >(StreamName left, StreamName right) => left.CompareTo(right) > 0;

    public static bool operator <=(StreamName left, StreamName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StreamName left, StreamName right) => left.CompareTo(right) >= 0;
}
