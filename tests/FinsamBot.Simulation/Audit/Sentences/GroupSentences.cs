using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit.Sentences;

/// <summary>
/// What is said of the steering group: who has not answered, who has not answered about the new version, how many have, and that no word of
/// any round is missing in what is handed in.
/// </summary>
internal static partial class GroupSentences
{
    /// <summary>Whether all must be named: in a sentence of its own about each, somebody else may be told of as away or not reached
    /// instead.</summary>
    private enum Whole
    {
        No,
        IfAny,
        Yes,
    }

    private static readonly string[] Numbers =
    [
        "noll",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];

    /// <summary>In a letter or on a card about this report alone.</summary>
    public static void Judge(KnownReport report, string said, string where)
    {
        if (report.Round is not { } round)
        {
            return;
        }

        Names(report, Nothing().Matches(said), Silent(report, round, spoke: false), $"{where}: no answer has come from", Whole.IfAny);
        Names(report, NotNowIn(said), Silent(report, round, spoke: true), $"{where}: has not answered about the new version:", Whole.No);
        foreach (Match some in Some().Matches(said))
        {
            var (answered, asked) = (round.Asked.Count(a => !round.IsSilent(a)), round.Asked.Count);
            if (NumberOf(some.Groups[1].Value) != answered || NumberOf(some.Groups[2].Value) != asked)
            {
                throw new ViolationException("said", $"{where}: '{some.Value}' of {report.Id}: {answered} of {asked}");
            }
        }
    }

    /// <summary>The section of the group as it is handed in.</summary>
    public static void JudgeSection(KnownReport report, ReportView view, string where)
    {
        var section = SteeringDraft.Of(view, Language.Swedish);
        if (report.Round is not { } round)
        {
            return;
        }

        foreach (var text in report.Rounds.SelectMany(Texts).Where(t => !section.Contains(t, StringComparison.Ordinal)))
        {
            throw new ViolationException("said", $"'{text}' was said, and stands nowhere in the section of {report.Id}");
        }

        Names(report, Nothing().Matches(section), Silent(report, round, spoke: false), $"{where}: no answer has come from", Whole.Yes);
        Names(
            report,
            NotNowIn(section),
            Silent(report, round, spoke: true),
            $"{where}: has not answered about the new version:",
            Whole.Yes
        );
    }

    private static IEnumerable<string> Texts(KnownRound round)
    {
        var answers = round.InReport.Values.Select(a => a.Answer).ToList();
        var replies = round.Replies.Select(r => r.Text);
        return answers
            .Select(a => a.Text)
            .Concat(answers.SelectMany(a => (a.Comments ?? []).Select(c => c.Text)))
            .Concat(replies)
            .Where(t => t.Length > 0);
    }

    /// <summary>Names of those who are silent in a round, by whether anything was said in their place in a round before.</summary>
    private static SortedSet<string> Silent(KnownReport report, KnownRound round, bool spoke) =>
        new(round.Asked.Where(a => round.IsSilent(a) && HasSpoken(report, round, a) == spoke).Select(a => a.Name), StringComparer.Ordinal);

    private static bool HasSpoken(KnownReport report, KnownRound round, AskedMember member) =>
        report.Rounds.Any(r =>
            r.Number < round.Number
            && (
                r.InReport.ContainsKey(member.Person.Value)
                || r.Asked.Any(a => a.Person == member.Person && a.Substitute is { } other && r.InReport.ContainsKey(other.Person.Value))
            )
        );

    private static void Names(KnownReport report, MatchCollection said, SortedSet<string> expected, string what, Whole whole)
    {
        var named = new SortedSet<string>(
            said.SelectMany(m =>
                    Places().Replace(m.Groups["names"].Value, "").Split([", ", " och "], StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(n => n.Trim())
                .Where(n => IsName(report, n)),
            StringComparer.Ordinal
        );
        var isTrue = whole switch
        {
            Whole.No => named.IsSubsetOf(expected),
            Whole.IfAny => said.Count == 0 || named.SetEquals(expected),
            _ => named.SetEquals(expected),
        };
        if (!isTrue)
        {
            throw new ViolationException("said", $"{report.Id}: {what} {string.Join(", ", named)}; true is {string.Join(", ", expected)}");
        }
    }

    /// <summary>The names come before the words, so they are looked for only where the words stand.</summary>
    private static MatchCollection NotNowIn(string text) =>
        NotNow().Matches(text.Contains(" på den nya", StringComparison.Ordinal) ? text : "");

    /// <summary>Names of organisations follow names of people in the section.</summary>
    private static bool IsName(KnownReport report, string name) => report.Rounds.SelectMany(r => r.Everybody).Any(m => m.Name == name);

    private static int NumberOf(string word) => int.TryParse(word, out var number) ? number : Array.IndexOf(Numbers, word);

    [GeneratedRegex(@"Inget svar (har kommit|inkom) från (?!dig)(?<names>[^.:]+)[.:]")]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"(?<names>[^.\n*:]+)(, [^.\n*]+)?(\*{0,2}|:) har (svarat på en tidigare version men inte på den nya|inte svarat på den nya "
            + @"versionen)"
    )]
    private static partial Regex NotNow();

    [GeneratedRegex(@"Hittills har (\w+) av (\w+) svarat")]
    private static partial Regex Some();

    /// <summary>Anna Berg (Arbetsförmedlingen), som var borta</summary>
    [GeneratedRegex(@" \([^)]*\)|, som var borta")]
    private static partial Regex Places();
}
