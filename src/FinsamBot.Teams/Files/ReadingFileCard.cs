using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>A file was taken and is being read.</summary>
internal static class ReadingFileCard
{
    public static Card Of(Reader to, SourceFile file) =>
        Card.Of(to, to["File_Reading", file.Name], [Say(to["File_Reading", file.Name]), Say(to["File_ReadingLong"])]);
}
