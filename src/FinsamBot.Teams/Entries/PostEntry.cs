using System.Collections.Immutable;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Entries;

/// <summary>A post in the intervention, and who pays it.</summary>
internal sealed class PostEntry() : EntryKind(SectionKind.Resources, "resurser", "tjanster", "resources")
{
    public const string Organisation = "post.organisation";

    public const string Role = "post.role";

    public const string Percent = "post.percent";

    public const string Funding = "post.funding";

    public const string Funded = "funded";

    public const string CoFunded = "coFunded";

    public override IEnumerable<EntryField> Fields(Reader to, EntryForm form) =>
        [
            new EntryField(EntryInput.Line, to["Post_Organisation"], Organisation),
            new EntryField(EntryInput.Line, to["Post_Role"], Role),
            new EntryField(EntryInput.Number, to["Post_Percent"], Percent),
            EntryTexts.Choice(to["Post_Funding"], Funding, [(to["Post_Funded"], Funded), (to["Post_CoFunded"], CoFunded)]),
            .. EntryTexts.PartChoice(to, form),
        ];

    public override ImmutableDictionary<string, string> New(ReportView view, TemplateSection section) =>
        Of(new Post(0, "", "", "", 0, true)).SetItem(Percent, "");

    private static ImmutableDictionary<string, string> Of(Post post) =>
        new Dictionary<string, string>
        {
            [Organisation] = post.Organisation,
            [Role] = post.Role,
            [Percent] = $"{post.Percent}",
            [Funding] = post.IsFunded ? Funded : CoFunded,
            [EntryTexts.Part] = post.Unit.Length > 0 ? post.Unit : EntryForm.NoPart,
        }.ToImmutableDictionary();

    public override bool IsNeverEmpty(string input) => input is Funding or EntryTexts.Part;

    public override IReadOnlyList<EntryLine> Lines(TemplateSection section, ReportFigures figures, Language language) =>
        [.. figures.Staffing.Select(s => Line(s, language))];

    public override IEnumerable<string> Parts(ReportFigures figures) => figures.Staffing.Select(s => s.Unit);

    public override ImmutableDictionary<string, string>? Saved(ReportFigures figures, string? id, Language language) =>
        figures.Staffing.Find(s => $"{s.Number}" == id) is { } post ? Of(post) : null;

    public override FigureCommand Removal(string id) => new RemoveStaffing(SpokenNumber.Whole(id) ?? 0);

    private static EntryLine Line(Post post, Language language)
    {
        var paidBy = Texts.Get(language, post.IsFunded ? "Post_IsFunded" : "Post_IsCoFunded");
        var what = $"{post.Percent}\u00A0% {EntryLine.Short(post.Role)}{PartIn(post.Unit)}, {paidBy}";
        return new EntryLine($"{post.Number}", EntryLine.Short(post.Organisation), what);
    }

    public override EntryReading Read(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today)
    {
        var (organisation, role) = (typed[Organisation], typed[Role]);
        if (organisation.Length == 0 || role.Length == 0)
        {
            return EntryReading.Fails(to, "Entry_TextMissing", to[organisation.Length == 0 ? "Post_Organisation" : "Post_Role"]);
        }

        var percent = typed[Percent];
        if (SpokenNumber.Whole(percent.TrimEnd('%', ' ', '\u00A0')) is not { } share)
        {
            return percent.Length == 0
                ? EntryReading.Fails(to, "Post_NoPercent")
                : EntryReading.Fails(to, "Entry_NumberUnreadable", to["Post_Percent"], percent);
        }

        return new EntryReading(
            new SaveStaffing(EntryReading.NumberOf(id), EntryReading.UnitOf(typed), organisation, role, share, typed[Funding] != CoFunded),
            null
        );
    }
}
