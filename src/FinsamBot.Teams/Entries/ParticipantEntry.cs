using System.Collections.Immutable;
using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Entries;

/// <summary>How many came and went, women and men each; the wholes are computed and never typed.</summary>
internal sealed class ParticipantEntry() : EntryKind(SectionKind.Participants, "deltagare", "deltagarna", "participants")
{
    public static IReadOnlyList<string> Counts { get; } = ["opening", "new", "exited"];

    public static IReadOnlyList<string> Genders { get; } = ["women", "men"];

    /// <summary>Where old numbers are without gender, they can be mended and are not lost.</summary>
    public const string Unsplit = "unsplit";

    public static string Name(string count, string gender) => $"flow.{count}.{gender}";

    public override IEnumerable<EntryField> Fields(Reader to, EntryForm form) =>
        [
            .. form
                .View.Report.Figures.Participants.Where(p => p.Unit == form.Id)
                .Take(1)
                .Select(p => new EntryField(EntryInput.Said, ParticipantWords.Of(p with { Unit = "" }, to.Language))),
            .. from count in Counts
            from gender in Genders.Append(Unsplit)
            where gender != Unsplit || form[Name(count, gender)] is not ("" or "0")
            select new EntryField(EntryInput.Number, LabelOf(to, count, gender), Name(count, gender)),
            new EntryField(EntryInput.Aside, to["Participants_Computed"]),
        ];

    public static string LabelOf(Reader to, string count, string gender) => to["Participants_" + count, to["Participants_" + gender]];

    public override ImmutableDictionary<string, string> New(ReportView view, TemplateSection section) =>
        Row("opening", null).AddRange(Row("new", null)).AddRange(Row("exited", null));

    private static ImmutableDictionary<string, string> Of(ParticipantFlow flow) =>
        Row("opening", flow.Opening).AddRange(Row("new", flow.New)).AddRange(Row("exited", flow.Exited));

    private static ImmutableDictionary<string, string> Row(string count, Headcount? people) =>
        new Dictionary<string, string>
        {
            [Name(count, "women")] = $"{people?.Women}",
            [Name(count, "men")] = $"{people?.Men}",
            [Name(count, Unsplit)] = people?.Unsplit is > 0 and var more ? $"{more}" : "",
        }.ToImmutableDictionary();

    public override bool IsByPart => true;

    public override bool IsNeverEmpty(string input) => input.EndsWith(Unsplit, StringComparison.Ordinal);

    public override IReadOnlyList<EntryLine> Lines(TemplateSection section, ReportFigures figures, Language language) =>
        [
            .. figures.Participants.Select(p => new EntryLine(
                p.Unit,
                p.Unit.Length > 0 ? EntryLine.Short(p.Unit) : Texts.Get(language, "Entry_WholeIntervention"),
                ParticipantWords.Of(p with { Unit = "" }, language)
            )),
        ];

    public override IEnumerable<AdaptiveElement> Totals(Reader to, ReportFigures figures) =>
        figures.Participants.Count > 1
            ? [Strong(to["Participants_Together"]), Close(Whole(to, ParticipantFlow.Sum(figures.Participants)))]
            : [];

    /// <summary>All parts, women and men and those of whom it is not known in columns of their own.</summary>
    private static AdaptiveElement Whole(Reader to, ParticipantFlow flow)
    {
        (string Count, Headcount People)[] rows =
        [
            ("opening", flow.Opening),
            ("new", flow.New),
            ("exited", flow.Exited),
            ("closing", flow.Closing),
        ];
        var isSplit = rows.All(r => r.People.Unsplit == 0);
        string[] columns = [.. Genders, .. isSplit ? [] : new[] { Unsplit }, "all"];
        return Table(
            ["", .. columns.Select(c => to["Participants_Column_" + c])],
            rows.Select(r => (string[])[to["Participants_Row_" + r.Count], .. columns.Select(c => $"{In(r.People, c)}")])
        );

        static int In(Headcount people, string column) =>
            column switch
            {
                "women" => people.Women,
                "men" => people.Men,
                Unsplit => people.Unsplit,
                _ => people.All,
            };
    }

    public override IEnumerable<string> Parts(ReportFigures figures) => figures.Participants.Select(p => p.Unit);

    public override string TitleOf(Reader to, EntryForm form) =>
        form.Id is { Length: > 0 } part ? to["Entry_ParticipantsOf", part] : to["Entry_Participants"];

    public override ImmutableDictionary<string, string>? Saved(ReportFigures figures, string? id, Language language) =>
        figures.Participants.Find(p => p.Unit == id) is { } flow ? Of(flow) : null;

    public override FigureCommand Removal(string id) => new RemoveParticipants(id);

    public override EntryReading Read(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today)
    {
        var needed =
            from count in Counts
            from gender in Genders
            select (Text: typed[Name(count, gender)], Label: LabelOf(to, count, gender));
        var extra = Counts.Select(c => (Text: typed[Name(c, Unsplit)], Label: LabelOf(to, c, Unsplit)));
        foreach (var (text, label) in needed.Concat(extra.Where(e => e.Text.Length > 0)))
        {
            if (text.Length == 0 || SpokenNumber.Whole(text) is null)
            {
                return text.Length == 0
                    ? EntryReading.Fails(to, "Entry_NumberMissing", label)
                    : EntryReading.Fails(to, "Entry_NumberUnreadable", label, text);
            }
        }

        return new EntryReading(
            new CountParticipants(new ParticipantFlow(id ?? "", Heads("opening"), Heads("new"), Heads("exited"))),
            null
        );

        Headcount Heads(string count) => new(Number(count, "women"), Number(count, "men"), Number(count, Unsplit));
        int Number(string count, string gender) => SpokenNumber.Whole(typed[Name(count, gender)]) ?? 0;
    }
}
