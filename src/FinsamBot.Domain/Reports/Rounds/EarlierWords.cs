using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>
/// What the steering group has said in rounds before. Whoever is asked again has not unsaid it: it stands in the report, with the version
/// it was said of, whether or not an answer about the new one comes.
/// </summary>
public static class EarlierWords
{
    /// <summary>The last round's word of each who was asked or stands by an answer, then the last of those who were asked once and are not
    /// any more.</summary>
    internal static IReadOnlyList<Statement> Last(Report report)
    {
        if (report.CurrentRound is not { } round)
        {
            return [];
        }

        var now = round.Statements.ToList();
        var gone = All(report).Where(s => !now.Exists(n => IsOfSamePlace(n, s))).GroupBy(s => s.Member.Person).Select(g => g.Last());
        return [.. now, .. gone];
    }

    /// <summary>What the same member, or whoever answered in the same place, said before; the oldest first. Words said twice are said
    /// once.</summary>
    internal static IReadOnlyList<Statement> Before(Report report, Statement last, IReadOnlyList<Statement> others)
    {
        bool IsHere(Statement said) =>
            IsSamePerson(said, last)
            || (IsOfSamePlace(said, last) && !others.Any(o => IsSamePerson(said, o)) && IsFirstOfPlace(last, others));
        return [.. All(report).Where(s => IsHere(s) && !(IsSamePerson(s, last) && (s.Round == last.Round || HasSameWords(s, last))))];
    }

    /// <summary>What the writers have replied to one answer: in its round, and in later ones until the member says something
    /// else.</summary>
    public static IReadOnlyList<CommentReply> RepliesTo(Report report, PersonId member, int round)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report
                .Rounds.Where(r => r.Number >= round)
                .TakeWhile(r => r.Number == round || !r.Answers.ContainsKey(member))
                .SelectMany(r => r.Replies)
                .Where(r => r.Member == member),
        ];
    }

    /// <summary>Every answer of every round, about the version of that round.</summary>
    private static IEnumerable<Statement> All(Report report) =>
        report.Rounds.SelectMany(r => r.Statements.Where(s => s.Round == r.Number && s.Answer is not null));

    private static bool IsSamePerson(Statement one, Statement other) => one.Member.Person == other.Member.Person;

    private static bool IsOfSamePlace(Statement one, Statement other) => IsSamePerson(one, other) || PlaceOf(one) == PlaceOf(other);

    private static bool IsFirstOfPlace(Statement one, IReadOnlyList<Statement> all) => all.First(s => PlaceOf(s) == PlaceOf(one)) == one;

    private static PersonId PlaceOf(Statement statement) => (statement.InsteadOf ?? statement.Member).Person;

    private static bool HasSameWords(Statement one, Statement other) =>
        one.Answer is { } a && other.Answer is { } b && a.Kind == b.Kind && a.Text == b.Text && a.Comments.SequenceEqual(b.Comments);
}
