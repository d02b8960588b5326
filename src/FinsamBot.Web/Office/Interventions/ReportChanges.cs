using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.Settings;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Which reports it owes, and when.</summary>
internal static class ReportChanges
{
    /// <summary>Steps that links beside a report lead to, with which it is in the address.</summary>
    public const string DueStep = "sista-dag";
    public const string ExcuseStep = "befria";
    public const string RequireStep = "krav";
    public const string ReportField = "rapport";

    private const string Day = "dag";
    private const string Form = "formular";

    public static IReadOnlyList<ChangeForm> All { get; } =
    [
        new(DueStep, "Due", DueFields, ReadDue),
        new(ExcuseStep, "Excuse", at => [Report(at, Owed(at)), TimeChanges.ReasonField(at)], ReadExcuse),
        new(RequireStep, "Require", at => [Report(at, Excused(at))], ReadRequire)
        {
            IsOffered = at => !at.Intervention.Changes.Excused.IsEmpty,
        },
        new("rutin", "Routine", RoutineOf, ReadRoutine),
        new("formular", "Reporting", NewReporting.Fields, NewReporting.Read),
    ];

    public static string ReportOf(string template, DateOnly end) => $"{template}|{Days.Iso(end)}";

    private static IReadOnlyList<(string Value, string Says)> Owed(Looked at) =>
        [
            .. InterventionReports
                .Of(at)
                .Where(r => r is { Excused: null, IsHandedIn: false })
                .Select(r =>
                    (ReportOf(r.Template, r.End), at.Voice.Office("Change_ReportDue", r.Name, r.Period, at.Call.Day(r.Due!.Value)))
                ),
        ];

    private static IReadOnlyList<(string Value, string Says)> Excused(Looked at) =>
        [
            .. InterventionReports
                .Of(at)
                .Where(r => r.Excused is not null)
                .Select(r => (ReportOf(r.Template, r.End), at.Voice.Office("Change_ReportOf", r.Name, r.Period))),
        ];

    private static ChoiceField Report(Looked at, IReadOnlyList<(string Value, string Says)> reports) =>
        new(ReportField, at.Voice.Office("Change_Report"), reports) { Nothing = at.Voice.Office("Choose") };

    private static IReadOnlyList<Field> DueFields(Looked at) =>
        [
            Report(at, Owed(at)),
            new DayField(Day, at.Voice.Office("Change_Due_Day"), at.Voice.Language) { Hint = at.Voice.Office("DayHint") },
        ];

    private static MoveDueDay ReadDue(Filled filled, Looked at)
    {
        var (template, end) = ReportIn(filled);
        return new MoveDueDay(template, end, filled.TheDay(Day));
    }

    private static ExcusePeriod ReadExcuse(Filled filled, Looked at)
    {
        var (template, end) = ReportIn(filled);
        return new ExcusePeriod(template, end, TimeChanges.ReasonIn(filled));
    }

    private static RequirePeriod ReadRequire(Filled filled, Looked at)
    {
        var (template, end) = ReportIn(filled);
        return new RequirePeriod(template, end);
    }

    private static (string Template, DateOnly End) ReportIn(Filled filled)
    {
        var parts = filled.Text(ReportField).Split('|', 2);
        if (parts.Length == 2 && Days.TryIso(parts[1], out var end))
        {
            return (parts[0], end);
        }

        filled.Refuse(new Refusal(RefusalReason.NoSuchReport));
        return ("", default);
    }

    private static IReadOnlyList<Field> RoutineOf(Looked at)
    {
        var chosen = Chosen(at, at.Call.Context.Request.Query[Form].ToString());
        return
        [
            new ChoiceField(
                Form,
                at.Voice.Office("Change_Form"),
                [.. at.Intervention.Reportings.Select(r => (r.Template.Id, at.NameOf(at.View.Templates.Of(r.Template))))],
                chosen.Template.Id
            )
            {
                Nothing = at.Voice.Office("Choose"),
            },
            .. RoutineFields.Of(at.Voice, at.View.For(chosen).Routine),
        ];
    }

    private static SetRoutine ReadRoutine(Filled filled, Looked at)
    {
        var chosen = Chosen(at, filled.Text(Form));
        return new SetRoutine(chosen.Template.Id, RoutineFields.Read(filled, at.Voice, at.View.For(chosen).Routine));
    }

    private static Reporting Chosen(Looked at, string form) => at.Intervention.ReportingOf(form) ?? at.Intervention.Reportings[0];
}
