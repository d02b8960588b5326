using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>
/// The steering group's section: as the lead or the chair has worded it, else as it follows from the answers. Silence is said to be
/// silence. What each has said and when stands in <see cref="Evidence"/>, whatever the wording.
/// </summary>
internal static class SteeringGroup
{
    /// <summary>After a form that has no section for the group: what its members have said is part of the report all the same.</summary>
    public static void WriteApart(WordWriter writer, ReportView view)
    {
        if (view.Template.SteeringGroupSection is null && view.Report.CurrentRound is not null)
        {
            writer.Heading(1, view.Template.SteeringGroupPlace.Label.In(Texts.Of));
            Write(writer, view);
        }
    }

    public static void Write(WordWriter writer, ReportView view)
    {
        var worded = view.GroupsOwnWords;
        if (view.Report.CurrentRound is null && string.IsNullOrWhiteSpace(worded))
        {
            writer.Write(StyleIds.Text, PrintedForm.Get(NotAsked(view.Report)));
            return;
        }

        writer.Written(FormattedText.Parse(string.IsNullOrWhiteSpace(worded) ? SteeringDraft.Of(view, Texts.Of) : worded));
    }

    /// <summary>Of what was written elsewhere nobody here knows whom it was sent to.</summary>
    private static string NotAsked(Report report) =>
        report switch
        {
            { TakenIn: not null } => "Group_TakenIn",
            { Submission: null } => "Group_NotAsked",
            _ => "Group_NeverAsked",
        };
}
