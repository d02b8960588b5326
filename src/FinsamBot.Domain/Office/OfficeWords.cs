using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office;

/// <summary>What the office hears of a report: what is not written, and what cannot be read.</summary>
public static class OfficeWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Inget är skrivet i avsnitt 2.1 och 2.4.</summary>
    public static string Of(Unwritten unwritten, Language language)
    {
        ArgumentNullException.ThrowIfNull(unwritten);
        return unwritten switch
        {
            { Everything: true } => Source.Get(language, "Unwritten_All"),
            { Empty.Count: > 0 } => Source.Get(language, "Unwritten_Some", Texts.List(unwritten.Empty, language)),
            _ => Source.Get(language, "Unwritten_None", UnwrittenWords.AllWritten(unwritten.EverySection, language)),
        };
    }

    /// <summary>Väntar på styrgruppen: what lines of a kind stand under.</summary>
    public static string NameOf(OfficeConcern concern, Language language) => Source.Get(language, $"Concern_Name_{concern}");

    /// <summary>What a report waits for, in whole sentences.</summary>
    public static string Of(OfficeLine line, DateOnly today, Language language)
    {
        ArgumentNullException.ThrowIfNull(line);
        string Day(DateOnly day) => Days.Near(day, today, language);
        string[] sentences =
        [
            Source.Get(language, DayKey(line, today), Day(line.Due)),
            line.SendBy is { } send ? Source.Get(language, "Concern_NotSentBy", Day(send)) : "",
            line.Unwritten is { } left ? Of(left, language) : "",
            WaitsFor(line, today, language),
            line.Promised is { } day ? Source.Get(language, day < today ? "Concern_PromisePassed" : "Concern_Promised", Day(day)) : "",
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    private static string DayKey(OfficeLine line, DateOnly today) =>
        line.Concern switch
        {
            OfficeConcern.Corrected => "Concern_CorrectedSince",
            OfficeConcern.NotRegistered => "Concern_HandedIn",
            OfficeConcern.NotSigned => "Concern_SignBy",
            _ => line.Due < today ? "Concern_WasDue" : "Concern_Due",
        };

    private static string WaitsFor(OfficeLine line, DateOnly today, Language language)
    {
        var people = Texts.List([.. line.WaitsFor.Select(p => p.Name)], language);
        return line.Concern switch
        {
            OfficeConcern.NobodyWrites => Source.Get(language, "Concern_Nobody"),
            OfficeConcern.NotReached => Source.Get(language, "Concern_Missed", people),
            OfficeConcern.LeftTeams => Source.Get(language, "Concern_ByMailOnly", people),
            OfficeConcern.HeldBack => Source.Get(language, "Concern_MayHaveGone", people),
            OfficeConcern.WaitsForSteeringGroup when line.LettersLeave is { } at => Source.Get(
                language,
                "Concern_LettersWait",
                Days.Moment(at, today, language)
            ),
            OfficeConcern.WaitsForSteeringGroup => Source.Get(language, "Concern_Silent", people),
            OfficeConcern.NotSigned => Source.Get(language, "Concern_Unsigned", Texts.List(line.SignaturesMissing, language)),
            _ => people.Length == 0 ? "" : Source.Get(language, "Concern_Waits", people),
        };
    }

    /// <summary>To the office: what cannot be read, as a sentence that belongs to the name of its intervention when it has one.</summary>
    public static string Of(DamageLine line, Language language)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Report: { } report } => Source.Get(
                language,
                line.Damage.Kind == DamageKind.Chain ? "Damage_Changed" : "Damage_Report",
                line.Form?.Name.In(language) ?? Source.Get(language, "Unreadable_Form"),
                Days.Iso(report.PeriodEnd)
            ),
            { Intervention.Length: > 0, Damage.Kind: not DamageKind.Chain } => Source.Get(language, "Damage_Intervention"),
            _ => Source.Get(language, $"Damage_{line.Damage.Kind}", line.Damage.Name),
        };
    }
}
