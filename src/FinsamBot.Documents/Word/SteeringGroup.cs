using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;

namespace FinsamBot.Documents.Word;

/// <summary>
/// The steering group's section: as the lead or the chair has worded it, else as it follows from the answers. Silence is said to be silence. What each
/// has said and when stands in <see cref="Evidence"/>, whatever the wording.
/// </summary>
internal static class SteeringGroup
{
    public static void Write(WordWriter writer, ReportView view)
    {
        var worded = view.GroupsOwnWords;
        if (view.Report.CurrentRound is null && string.IsNullOrWhiteSpace(worded))
        {
            writer.Write(StyleIds.Text, Texts.Get(view.Report.Submission is null ? "Group_NotAsked" : "Group_NeverAsked"));
            return;
        }

        writer.Written(FormattedText.Parse(string.IsNullOrWhiteSpace(worded) ? SteeringDraft.Of(view, Texts.Of) : worded));
    }
}
