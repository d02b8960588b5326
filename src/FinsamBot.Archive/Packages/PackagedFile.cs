namespace FinsamBot.Archive.Packages;

/// <summary>The bytes of a file, read when they are needed and not before; null when they are gone.</summary>
public delegate Task<ReadOnlyMemory<byte>?> ReadContent(CancellationToken cancellation);

/// <summary>A file of a package.</summary>
/// <param name="Name">What it is called in its folder: letters a–z, digits, hyphens and an ending.</param>
/// <param name="Title">What it was called where it comes from.</param>
public sealed record PackagedFile(string Name, string Title, string MediaType, DateTimeOffset Created, ReadContent Read)
{
    public string Description { get; init; } = "";

    /// <summary>What its bytes must have, lower-case hex; null where nobody has said it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>It holds an electronic signature.</summary>
    public bool IsSigned { get; init; }

    /// <summary>A file that is made of words on the way.</summary>
    public static PackagedFile Of(string name, string title, string mediaType, DateTimeOffset created, ReadOnlyMemory<byte> content) =>
        new(name, title, mediaType, created, _ => Task.FromResult<ReadOnlyMemory<byte>?>(content));
}

/// <summary>Why a package cannot be written: a file that belongs in it is not there, or is not the one that was filed.</summary>
/// <param name="file">What the file is called where it comes from.</param>
public sealed class PackageContentException(string file, bool isGone)
    : Exception($"{file} {(isGone ? "is gone" : "is not what was filed")}.")
{
    public string File { get; } = file;

    public bool IsGone { get; } = isGone;
}
