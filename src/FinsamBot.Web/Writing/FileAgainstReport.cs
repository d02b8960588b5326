using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Reading.Changes;

namespace FinsamBot.Web.Writing;

/// <summary>A section of which a file says something else than the report.</summary>
/// <param name="Now">The report's text as our own document of it reads: what only looks otherwise in Word is no difference.</param>
internal sealed record SectionDifference(TemplateSection Section, string Now, string Said)
{
    public IReadOnlyList<MarkedLine> Marked => ChangedText.Between(Now, Said);
}

/// <summary>What a file says otherwise than the report; nothing of the file is missing.</summary>
/// <param name="Misfits">Why it may be about something else, as sentences.</param>
/// <param name="Sections">Can be taken one by one, in the order of the form.</param>
/// <param name="Figures">What tables say otherwise, in words.</param>
/// <param name="Unplaced">Belongs nowhere, or where the reader writes nothing.</param>
/// <param name="Questions">What somebody has to settle, as sentences.</param>
internal sealed record FileAgainstReport(
    IReadOnlyList<string> Misfits,
    IReadOnlyList<SectionDifference> Sections,
    IReadOnlyList<SectionDifference> Figures,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<string> Questions
)
{
    /// <param name="own">Our own document of the report as it stands, read in the same way: nothing that stands there as well is
    /// news. Null when it could not be read.</param>
    public static FileAgainstReport Of(UnderstoodReport read, UnderstoodReport? own, WritingCall call)
    {
        var (view, takes) = (call.View, new List<SectionDifference>());
        var unplaced = read.Unplaced.Except(own?.Unplaced ?? []).ToList();
        foreach (var same in read.Texts.GroupBy(t => t.Section))
        {
            var (section, said) = (view.Template.Section(same.Key), TextOf(read, same.Key));
            var (saved, asRead) = (view.Report.TextOf(same.Key).Text, own is null ? "" : TextOf(own, same.Key));
            if (IsSame(said, saved) || IsSame(said, asRead))
            {
                continue;
            }

            if (section is not null && MayTake(call, section, said + saved))
            {
                takes.Add(new SectionDifference(section, asRead.Length > 0 ? asRead : saved, said));
            }
            else
            {
                unplaced.Add(section is null ? said : $"**{section.Label.In(Language.Swedish)}**\n\n{said}");
            }
        }

        return new FileAgainstReport(
            FileFit.Misfits(read, view, call.Voice.Language),
            [.. view.Template.Sections.SelectMany(s => takes.Where(t => t.Section == s))],
            [.. view.Template.Sections.Select(s => FiguresOf(s, read, own?.Registered ?? view.Report.Figures)).OfType<SectionDifference>()],
            unplaced,
            [.. read.Questions.Concat(read.Remarks).Except(own is null ? [] : own.Questions.Concat(own.Remarks))]
        );
    }

    /// <summary>What looks like personal data in the texts that can be taken.</summary>
    public IReadOnlyList<PersonalDataPlace> PersonalDataIn(ReportView view)
    {
        var texts = Sections.Aggregate(
            view.Report.Texts,
            (all, s) => all.SetItem(s.Section.Id, view.Report.TextOf(s.Section.Id) with { Text = s.Said })
        );
        return (view with { Report = view.Report with { Texts = texts } }).WrittenPersonalData;
    }

    /// <summary>In lines of the form a file is read to the end of the line only.</summary>
    private static bool MayTake(WritingCall call, TemplateSection section, string texts) =>
        call.MayWord(section) && section.FilledBy == FilledBy.Lead && (section.IsLong || !texts.Contains('\n', StringComparison.Ordinal));

    private static string TextOf(UnderstoodReport read, string section) =>
        CleanText.Of(string.Join("\n\n", read.Texts.Where(t => t.Section == section).Select(t => t.Text)));

    private static bool IsSame(string one, string other) =>
        FormattedText.Parse(one).Blocks.Select(b => b.Written).SequenceEqual(FormattedText.Parse(other).Blocks.Select(b => b.Written));

    private static SectionDifference? FiguresOf(TemplateSection section, UnderstoodReport read, ReportFigures known)
    {
        var (said, now) = (Words(read.Registered), Words(known));
        return said.Length == 0 || said == now ? null : new SectionDifference(section, now, said);

        string Words(ReportFigures figures) => FigureWords.Of(figures, section, Language.Swedish);
    }
}
