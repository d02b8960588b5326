using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the office, each week: who is late, and who waits for whom.</summary>
internal sealed class LetterForWeeklyDigest : LetterFor<WeeklyDigest, OfficeView>
{
    /// <summary>Names beyond these are for the tool.</summary>
    private const int MostDamaged = 20;

    protected override Written Write(WeeklyDigest item, OfficeView view, Desk desk)
    {
        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var words = frame.Words;
        var (late, atRisk) = (
            view.Lines.Count(l => l.Concern == OfficeConcern.Late),
            view.Lines.Count(l => l.Concern == OfficeConcern.AtRisk)
        );
        Block ask =
            view.Lines.Count == 0
                ? frame.Say("Digest_Empty")
                : frame.Say(
                    late > 0 ? "Digest_Ask"
                    : atRisk > 0 ? "Digest_AskRisk"
                    : "Digest_AskCalm"
                );
        return frame.Note(
            late > 0 ? Subject(words, "Digest_Subject", late)
                : atRisk > 0 ? Subject(words, "Digest_SubjectRisk", atRisk)
                : words["Digest_SubjectNone"],
            words["Digest_Preview"],
            words["Digest_Title"],
            [
                ask,
                .. Damaged(frame, view.Damage),
                .. view.Lines.GroupBy(l => l.Concern).OrderBy(g => g.Key).SelectMany(g => Group(frame, g, PageOf)),
            ],
            [],
            button: null
        );

        Uri? PageOf(ReportId report) => desk.Links.ReadingOfPerson(item, report, view.Circumstances);
    }

    private static string Subject(LetterVoice words, string key, int count) =>
        count == 1 ? words[key + "One"] : words.Get(key, words.Number(count));

    /// <summary>First of all: without it nobody would know that the list is not whole.</summary>
    private static IEnumerable<Block> Damaged(Frame frame, IReadOnlyList<DamageLine> damage) =>
        damage.Count == 0
            ? []
            :
            [
                new Block.Heading(2, frame.Words["Digest_Damaged"]),
                .. damage.Take(MostDamaged).Select(d => new Block.Row(d.Intervention, OfficeWords.Of(d, frame.Words.Language), "", null)),
                frame.Say("Digest_DamagedWhat"),
            ];

    /// <param name="page">The address of a report for this reader; null where the reader has none.</param>
    private static IEnumerable<Block> Group(Frame frame, IGrouping<OfficeConcern, OfficeLine> group, Func<ReportId, Uri?> page) =>
        [
            new Block.Heading(2, frame.Words[$"Digest_{group.Key}"]),
            .. group.Select(line => new Block.Row(line.Intervention, Said(frame, line), frame.Words["Reading_Button"], page(line.Report))),
        ];

    private static string Said(Frame frame, OfficeLine line)
    {
        var (words, people) = (frame.Words, frame.Words.List([.. line.WaitsFor.Select(p => p.Name)]));
        var waits = line.Concern switch
        {
            OfficeConcern.NobodyWrites => words["Digest_Nobody"],
            OfficeConcern.NotReached => words.Get("Digest_Missed", people),
            OfficeConcern.LeftTeams => words.Get("Digest_ByMailOnly", people),
            OfficeConcern.HeldBack => words.Get("Digest_MayHaveGone", people),
            OfficeConcern.WaitsForSteeringGroup when line.LettersLeave is { } at => words.Get(
                "Digest_LettersWait",
                Days.Moment(at, frame.Today, words.Language)
            ),
            OfficeConcern.WaitsForSteeringGroup => words.Get("Digest_Silent", people),
            OfficeConcern.NotSigned => words.Get("Digest_Unsigned", words.List(line.SignaturesMissing)),
            _ => people.Length == 0 ? "" : words.Get("Digest_Waits", people),
        };
        var due = line.Concern switch
        {
            OfficeConcern.Corrected => "Digest_CorrectedSince",
            OfficeConcern.NotRegistered => "Digest_HandedIn",
            OfficeConcern.NotSigned => "Digest_SignBy",
            _ => line.Due < frame.Today ? "Digest_WasDue" : "Digest_Due",
        };
        string[] sentences =
        [
            words.Get(due, words.Day(line.Due)),
            line.SendBy is { } send ? words.Get("Digest_NotSentBy", words.Day(send)) : "",
            line.Unwritten is { } left ? OfficeWords.Of(left, words.Language) : "",
            waits,
            line.Promised is { } day ? words.Get(day < frame.Today ? "Promise_Passed" : "Digest_Promised", words.Day(day)) : "",
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }
}
