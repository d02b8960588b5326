using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Gathering;

/// <summary>Who was asked, when, and who answered what. Silence is said to be silence.</summary>
internal static class AnswerWords
{
    public static IEnumerable<CaseNote> Notes(Report report) =>
        from round in report.Rounds
        from trail in MemberTrail.Of(report, round)
        select new CaseNote(Texts.Get("Note_Answer", round.Number), Line(trail), trail.Said.Answer?.At);

    /// <summary>Round by round, to be read by people.</summary>
    public static string Text(Report report)
    {
        var lines = new List<string>();
        foreach (var round in report.Rounds)
        {
            lines.Add(Texts.Get("Answers_Round", round.Number, Days.ToKeep(round.SentAt, Texts.Official), round.AnswerBy));
            foreach (var trail in MemberTrail.Of(report, round))
            {
                lines.Add($"- {Line(trail)}");
                lines.AddRange(Words(trail.Said.Answer).Select(w => $"    {w}"));
            }

            lines.Add("");
        }

        return string.Join("\r\n", lines).TrimEnd();
    }

    private static string Line(MemberTrail trail)
    {
        var name = RecordFacts.NameOf(trail.Said.Member.FullName());
        var facts = new List<string>();
        if (trail.Said.InsteadOf is { } member)
        {
            facts.Add(Texts.Get("Answers_InsteadOf", RecordFacts.NameOf(member.Name)));
        }

        if (trail.ReadAt is { } read)
        {
            facts.Add(Texts.Get("Answers_Read", Days.ToKeep(read, Texts.Official)));
        }

        facts.AddRange(trail.RemindedAt.Select(at => Texts.Get("Answers_Reminded", Days.ToKeep(at, Texts.Official))));
        facts.Add(
            trail.Said.Answer is { } answer
                ? Texts.Get("Answers_Said", Texts.Get($"Answer_{answer.Kind}"), Days.ToKeep(answer.At, Texts.Official), How(answer))
                : Texts.Get("Answers_Silent")
        );
        return $"{name}. {string.Join(' ', facts)}";
    }

    private static string How(MemberAnswer answer) =>
        answer.Meeting is { } meeting ? Texts.Get("How_meeting", meeting.Day) : Texts.Get($"How_{answer.SignedInBy}");

    /// <summary>What was written, line by line: the answer as a whole, then what was said of each section.</summary>
    private static IEnumerable<string> Words(MemberAnswer? answer)
    {
        if (answer is null)
        {
            yield break;
        }

        string[] said =
        [
            answer.Meeting?.Text ?? "",
            answer.Text,
            .. answer.Comments.Select(c => Texts.Get("Answers_Comment", c.Section, c.Text)),
        ];
        foreach (var line in said.Where(s => s.Length > 0).SelectMany(s => s.Split('\n')))
        {
            yield return line.TrimEnd();
        }
    }
}
