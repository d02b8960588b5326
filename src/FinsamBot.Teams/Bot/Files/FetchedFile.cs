using System.Globalization;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>How the fetching of a file ended.</summary>
public abstract record FetchedFile
{
    private FetchedFile() { }

    public sealed record Whole(ReadOnlyMemory<byte> Content) : FetchedFile;

    public sealed record NotFetched(FileFault Fault, int MaxMegabytes) : FetchedFile
    {
        /// <summary>What went wrong and what to do, for who sent the file.</summary>
        public string In(CultureInfo language) =>
            string.Format(CultureInfo.InvariantCulture, Texts.Get("File_" + Fault, language), MaxMegabytes);
    }
}

public enum FileFault
{
    /// <summary>The address is none that Teams keeps files at. Nothing was sent there.</summary>
    ForeignAddress,

    TooLarge,

    /// <summary>A page came in its place: the address is a link for people, who sign in and look at it there.</summary>
    Page,

    /// <summary>The server has it no longer, or the address has expired: it is good for some minutes.</summary>
    Gone,

    /// <summary>No whole answer in time; another try may succeed.</summary>
    Unanswered,
}
