using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>A form that an intervention is to report with: which, how often and from when.</summary>
internal static class NewReporting
{
    private const string Form = "formular";
    private const string Months = "manader";
    private const string First = "forsta-dag";
    private const string FirstEnd = "forsta-slut";

    private static readonly int[] HowOften = [3, 4, 6, 12];

    /// <summary>Forms that are made for other times than a quarter.</summary>
    private static readonly Dictionary<string, int> Usual = new() { ["halvarsrapport"] = 6, ["arsredovisning-bilaga"] = 12 };

    public static IReadOnlyList<Field> Fields(Looked at) =>
        Fields(at.Voice, at.Call.Association, at.View.Templates, at.Intervention.StartsOn, withFinal: true);

    /// <summary>The forms an association may use, each as it was issued last.</summary>
    public static IReadOnlyList<ReportTemplate> Forms(Association association, TemplateCatalogue forms) =>
        [
            .. forms
                .All.Where(t => t.Associations is null || t.Associations.Contains(association.Details.Name))
                .Select(t => t.Id)
                .Distinct()
                .Select(id => forms.Latest(id)!)
                .OrderBy(t => t.Id == FinalReport.Form)
                .ThenByDescending(t => t.SteeringGroupSection is not null)
                .ThenBy(t => t.Name.Sv, OfficeTexts.ByName),
        ];

    public static IReadOnlyList<Field> Fields(
        Voice voice,
        Association association,
        TemplateCatalogue templates,
        DateOnly? start,
        bool withFinal = false
    ) =>
        [
            new ChoiceField(
                Form,
                voice.Office("Change_Form"),
                [
                    .. Forms(association, templates)
                        .Where(t => withFinal || t.Id != FinalReport.Form)
                        .Select(t => (t.Id, t.Name.In(voice.Language))),
                ]
            )
            {
                Nothing = voice.Office("Choose"),
            },
            new ChoiceField(
                Months,
                voice.Office("New_Months"),
                [("0", voice.Office("New_Months_0")), .. HowOften.Select(m => ($"{m}", voice.Office($"New_Months_{m}")))],
                "0"
            )
            {
                Nothing = voice.Office("Choose"),
            },
            new DayField(First, voice.Office("New_First"), voice.Language, start is { } day ? Days.Iso(day) : "")
            {
                Hint = voice.Office("DayHint"),
            },
            new DayField(FirstEnd, voice.Office("New_FirstEnd"), voice.Language)
            {
                Hint = voice.Office("New_FirstEndHint"),
                IsOptional = true,
            },
        ];

    public static InterventionCommand Read(Filled filled, Looked at) =>
        new AddReporting(Read(filled, at.Voice, at.View.Templates, at.Intervention.EndsOn));

    public static Reporting Read(Filled filled, Voice voice, TemplateCatalogue templates, DateOnly? end)
    {
        if (templates.Latest(filled.Text(Form)) is not { } form)
        {
            filled.Refuse(new Refusal(RefusalReason.NoSuchForm, filled.Text(Form)));
            form = templates.All.First();
        }

        var wished = filled.Number(Months, voice.Office("New_Months"), 0, 12);
        var months = wished == 0 ? Usual.GetValueOrDefault(form.Id, HowOften[0]) : wished;
        var start = filled.TheDay(First);
        if (form.Id == FinalReport.Form)
        {
            return new Reporting(form.Ref, new PeriodScheme(start, end ?? start, end, Whole: true));
        }

        return new Reporting(form.Ref, new PeriodScheme(start, filled.Day(FirstEnd) ?? EndOfFirst(start, months), end, months));
    }

    /// <summary>The end of the quarter, third, half or whole year that a day lies in.</summary>
    private static DateOnly EndOfFirst(DateOnly start, int months)
    {
        var month = ((start.Month - 1) / months * months) + months;
        return new DateOnly(start.Year, month, DateTime.DaysInMonth(start.Year, month));
    }
}
