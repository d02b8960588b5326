using DocumentFormat.OpenXml;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;

namespace FinsamBot.Documents.Word;

/// <summary>
/// The steering group's section: who was asked and when, who answered and how, and who has said nothing. Silence is said to be silence. The latest
/// version that was sent comes first; answers about earlier ones follow and are marked as such.
/// </summary>
internal static class SteeringGroup
{
    public static void Write(WordWriter writer, ReportView view)
    {
        var rounds = view.Report.Rounds;
        if (rounds.IsEmpty)
        {
            writer.Write(StyleIds.Text, Texts.Get(view.Report.Submission is null ? "Group_NotAsked" : "Group_NeverAsked"));
        }

        foreach (var round in rounds.Reverse())
        {
            if (rounds.Count > 1)
            {
                var key = round == view.Report.CurrentRound ? "Group_Round" : "Group_EarlierRound";
                writer.Heading(3, Texts.Get(key, round.Number, Day(round.SentAt)));
            }

            WriteRound(writer, view, round, rounds.Count > 1 ? 4 : 3);
        }
    }

    private static void WriteRound(WordWriter writer, ReportView view, Round round, int headingLevel)
    {
        writer.Write(StyleIds.TableIntro, Texts.Get("Group_Asked", Day(round.SentAt), Texts.Iso(round.AnswerBy), round.Answers.Count, round.Asked.Count) + SavedSince(view, round));
        writer.Add(Tables.Of(
            Texts.Get("Group_Table"),
            [30, 35, 35],
            [Texts.Get("Group_Name"), Texts.Get("Group_Organisation"), Texts.Get("Group_Answer")],
            round.Asked.Select(m => (OpenXmlElement[])[Runs.Of(m.Name), Runs.Of(m.Organisation), Runs.Of(Answer(view.Report, round, m))])));
        foreach (var member in round.Asked)
        {
            if (round.AnswerOf(member) is { Kind: AnswerKind.Analysis } answer)
            {
                writer.Heading(headingLevel, $"{member.Name}, {member.Organisation}");
                writer.Written(FormattedText.Parse(answer.Text));
            }
        }
    }

    private static string Answer(Report report, Round round, AskedMember member) => round.AnswerOf(member) is { } answer
        ? Texts.Get($"Answer_{answer.Kind}", Day(answer.At))
        : Silence(report, $"{report.Id}/review/{round.Number}/", "/" + member.Person);

    /// <summary>What was done about a member who says nothing, from the deliveries: their keys say what was sent to whom.</summary>
    private static string Silence(Report report, string about, string to)
    {
        var letters = report.Deliveries.Where(d => d.Key.StartsWith(about, StringComparison.Ordinal) && d.Key.EndsWith(to, StringComparison.Ordinal)).ToLookup(
            d => d.Key[about.Length..].Split('/')[0], d => d.Value);
        var reminded = letters["reminder"].Where(l => l.State == AttemptState.Sent).Select(l => l.At).Order().Select(Day).ToList();
        return letters["request"].Any(l => l.State == AttemptState.Refused) ? Texts.Get("Answer_NotReached")
            : reminded.Count > 0 ? Texts.Get("Answer_NoneReminded", string.Join(", ", reminded))
            : Texts.Get("Answer_None");
    }

    /// <summary>What the members were asked about may not be what was handed in; the date that is set on handing in does not count.</summary>
    private static string SavedSince(ReportView view, Round round)
    {
        var saved = view.Template.Sections
            .Where(s => s.Kind != SectionKind.Date && view.Report.TextOf(s.Id).SavedAt > round.SentAt)
            .Select(s => s.Number).ToList();
        return round != view.Report.CurrentRound || round.Version == view.Report.Version || saved.Count == 0
            ? ""
            : " " + Texts.Get("Group_SavedSince", string.Join(", ", saved));
    }

    private static string Day(DateTimeOffset instant) => Texts.Iso(StockholmTime.DayOf(instant));
}
