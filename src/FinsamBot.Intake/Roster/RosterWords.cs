using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Roster;

/// <summary>Words in cells that mean one of a few things.</summary>
internal static class RosterWords
{
    /// <summary>Whoever sits for a member has no role of its own.</summary>
    private static readonly string[] Substitutes =
    [
        "suppleant",
        "substitute",
        "ersättare för ledamot",
        "personlig ersättare",
        "ersättande ledamot",
    ];

    private static readonly (string Word, Role Role)[] Roles =
    [
        ("projektledare", Role.Lead),
        ("project lead", Role.Lead),
        ("ledare", Role.Lead),
        ("processledare", Role.Lead),
        ("insatsledare", Role.Lead),
        ("project leader", Role.Lead),
        ("project manager", Role.Lead),
        ("lead", Role.Lead),
        ("pl", Role.Lead),
        ("ersättare", Role.Deputy),
        ("deputy", Role.Deputy),
        ("biträdande projektledare", Role.Deputy),
        ("ersättare för projektledaren", Role.Deputy),
        ("bitr projektledare", Role.Deputy),
        ("deputy lead", Role.Deputy),
        ("ledamot", Role.SteeringMember),
        ("member", Role.SteeringMember),
        ("styrgruppsledamot", Role.SteeringMember),
        ("ledamot i styrgruppen", Role.SteeringMember),
        ("styrgrupp", Role.SteeringMember),
        ("steering member", Role.SteeringMember),
        ("steering group member", Role.SteeringMember),
        ("steering group", Role.SteeringMember),
        ("ordförande", Role.Chair),
        ("chair", Role.Chair),
        ("ordförande i styrgruppen", Role.Chair),
        ("styrgruppsordförande", Role.Chair),
        ("chairperson", Role.Chair),
    ];

    private static readonly (string Word, Role Role)[] AssociationRoles =
    [
        ("administratör", Role.Administrator),
        ("administrator", Role.Administrator),
        ("admin", Role.Administrator),
        ("kansli", Role.Administrator),
        ("förbundschef", Role.Administrator),
        ("registrator", Role.Registrar),
        ("registrar", Role.Registrar),
    ];

    private static readonly (string Word, InterventionKind Kind)[] Kinds =
    [
        ("individinriktad", InterventionKind.Individual),
        ("individual", InterventionKind.Individual),
        ("individ", InterventionKind.Individual),
        ("individinsats", InterventionKind.Individual),
        ("strukturövergripande", InterventionKind.Structural),
        ("structural", InterventionKind.Structural),
        ("struktur", InterventionKind.Structural),
        ("strukturinsats", InterventionKind.Structural),
    ];

    private static readonly (string Word, int Months)[] Lengths =
    [
        ("kvartal", 3),
        ("kvartalsvis", 3),
        ("tertial", 4),
        ("halvår", 6),
        ("halvårsvis", 6),
        ("år", 12),
        ("helår", 12),
        ("årsvis", 12),
        ("quarter", 3),
        ("half year", 6),
        ("year", 12),
    ];

    public static Role? RoleOf(string written) => Of(Roles, written, out var role) ? role : null;

    public static bool IsSubstitute(string written) => Array.Exists(Substitutes, s => Heading.Key(s) == Heading.Key(written));

    public static string? NearestRole(string written) => NearestName.Of(written, Roles.Select(r => r.Word), 3);

    public static Role? AssociationRoleOf(string written) => Of(AssociationRoles, written, out var role) ? role : null;

    public static string? NearestAssociationRole(string written) => NearestName.Of(written, AssociationRoles.Select(r => r.Word), 3);

    public static InterventionKind? KindOf(string written) => Of(Kinds, written, out var kind) ? kind : null;

    public static string? NearestKind(string written) => NearestName.Of(written, Kinds.Select(k => k.Word), 3);

    /// <summary>Null for a word that is no length.</summary>
    public static int? MonthsOf(string written)
    {
        if (Of(Lengths, written, out var months))
        {
            return months;
        }

        var digits = string.Concat(written.TakeWhile(char.IsAsciiDigit));
        return
            digits.Length is > 0 and < 4
            && Heading.Key(written[digits.Length..]) is "" or "man" or "manad" or "manader" or "months" or "month"
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    public static bool? YesOf(string written) =>
        Heading.Key(written) switch
        {
            "ja" or "yes" or "x" or "sant" or "true" or "1" or "j" or "y" or "slutat" or "tasbort" or "ended" or "remove" => true,
            "" or "nej" or "no" or "falskt" or "false" or "0" or "n" => false,
            _ => null,
        };

    private static bool Of<T>((string Word, T Means)[] words, string written, out T means)
    {
        var key = Heading.Key(written);
        var at = Array.FindIndex(words, w => Heading.Key(w.Word) == key);
        means = at < 0 ? default! : words[at].Means;
        return at >= 0;
    }
}
