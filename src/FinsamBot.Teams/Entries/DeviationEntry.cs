using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Entries;

/// <summary>Something that did not go as planned, and what is done about it.</summary>
internal sealed class DeviationEntry() : EntryKind(SectionKind.Deviations, "avvikelser", "avvikelserna", "deviations")
{
    public const string Day = "deviation.day";

    public const string Kind = "deviation.kind";

    public const string Text = "deviation.text";

    public const string Amount = "deviation.amount";

    public const string Action = "deviation.action";

    public override IEnumerable<EntryField> Fields(Reader to, EntryForm form) =>
        [
            new EntryField(EntryInput.Lines, to["Deviation_Text"], Text),
            new EntryField(EntryInput.Day, to["Deviation_Day"], Day),
            EntryTexts.Choice(
                to["Deviation_Kind"],
                Kind,
                Enum.GetValues<DeviationKind>()
                    .OrderBy(k => k == DeviationKind.Other)
                    .Select(k => (DeviationWords.Of(k, to.Language), $"{k}"))
            ),
            new EntryField(EntryInput.Line, to["Deviation_Amount"], Amount),
            new EntryField(EntryInput.Lines, to["Deviation_Action"], Action),
        ];

    /// <summary>Today is not proposed where it lies outside the report's period: it would belong to another.</summary>
    public override ImmutableDictionary<string, string> New(ReportView view, TemplateSection section) =>
        Of(new Deviation(0, view.Today, DeviationKind.Other, "")) is var values && view.Period.Contains(view.Today)
            ? values
            : values.SetItem(Day, "");

    public static ImmutableDictionary<string, string> Of(Deviation deviation) =>
        new Dictionary<string, string>
        {
            [Day] = Days.Iso(deviation.On),
            [Kind] = $"{deviation.Kind}",
            [Text] = deviation.Text,
            [Amount] = deviation.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Action] = deviation.Action,
        }.ToImmutableDictionary();

    public override bool IsNeverEmpty(string input) => input == Kind;

    public override IReadOnlyList<EntryLine> Lines(TemplateSection section, ReportFigures figures, Language language) =>
        [.. figures.Deviations.Select(d => Line(d, language))];

    public override IEnumerable<string> Parts(ReportFigures figures) => [];

    public override ImmutableDictionary<string, string>? Saved(ReportFigures figures, string? id, Language language) =>
        figures.Deviations.Find(d => $"{d.Number}" == id) is { } deviation ? Of(deviation) : null;

    public override FigureCommand Removal(string id) => new RemoveDeviation(SpokenNumber.Whole(id) ?? 0);

    public static EntryLine Line(Deviation deviation, Language language)
    {
        var amount = deviation.Amount is { } kronor ? ", " + FigureWords.Kronor(kronor, language) : "";
        var name = $"{Days.Iso(deviation.On)} {DeviationWords.Of(deviation.Kind, language)}";
        return new EntryLine(
            $"{deviation.Number}",
            name,
            EntryLine.Short(amount.Length > 0 ? deviation.Text.TrimEnd().TrimEnd('.') : deviation.Text) + amount
        );
    }

    /// <summary>What a client sends, or what somebody wrote in its place; null where neither names a day.</summary>
    private static DateOnly? DayOf(string typed, DateOnly today) =>
        TypedDay.TryRead(typed, out var sent) ? sent
        : SwedishDate.TryParse(typed, out var written) ? written
        : SpokenWhen.DayOf(typed, today);

    public override EntryReading Read(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today)
    {
        if (typed[Day].Length == 0)
        {
            return EntryReading.Fails(to, "Deviation_NoDay");
        }

        if (DayOf(typed[Day], today) is not { } day)
        {
            return EntryReading.Fails(new Refusal(RefusalReason.UnreadableDate, typed[Day]), to);
        }

        var amount = SpokenNumber.Kronor(typed[Amount]);
        if (amount is null && typed[Amount].Length > 0)
        {
            return EntryReading.Fails(to, "Deviation_AmountUnreadable", typed[Amount]);
        }

        var kind = EntryReading.ChoiceOf(typed[Kind], DeviationKind.Other);
        return new EntryReading(new NoteDeviation(EntryReading.NumberOf(id), day, kind, typed[Text], amount, typed[Action]), null)
        {
            OfDay = (day, Line(new Deviation(0, day, kind, typed[Text], amount), to.Language).ToString()),
        };
    }
}
