using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Simulation.Stage;

/// <summary>The forms of the simulated association: the quarterly report that comes with the product, and others made of it.</summary>
internal static class Forms
{
    private static readonly ReportTemplate Built = Of("kvartalsrapport");

    public static TemplateRef Quarterly { get; } = Built.Ref;

    public static TemplateRef HalfYearly { get; } = Of("halvarsrapport").Ref;

    public static TemplateRef Brief { get; } = new("lagesrapport", "1");

    public static TemplateRef Final { get; } = Of("slutrapport").Ref;

    public static TemplateCatalogue All { get; } =
        new([
            .. TemplateCatalogue.BuiltIn.All,
            WithoutSteeringGroup() with
            {
                Id = Brief.Id,
                Version = "1",
                Routine = ReportRoutine.Usual with
                {
                    Due = new FixedDates([new MonthAndDay(1, 20), new MonthAndDay(5, 20), new MonthAndDay(9, 20)]),
                    WhenClosed = WhenClosed.Earlier,
                },
            },
        ]);

    /// <summary>The sections a lead writes at length, figures beside them or not.</summary>
    public static IReadOnlyList<string> SectionsOf(TemplateRef form) =>
        [.. All.Of(form).Sections.Where(s => s is { FilledBy: FilledBy.Lead, IsLong: true }).Select(s => s.Id)];

    private static ReportTemplate Of(string id) => TemplateCatalogue.BuiltIn.All.Where(t => t.Id == id).MaxBy(t => t.Version)!;

    /// <summary>The due day by the form's rule, reckoned apart from the product.</summary>
    public static DateOnly DueDay(ReportRoutine routine, DateOnly end, Almanac almanac)
    {
        var day = routine.Due switch
        {
            DaysAfter r => end.AddDays(r.Days),
            WorkingDayAfter r => almanac.Add(end, r.Nth),
            MonthsAfter r => end.AddMonths(r.Months),
            FixedDates r => r
                .Dates.SelectMany(d => new[] { new DateOnly(end.Year, d.Month, d.Day), new DateOnly(end.Year + 1, d.Month, d.Day) })
                .Order()
                .First(d => d > end),
            _ => throw new ArgumentOutOfRangeException(nameof(routine)),
        };
        while (routine.WhenClosed != WhenClosed.Keep && !almanac.IsWorking(day))
        {
            day = day.AddDays(routine.WhenClosed == WhenClosed.Later ? 1 : -1);
        }

        return day;
    }

    private static ReportTemplate WithoutSteeringGroup() =>
        Built with
        {
            Chapters =
            [
                .. Built.Chapters.Select(c =>
                    c with
                    {
                        Pages =
                        [
                            .. c.Pages.Select(p => p with { Sections = [.. p.Sections.Where(s => s.FilledBy != FilledBy.SteeringGroup)] }),
                        ],
                    }
                ),
            ],
        };
}
