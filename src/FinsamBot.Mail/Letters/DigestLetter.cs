using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
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
            desk.Links.OfficeOfPerson(item, view.Circumstances) is { } overview ? frame.Button("Digest_Button", overview) : null
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
            new Block.Heading(2, OfficeWords.NameOf(group.Key, frame.Words.Language)),
            .. group.Select(line => new Block.Row(
                line.Intervention,
                OfficeWords.Of(line, frame.Today, frame.Words.Language),
                frame.Words["Reading_Button"],
                page(line.Report)
            )),
        ];
}
