using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Changing;

/// <summary>The sentences that ask for a change, of what <see cref="Asking.Said.Flat"/> gives: <c>x</c> names the intervention or report,
/// <c>y</c> what is to hold, <c>from</c> who is replaced.</summary>
internal static partial class ChangeShapes
{
    private const string Roles =
        "(?<role>projektledaren|projektledare|projektledning|ledare|ersattaren|ersattare|ordforanden|ordforande|ledamoten|ledamot"
        + "|project leader|project lead|project manager|lead|deputy|chair|member)";

    private const string In = "(?:for|i|pa|till|hos|of|in|on|at)";
    private const string Out = "(?:fran|ur|for|i|from|of|in)";

    [GeneratedRegex(
        "^(?:(?:byt|byta|ersatt|change|replace)(?: ut)? (?:the )?"
            + Roles
            + "(?: "
            + In
            + " (?<x>.+?))?(?: (?:till|mot|med|to|with|by) (?<y>.+))?"
            + "|(?:ny|new) "
            + Roles
            + " "
            + In
            + " (?<x>.+?)(?::| ar| blir| is)(?<y> .+)"
            + "|(?<y>(?:[^ ,:]+ ){1,4})(?:blir|ar|tar over som|becomes|is|takes over as)(?: ny| nya| the| new| the new)* "
            + Roles
            + " "
            + In
            + " (?<x>.+?)(?: (?:efter|i stallet for|after|instead of) (?<from>.+))?"
            + "|(?:byt ut|ersatt|replace) (?<from>.+?) (?:mot|med|with|by) (?<y>.+?)(?: (?:i|for|in|of) (?<x>.+))?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex HandOver();

    /// <summary>Somebody gets a role beside those who have it.</summary>
    [GeneratedRegex(
        "^(?:lagg(?:a)? till|add|utse|appoint) (?:(?:en |ny |nya |a |the |new )*"
            + Roles
            + "(?: "
            + In
            + " (?<x>.+?):(?<y> .+)|(?: (?<y>.+?))?(?: "
            + In
            + " (?<x>.+))?)|(?<y>.+?) (?:som|as) (?:en |ny |nya |a |the |new )*"
            + Roles
            + " "
            + In
            + " (?<x>.+))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Give();

    /// <summary>Who answers or writes when somebody cannot: <c>from</c> is a person, and <c>y</c> who stands in.</summary>
    [GeneratedRegex(
        "^(?:(?:the )?"
            + Standing
            + " (?:for|till|of|to) (?<from>.+?)(?: ar| blir| heter| is| becomes|:)(?<y> .+)"
            + "|(?:utse|namnge|anmal|name|appoint) (?<y>.+?) (?:till|som|as) (?:the )?"
            + Standing
            + " (?:for|till|of|to) (?<from>.+)"
            + "|(?<y>(?:[^ ,:]+ ){1,4})(?:ar|blir|is|becomes) (?:the )?"
            + Standing
            + " (?:for|of|to) (?<from>.+)"
            + "|(?:spara|save|add|name) (?:the |a )?(?:ersattaren|vikarien|vikarie|substitute))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Substitute();

    /// <summary>Somebody takes over for good: that is a hand-over.</summary>
    [GeneratedRegex(" (?:efter|i stallet for|after|instead of) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex AfterAnother();

    private const string Standing = "(?:ersattare|ersattaren|vikarie|vikarien|stallforetradare|substitute|stand-in|deputy)";

    /// <summary>Somebody has a role no longer, and nobody takes it over.</summary>
    [GeneratedRegex(
        "^(?:ta bort|tag bort|stryk|remove) (?:(?:the )?"
            + Roles
            + "(?: (?<from>.+?))? "
            + Out
            + " (?<x>.+)|(?<from>.+?) (?:som|as) (?:the )?"
            + Roles
            + " "
            + Out
            + " (?<x>.+))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Take();

    /// <summary>Who runs it together: all of them, or one more, or one less.</summary>
    [GeneratedRegex(
        "^(?:(?:andra |byt |satt |set |change )?(?:the )?(?:parter|parterna|parties) "
            + In
            + " (?<x>.+?)(?: till| to| ar| are| blir|:)(?<y> .+)"
            + "|(?:andra|byt|satt|set|change)(?: the)? (?:parter|parterna|parties)(?: "
            + In
            + " (?<x>.+))?"
            + "|(?<plus>lagg(?:a)? till|add) (?:en |ny |a |the |new )*(?:part|parten|party) (?<y>.+?) "
            + In
            + " (?<x>.+)"
            + "|(?<minus>ta bort|tag bort|stryk|remove) (?:the )?(?:part|parten|party) (?<y>.+?) "
            + Out
            + " (?<x>.+))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Parties();

    /// <summary>What is split is called an intervention, or several names are given: a report is shared, not split.</summary>
    [GeneratedRegex(
        "^(?:dela|dela upp|splitta|split)(?: upp| the)?"
            + "(?: (?:insatsen|projektet|intervention|project)(?: (?<x>.+?)(?: (?:i|till|into|in)(?<y> .+))?)?"
            + "| (?<x>.+?) (?:i|till|into|in)(?<y> .+(?: och | and | & |, ).+))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Split();

    [GeneratedRegex("^(?:forlang|forlanga|prolong|extend)(?: (?<x>.+))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex Prolong();

    /// <summary>More time for a report is promised, not given.</summary>
    [GeneratedRegex(
        @"rapport|report|\b(?:tid|tiden|tidsfrist|inlamn[a-z]*|svarstid|deadline|time|frist|fristen)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex AboutTime();

    [GeneratedRegex(
        "^(?:avsluta|avslutas|lagg ner|stang|end|close)(?: (?:insatsen|projektet|the intervention|the project))? (?<x>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex End();

    [GeneratedRegex(
        "^(?:befria|undanta|lat|excuse|exempt) (?<x>.+?)(?: fran| slippa| from)(?<report> .+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Excuse();

    [GeneratedRegex(
        "^(?:(?:krav|aterkrav|begar|require)(?: in)? (?<report>.+?) (?:av|fran|for|of|from) (?<x>.+)"
            + "|(?<x>.+?) (?:ska|skall|maste|must) (?:lamna|handa|hand) (?:in )?(?<report>.+?)(?: in)? (?:anda|trots allt|after all))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Require();

    [GeneratedRegex(
        "^(?:flytta|skjut|andra|move|postpone)(?: fram| upp| pa| the)* (?:sista dagen|sista dag|sista inlamningsdag|sista inlamningsdagen"
            + "|inlamningsdag|inlamningsdagen|inlamningen|forfallodagen|deadline|deadlinen|due day|due date|last day)"
            + "(?: "
            + In
            + ")? (?<report>.+?) (?:till|to) (?<y>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Due();

    [GeneratedRegex(
        "^(?:pausa|pause|gor (?:en )?paus (?:i|for|med)|satt paus pa)(?: (?:insatsen|projektet))? (?<x>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Pause();

    [GeneratedRegex(
        "^(?:ateruppta|aterstarta|hav pausen (?:for|i)|avsluta pausen (?:for|i)|resume|restart)(?: (?:insatsen|projektet))? (?<x>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Resume();

    [GeneratedRegex(
        "^(?:byt namn pa|andra namn pa|andra namnet pa|dop om|rename)(?: (?:insatsen|projektet))? (?<x>.+?) (?:till|to)(?<y> .+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Rename();

    [GeneratedRegex(
        "^(?:(?:byt|andra|change) (?:the )?(?:huvudman|huvudmannen|owner)(?: (?:for|i|pa|of) (?<x>.+?))?(?: (?:till|to)(?<y> .+))?"
            + "|(?:ny|new) (?:huvudman|owner)(?: (?:for|i|of) (?<x>.+?))?(?:(?::| ar| blir| is)(?<y> .+))?"
            + "|(?<y>.+) (?:blir|ar) ny huvudman (?:for|i) (?<x>.+))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Owner();

    [GeneratedRegex(
        "^(?:(?:bevilja|grant)(?: (?:forlangningen|forlangning|onskemalet|the prolongation|the extension))?"
            + "|(?:godkann|approve) (?:forlangningen|forlangning|the prolongation|the extension))(?: (?:av |for |i |of )?(?<x>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Grant();

    [GeneratedRegex(
        "^(?:avsla|neka|refuse|reject|deny)(?: (?:forlangningen|forlangning|onskemalet|the prolongation|the extension))?"
            + "(?: (?:av |for |i |of )?(?<x>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Refuse();
}
