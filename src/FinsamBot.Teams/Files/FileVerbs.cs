using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.Files;

/// <summary>What is done with a file that was put into the chat, when its sender says so.</summary>
internal sealed class FileVerbs(SentFiles sentFiles) : IVerbTable
{
    /// <summary>The texts of a file go into an open report.</summary>
    public const string FillFromFile = "file.fill";

    /// <summary>A file is taken in as reports of its own.</summary>
    public const string TakeInFile = "file.takeIn";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.OnReport(FillFromFile, Who.Involved, Filling.Of, sentFiles.FillAsync),
            Verb.Of(TakeInFile, Who.Anybody, KeptFile.Of, sentFiles.TakeInAsync),
        ];
}
