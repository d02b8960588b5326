using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports.PersonalData;

/// <summary>A place in a report that seems to hold personal data.</summary>
/// <param name="Section">Where it stands; for what a member of the steering group has said,
/// <see cref="ReportTemplate.SteeringGroupPlace"/>.</param>
/// <param name="Before">A few words before it on its line.</param>
/// <param name="Found">The stretch itself, exactly as written.</param>
/// <param name="Said">Who said it, when it is no text of the writers.</param>
public sealed record PersonalDataPlace(
    TemplateSection Section,
    FindingKind Kind,
    string Before,
    string Found,
    string After,
    AskedMember? Said = null
)
{
    /// <summary>How many characters around a finding are shown.</summary>
    private const int Around = 48;

    private const int MarkBytes = 8;

    /// <summary>Cannot be accepted: it has to go.</summary>
    public bool Blocks => new Finding(Kind, 0, 0).Blocks;

    /// <summary>Names the finding with its words: see <see cref="AcceptedFinding"/>.</summary>
    public string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Section.Id}\n{Before}\n{Found}\n{After}")));

    /// <summary>Names all the places that were shown together; empty when there are none.</summary>
    public static string MarkOf(IReadOnlyList<PersonalDataPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var shown = Encoding.UTF8.GetBytes(string.Concat(places.Select(p => p.Hash)));
        return places.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(shown).AsSpan(0, MarkBytes));
    }

    /// <summary>In the report's own texts: what the steering group would read.</summary>
    internal static IReadOnlyList<PersonalDataPlace> Written(Report report, Circumstances circumstances)
    {
        var familiar = circumstances.Familiar;
        return Open(report, circumstances.Template.Sections.SelectMany(s => TextsOf(report, s).SelectMany(t => In(s, t, null, familiar))));
    }

    /// <summary>In a text that is, or may become, a section's, with where each stands there.</summary>
    internal static IEnumerable<(Finding Finding, PersonalDataPlace Place)> InText(
        Report report,
        Circumstances circumstances,
        TemplateSection section,
        string text
    ) => FoundIn(section, text, null, circumstances.Familiar).Where(f => IsOpen(report, f.Place));

    /// <summary>Also in what the steering group has said: everything that is handed in.</summary>
    internal static IReadOnlyList<PersonalDataPlace> All(Report report, Circumstances circumstances)
    {
        if (report.CurrentRound is null)
        {
            return Written(report, circumstances);
        }

        var section = circumstances.Template.SteeringGroupPlace;
        var familiar = circumstances.Familiar;
        var trails = MemberTrail.Of(report);
        var said = trails.Select(t => t.Said).Where(s => s.Answer is not null).SelectMany(s => OfAnswer(section, s, familiar));
        // Nobody can take back what was said in a round that is over, so it stops nothing: a number in it is not printed.
        var earlier = trails.SelectMany(t => t.Earlier).SelectMany(s => OfAnswer(section, s, familiar));
        var replies = report.Rounds.SelectMany(r => r.Replies).SelectMany(r => In(section, r.Text, null, familiar));
        return [.. Written(report, circumstances), .. Open(report, said.Concat(earlier.Concat(replies).Where(p => !p.Blocks)))];
    }

    private static IEnumerable<PersonalDataPlace> OfAnswer(TemplateSection section, Statement said, Familiar familiar) =>
        said.Answer!.Comments.Select(c => c.Text).Prepend(said.Answer.Text).SelectMany(t => In(section, t, said.Member, familiar));

    /// <summary>The prose of a section, and the words of what is registered there.</summary>
    private static IEnumerable<string> TextsOf(Report report, TemplateSection section) =>
        [report.TextOf(section.Id).Text, .. FigureKinds.Of(section)?.WordsIn(section, report.Figures) ?? []];

    /// <summary>In names and dates only a number that blocks is out of place: whoever answers for the report may stand there with a phone
    /// number.</summary>
    private static IEnumerable<PersonalDataPlace> In(TemplateSection section, string text, AskedMember? said, Familiar familiar) =>
        FoundIn(section, text, said, familiar).Select(f => f.Place);

    private static IEnumerable<(Finding Finding, PersonalDataPlace Place)> FoundIn(
        TemplateSection section,
        string text,
        AskedMember? said,
        Familiar familiar
    )
    {
        var findings = section.Kind is SectionKind.Line or SectionKind.Date
            ? PersonalDataCheck.Numbers(text)
            : PersonalDataCheck.Of(text, familiar);
        return findings.Select(f =>
            (f, new PersonalDataPlace(section, f.Kind, Lead(text, f.Start), text.Substring(f.Start, f.Length), Rest(text, f.End), said))
        );
    }

    private static List<PersonalDataPlace> Open(Report report, IEnumerable<PersonalDataPlace> places) =>
        [.. places.Where(p => IsOpen(report, p)).DistinctBy(p => p.Hash)];

    /// <summary>Nobody has judged it to be fine.</summary>
    private static bool IsOpen(Report report, PersonalDataPlace place) => place.Blocks || !report.AcceptedFindings.Contains(place.Hash);

    /// <summary>Whole words before a place, at most to the beginning of its line.</summary>
    private static string Lead(string text, int at)
    {
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var from = Math.Max(line, at - Around);
        var gap = from == line ? -1 : text.IndexOf(' ', from, at - from);
        return text[(gap < 0 ? from : gap + 1)..at];
    }

    private static string Rest(string text, int at)
    {
        var line = text.IndexOf('\n', at);
        var to = Math.Min(line < 0 ? text.Length : line, at + Around);
        var gap = to == line || to == text.Length ? -1 : text.LastIndexOf(' ', to - 1, to - at);
        return text[at..(gap < 0 ? to : gap)];
    }
}
