using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>
/// One block for each party, as the official form of a final report has them: filled in where the party has signed, with room to write
/// where it has not. Before hand-in those are shown who would be asked.
/// </summary>
internal static class SignatureBlocks
{
    /// <summary>High enough for a name written by hand, in twentieths of a point.</summary>
    private const uint RowHeight = 520;

    public static void Write(WordWriter writer, ReportView view)
    {
        var round = view.Report.Registry.Signatures;
        foreach (var party in round?.Parties ?? SigningParty.Of(view.Circumstances))
        {
            var given = round?.Given.GetValueOrDefault(party.Organisation);
            writer.Write(StyleIds.Label, party.Organisation);
            writer.Write(StyleIds.TableIntro, Standing(given));
            writer.Add(Block(view, party, given));
        }
    }

    /// <summary>Where the file was looked into and holds no signature, none is said to be in it.</summary>
    private static string Standing(NotedSignature? given) =>
        given switch
        {
            null => Texts.Get("Signed_Not"),
            { Unproved: true } => Texts.Get("Signed_Unproved", Days.Iso(given.On)),
            _ => Texts.Get($"Signed_{given.Method}", Days.Iso(given.On)),
        };

    private static Table Block(ReportView view, SigningParty party, NotedSignature? given)
    {
        var who = Texts.Get(party.IsOwner ? "Sign_Owner" : "Sign_Party");
        (string Label, string Value)[] rows =
        [
            (Texts.Get("Sign_Organisation"), given is null ? $"{party.Organisation}, " : $"{party.Organisation}, {Days.Iso(given.On)}"),
            (Texts.Get("Sign_Name", who), given?.Name ?? ""),
            (Texts.Get("Sign_Printed", who), given?.PrintedName ?? ""),
            (Texts.Get("Sign_Mail"), party.Contact?.Mail ?? ""),
            (Texts.Get("Sign_Intervention"), view.Intervention.Name),
        ];
        // So few rows stay together: a block is signed on one page.
        var table = Tables.Of(
            Texts.Get("SignatureTable", party.Organisation),
            [40, 60],
            [who, party.Organisation],
            rows.Select(r => Tables.Cells(r.Label, r.Value))
        );
        foreach (var properties in table.Descendants<TableRowProperties>())
        {
            properties.Append(new TableRowHeight { Val = RowHeight, HeightType = HeightRuleValues.AtLeast });
        }

        return table;
    }
}
