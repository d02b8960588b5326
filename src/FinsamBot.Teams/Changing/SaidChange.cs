using System.Text.RegularExpressions;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Changing;

/// <summary>A change in somebody's words, taken apart. No name has been looked up yet.</summary>
/// <param name="About">What was said without the reason: the intervention's name stands in it.</param>
/// <param name="From">Who is replaced; empty where nobody was named.</param>
/// <param name="Next">Who or what is to hold.</param>
/// <param name="Report">Words for the report that is meant.</param>
/// <param name="Why">The reason, as it was written.</param>
internal sealed partial record SaidChange(string About, string From, string Next, string Report, string Why)
{
    public Role Role { get; private init; }

    /// <summary>What is to hold is one more, not all.</summary>
    public bool Adds { get; private init; }

    /// <summary>It is one that is to hold no longer.</summary>
    public bool Drops { get; private init; }

    /// <summary>What the sentence names besides days.</summary>
    public SaidDays? Days { get; private init; }

    public static SaidChange Of(ChangeKind kind, string said, Regex shape, DateOnly today)
    {
        var (about, why) = WithoutReason(said);
        var match = shape.Match(SpokenDates.Flat(about));
        var next = Part("y");
        return new SaidChange(AboutIn(kind, about, Part("x"), match.Groups["y"]), Part("from"), next, Part("report"), why)
        {
            Role = RoleIn(match.Groups["role"].Value),
            Adds = match.Groups["plus"].Success,
            Drops = match.Groups["minus"].Success,
            Days = SpokenDates.Find(kind == ChangeKind.Due ? next : about, today),
        };

        string Part(string group) =>
            match.Groups[group] is { Success: true } part ? about.Substring(part.Index, part.Length).Trim(' ', ':') : "";
    }

    /// <summary>The intervention's own name may not be looked for in what it is to be called. One that is split may have the word in its
    /// name that stands before those that go on.</summary>
    private static string AboutIn(ChangeKind kind, string about, string x, Group next)
    {
        if (kind == ChangeKind.Split)
        {
            return about;
        }

        if (x.Length > 0 && kind is not (ChangeKind.Due or ChangeKind.Excuse))
        {
            return x;
        }

        return next is { Success: true, Index: > 0 } ? about[..next.Index] : about;
    }

    private static (string About, string Why) WithoutReason(string said)
    {
        var match = Reason().Match(SpokenDates.Flat(said));
        return match.Success ? (said[..match.Index].TrimEnd(',', ' '), said[(match.Index + match.Length)..].Trim()) : (said, "");
    }

    private static Role RoleIn(string word) =>
        word switch
        {
            "ersattare" or "ersattaren" or "deputy" => Role.Deputy,
            "ledamot" or "ledamoten" or "member" => Role.SteeringMember,
            "ordforande" or "ordforanden" or "chair" => Role.Chair,
            _ => Role.Lead,
        };

    [GeneratedRegex(
        @",? (?:eftersom|for att|darfor att|pa grund av(?: att)?|p\.?g\.?a\.?|skal:|because of|because|since|reason:) ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reason();
}
