using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>Rules for opening a report and saving its sections. Saving never demands a finished text: half an answer is a draft.</summary>
internal static class WritingRules
{
    /// <summary>Far above the longest section seen (25,658 characters); keeps one event well inside a blob's block.</summary>
    public const int MaxLength = 100_000;

    public static Decision Open(Report report, Circumstances circumstances, OpenReport open, Request request)
    {
        var intervention = circumstances.Intervention;
        if (report.IsOpened)
        {
            return Decision.Nothing;
        }

        if (intervention.ReportingOf(circumstances.Template.Id) is not { } reporting || !IsOwed(intervention, reporting, open.Period))
        {
            return Decision.Refuse(RefusalReason.NoSuchReport);
        }

        var opened = new OpenedPeriod(reporting.Template.Id, open.Period);
        if (request.Actor != PersonId.Bot && !circumstances.MayWrite(request.Actor, StockholmTime.DayOf(request.Now)))
        {
            return Decision.Refuse(RefusalReason.OnlyLeadWrites);
        }

        return StockholmTime.DayOf(request.Now) < open.Period.Start
            ? Decision.Refuse(RefusalReason.PeriodNotStarted, open.Period.Start)
            : Decision.Of([
                new ReportOpened(intervention.ReportFor(opened), reporting.Template, open.Period),
                .. Prefill(circumstances, open),
            ]);
    }

    /// <summary>Also a period noted as opened whose stream is still empty: the program stopped in between.</summary>
    private static bool IsOwed(Intervention intervention, Reporting reporting, ReportingPeriod period) =>
        intervention.HasOpened(new OpenedPeriod(reporting.Template.Id, period))
        || intervention.Unopened(reporting).TakeWhile(p => p.Start <= period.Start).Contains(period);

    public static Decision Save(Report report, ReportTemplate template, SaveSections save)
    {
        var events = new List<Event>();
        Refusal? refusal = null;
        foreach (var input in save.Inputs)
        {
            var decision = SaveOne(report, FieldOf(template, input.Section), input);
            events.AddRange(decision.Events);
            report = decision.Events.OfType<SectionSaved>().Aggregate(report, Noted);
            refusal ??= decision.Refusal;
        }

        return new Decision(events, refusal);
    }

    /// <summary>A second input for the same section in one command builds on the first.</summary>
    private static Report Noted(Report report, SectionSaved saved) =>
        report with
        {
            Texts = report.Texts.SetItem(
                saved.Section,
                report.TextOf(saved.Section) with
                {
                    Text = saved.Text,
                    Revision = saved.Revision,
                    Done = saved.Done,
                }
            ),
        };

    /// <summary>Anybody who writes may use anybody's text: the roles carry the work.</summary>
    public static Decision Use(Report report, UseSetAside use, PersonId actor) =>
        Aside(report, use.Section, use.Mark, actor) is { } aside
            ? Decision.Of(Saved(report, use.Section, aside.Text, report.TextOf(use.Section).Done))
            : Decision.Refuse(RefusalReason.NothingSetAside);

    public static Decision Discard(Report report, Circumstances circumstances, DiscardSetAside discard, Request request) =>
        Aside(report, discard.Section, discard.Mark, request.Actor) is { } aside
        && circumstances.MayDiscard(aside, request.Actor, StockholmTime.DayOf(request.Now))
            ? Decision.Of(new SetAsideDiscarded(discard.Section, aside.Mark, aside.By))
            : Decision.Refuse(RefusalReason.NothingSetAside);

    private static AsideText? Aside(Report report, string section, string? mark, PersonId actor)
    {
        var meant = report.SetAside.Where(a => a.Section == section && (mark is null || a.Mark == mark)).ToList();
        return meant.FindLast(a => a.By == actor) ?? (mark is null ? null : meant.LastOrDefault());
    }

    private static Decision SaveOne(Report report, TemplateSection? section, SectionInput input)
    {
        var saved = report.TextOf(input.Section);
        if (MayNotFill(report, section, input) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var text = input.Append && saved.Text.Length > 0 ? saved.Text + "\n\n" + input.Text : input.Text;
        if (text.Length > MaxLength)
        {
            return Decision.Refuse(RefusalReason.TooLong, section!.Number, MaxLength);
        }

        if (section!.Kind == SectionKind.Date && text.Trim().Length > 0)
        {
            if (!SwedishDate.TryParse(text, out var date))
            {
                return Decision.Refuse(RefusalReason.UnreadableDate, text.Trim());
            }

            text = Days.Iso(date);
        }

        if (text == saved.Text && input.Done == saved.Done)
        {
            return Decision.Nothing;
        }

        return input.BasedOn is { } seen && seen != saved.Revision && text != saved.Text
            ? new Decision([new TextSetAside(input.Section, text, seen)], new Refusal(RefusalReason.OutdatedCard, section.Number))
            : Decision.Of(Saved(report, input.Section, text, input.Done));
    }

    private static TemplateSection? FieldOf(ReportTemplate template, string id) =>
        template.Section(id) ?? template.DiaryFields.FirstOrDefault(f => f.Id == id);

    private static Refusal? MayNotFill(Report report, TemplateSection? section, SectionInput input) =>
        section?.FilledBy switch
        {
            null => new Refusal(RefusalReason.NoSuchSection, input.Section),
            // Drafted from the answers, and worded by the lead or the chair: before anybody is asked there is nothing to word.
            FilledBy.SteeringGroup => report.CurrentRound is null
                ? new Refusal(RefusalReason.SteeringGroupWritesThis, section.Number)
                : null,
            FilledBy.Register => new Refusal(RefusalReason.RegisterKnowsThis, section.Number),
            FilledBy.Office => new Refusal(RefusalReason.OfficeWritesThis, section.Number),
            _ => null,
        };

    private static SectionSaved Saved(Report report, string section, string text, bool done) =>
        new(section, text, report.TextOf(section).Revision + 1, done);

    /// <summary>What the register and earlier reports know is written for the lead, who can change it.</summary>
    private static IEnumerable<Event> Prefill(Circumstances circumstances, OpenReport open)
    {
        var (template, carried) = (circumstances.Template, open.Carried ?? Carried.Nothing);
        var lead = circumstances.Intervention.Having(Role.Lead).Select(circumstances.PersonOf).FirstOrDefault();
        var known = new (string Section, string? Text)[]
        {
            ("interventionName", circumstances.Intervention.Name),
            ("owner", circumstances.Intervention.Owner),
            ("period", open.Period.ToString()),
            (
                "interventionTime",
                carried.Times.Count > 0 ? string.Join('\n', carried.Times.Select(t => $"{t.Name}: {Day(t.First)}–{Day(t.Last)}")) : null
            ),
            ("submitterName", lead?.Name),
        };
        return
        [
            .. known
                .Where(k => k.Text is not null && template.Section(k.Section) is not null)
                .Select(k => new SectionSaved(k.Section, k.Text!, 1, true)),
            .. FigureKinds.Events(carried.Figures).Where(e => FigureKinds.HasPlace(template, e)),
        ];
    }

    private static string Day(DateOnly? day) => day is { } known ? Days.Iso(known) : "";
}
