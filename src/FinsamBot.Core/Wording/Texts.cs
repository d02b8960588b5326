using FinsamBot.Core.Calendar;
using FinsamBot.Core.Checking;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Office;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Reports.Figures;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Wording;

/// <summary>The sentences that belong to the rules themselves: why something was refused, the words for how far a section has come, and the names of days.</summary>
public static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Refusal refusal, Language language)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Source.Get(language, $"Refusal_{refusal.Reason}", refusal.Arguments);
    }

    public static string Of(SectionProgress progress, Language language) => Source.Get(language, $"Progress_{progress}");

    /// <summary>The name as in running text: lower case in Swedish unless it begins with a proper name.</summary>
    public static string Of(NamedDay day, Language language) => Source.Get(language, $"Day_{day}");

    public static string Of(BreakName name, Language language) => Source.Get(language, $"BreakName_{name}");

    /// <summary>A sentence that says why a plan is as it is.</summary>
    public static string Of(PlanReason reason, Language language) => reason switch
    {
        PlanReason.DueMoved r => Source.Get(language, "Reason_DueMoved", Days.DayAndMonth(r.From, language), Days.DayAndMonth(r.To, language)),
        PlanReason.BeforeBreak r => AboutBreak("Reason_BeforeBreak", r.Break, language),
        PlanReason.AroundBreak r => AboutBreak("Reason_AroundBreak", r.Break, language),
        PlanReason.Preliminary => Source.Get(language, "Reason_Preliminary"),
        PlanReason.LittleTimeToWrite { WorkingDays: 1 } => Source.Get(language, "Reason_OneDayToWrite"),
        PlanReason.LittleTimeToWrite r => Source.Get(language, "Reason_LittleTimeToWrite", r.WorkingDays),
        PlanReason.AtMeeting r => Source.Get(language, "Reason_AtMeeting", Days.DayAndMonth(r.Meeting.Day, language)),
        PlanReason.Chosen r => Source.Get(language, "Reason_Chosen", Days.DayAndMonth(r.Instead, language)),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What is short, and which days would help.</summary>
    public static string Of(Shortage shortage, Language language)
    {
        ArgumentNullException.ThrowIfNull(shortage);
        var says = Source.Get(language, "Shortage", shortage.ReadingDays, shortage.Promised);
        var helps = shortage.SendBy is { } send
            ? Source.Get(language, "Shortage_Send", Days.DayAndMonth(send, language), shortage.Promised)
            : Source.Get(language, "Shortage_Due", Days.DayAndMonth(shortage.Due, language), shortage.Promised);
        return $"{says} {helps}";
    }

    /// <summary>Why a form's file is refused, with the line.</summary>
    public static string Of(TemplateFault fault, Language language)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Source.Get(language, "FormFault_Line", fault.Line, Source.Get(language, $"FormFault_{fault.Reason}", fault.Arguments));
    }

    /// <summary>What is worth a look, as a sentence.</summary>
    public static string Of(FigureRemark remark, Language language)
    {
        ArgumentNullException.ThrowIfNull(remark);
        object[] said = [.. remark.Arguments.Select(a => a is Goal goal ? $"{goal.Text.Trim().TrimEnd('.')}: {GoalWords.Standing(goal, language)}" : a)];
        return Source.Get(language, $"Remark_{remark.Kind}", said);
    }

    /// <summary>Inget är skrivet i avsnitt 2.1 och 2.4.</summary>
    public static string Of(Unwritten unwritten, Language language)
    {
        ArgumentNullException.ThrowIfNull(unwritten);
        return unwritten switch
        {
            { Everything: true } => Source.Get(language, "Unwritten_All"),
            { Empty.Count: > 0 } => Source.Get(language, "Unwritten_Some", List(unwritten.Empty, language)),
            _ => Source.Get(language, "Unwritten_None"),
        };
    }

    /// <summary>A, B och C</summary>
    public static string List(IReadOnlyList<string> items, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : Source.Get(language, "List_And", string.Join(", ", items.SkipLast(1)), items[^1]);
    }

    /// <summary>With a capital first, whatever it begins with in running text.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Why there is no PDF, and what to do about it.</summary>
    public static string Of(PdfRefusal refusal, Language language) => Source.Get(language, $"Pdf_{refusal}");

    public static string Of(HolidayKind kind, Language language) => Source.Get(language, $"DayKind_{kind}");

    /// <summary>To a person whose own report, or whatever else was wanted, is damaged.</summary>
    public static string Of(BrokenStreamException broken, Language language)
    {
        ArgumentNullException.ThrowIfNull(broken);
        var what = broken.Stream?.Value.Split('/')[0] switch { "reports" => "Report", "interventions" => "Intervention", _ => "Other" };
        return Source.Get(language, $"Unreadable_{what}");
    }

    /// <summary>To the office: what cannot be read, as a sentence that belongs to the name of its intervention when it has one.</summary>
    public static string Of(DamageLine line, Language language)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Report: { } report } => Source.Get(
                language, line.Damage.Kind == DamageKind.Chain ? "Damage_Changed" : "Damage_Report",
                line.Form?.Name.In(language) ?? Source.Get(language, "Unreadable_Form"), Days.Iso(report.PeriodEnd)),
            { Intervention.Length: > 0, Damage.Kind: not DamageKind.Chain } => Source.Get(language, "Damage_Intervention"),
            _ => Source.Get(language, $"Damage_{line.Damage.Kind}", line.Damage.Name),
        };
    }

    private static string AboutBreak(string key, Break between, Language language) =>
        Source.Get(language, key, Of(between.Name, language), Days.DayAndMonth(between.First, language), Days.DayAndMonth(between.Last, language));

    /// <summary>What disagrees with what, as a sentence.</summary>
    public static string Of(Contradiction contradiction, Language language)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        return Source.Get(language, $"Contradiction_{contradiction.Kind}", contradiction.Where, contradiction.Stands, contradiction.Against);
    }
}
