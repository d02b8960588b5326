using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>The first page: whose appendix it is, of which year, and the year in a few numbers.</summary>
internal static class Cover
{
    public static void Write(WordWriter writer, AnnualAppendix appendix)
    {
        writer.Write(StyleIds.CoverSender, appendix.Association);
        writer.Write(StyleIds.CoverTitle, AppendixNames.Title(appendix));
        writer.Write(StyleIds.CoverSubtitle, AppendixNames.Subtitle(appendix));
        Fact(writer, "Appendix_Chapters", Number(appendix.Chapters.Count));
        Total(writer, "Appendix_New", appendix.Participants.New);
        Total(writer, "Appendix_Exited", appendix.Participants.Exited);
        Fact(writer, "Appendix_CompiledOn", Days.Iso(appendix.CompiledOn));
    }

    private static void Total(WordWriter writer, string key, IReadOnlyList<ParticipantLine> lines)
    {
        if (lines.FirstOrDefault(l => l.IsTotal)?.All is { } all)
        {
            Fact(writer, key, Number(all));
        }
    }

    private static void Fact(WordWriter writer, string key, string value) =>
        writer.Add(WordWriter.Styled(StyleIds.CoverFact, Runs.Of(Texts.Get(key), bold: true), new Run(new TabChar()), Runs.Of(value)));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
