using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>
/// Who answers instead is named when the group is asked. A substitute who is named later is noted when its member is known to be away and
/// silent, and is asked by that.
/// </summary>
public static class LateSubstitutes
{
    /// <summary>Without looking at who else there is: most of the time nobody is away, and nothing more need be read for it.</summary>
    public static bool MayBeOwed(Report report) =>
        report is { Submission: null, OpenRound: { Away.IsEmpty: false } round } && round.Silent.Any(m => round.Away.ContainsKey(m.Person));

    /// <summary>The next one to note; null when nobody is to be asked anew.</summary>
    public static MemberFoundAway? Owed(Report report, Circumstances circumstances)
    {
        if (!MayBeOwed(report) || report.OpenRound is not { } round)
        {
            return null;
        }

        var owed =
            from member in round.Silent
            where round.Away.ContainsKey(member.Person)
            let substitute = AskingAgain.SubstituteOf(member.Person, circumstances)
            where substitute is not null && substitute.Person != member.Substitute?.Person
            select new MemberFoundAway(round.Number, member.Person, Substitute: substitute);
        return owed.FirstOrDefault();
    }

    /// <summary>The round in which the member is away; from now on also with the substitute of whom the event tells.</summary>
    public static Round Noted(Round round, MemberFoundAway e, DateTimeOffset at) =>
        e.Substitute is not { } substitute
            ? round with
            {
                Away = round.Away.SetItem(e.Member, at),
            }
            : round with
            {
                Asked = [.. round.Asked.Select(a => a.Person == e.Member ? a with { Substitute = substitute } : a)],
            };
}
