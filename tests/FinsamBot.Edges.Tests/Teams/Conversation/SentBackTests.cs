using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A report that was written here, saved as Word and put into the chat again, comes back whole: what was written and what was
/// registered.</summary>
[TestClass]
public sealed class SentBackTests
{
    private const string Fill = "Fyll i rapporten för Vägen vidare";

    private static readonly FigureCommand[] Figures =
    [
        new SaveGoal(
            null,
            "",
            GoalLevel.Intervention,
            "Hälften har en plan",
            new GoalTarget(TargetKind.Share, 50),
            new GoalStanding(GoalStatus.PartlyMet, 9, 31, "Nås i juni", "Räknat på alla; två väntar på besked")
        ),
        new SaveGoal(null, "", GoalLevel.Intervention, "Parterna har en plan", GoalTarget.YesNo, GoalStanding.Unsaid),
        new SaveGoal(
            null,
            "",
            GoalLevel.Intervention,
            "Mellan tre och fem studiebesök",
            new GoalTarget(TargetKind.Range, 3, 5),
            new GoalStanding(GoalStatus.Met, 4)
        ),
        new NoteDeviation(null, new DateOnly(2026, 2, 3), DeviationKind.Finances, "Hyran höjdes", 12_500, "Vi söker en annan lokal."),
        new NoteDeviation(null, new DateOnly(2026, 3, 9), DeviationKind.Staffing, "Projektledaren var sjuk.", null, ""),
    ];

    [TestMethod]
    public async Task What_was_written_and_registered_comes_back()
    {
        var written = Written();
        await using var chat = await Chat.StartAsync();

        var told = await SendAsync(chat, written);
        StringAssert.Contains(told.Words, "2.4 Insatsens mål samt delmål: 3 uppgifter i tabellen");
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty, "Nothing is registered before its sender says so.");
        var filled = await chat.PressesAsync(told, Fill);

        StringAssert.Contains(filled.Words, "Texterna från");
        var report = await chat.ReportAsync();
        foreach (var section in written.Template.Sections.Where(s => s is { IsLong: true, FilledBy: FilledBy.Lead }))
        {
            Assert.AreEqual(written.Report.TextOf(section.Id).Text, report.TextOf(section.Id).Text, section.Id);
            CollectionAssert.AreEqual(Lines(section, written.Report.Figures), Lines(section, report.Figures), section.Id);
        }

        Assert.IsFalse(written.Report.Figures.IsEmpty);
    }

    [TestMethod]
    public async Task Sent_once_more_it_registers_nothing_twice()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PressesAsync(await SendAsync(chat, Written()), Fill);
        var before = (await chat.ReportAsync()).Figures;

        var again = await chat.PressesAsync(await SendAsync(chat, Written()), Fill);

        Assert.IsTrue(FigureKinds.AreSame(before, (await chat.ReportAsync()).Figures));
        Assert.IsFalse(again.Words.Contains("står kvar", StringComparison.Ordinal), again.Words);
    }

    [TestMethod]
    public async Task What_is_registered_otherwise_stays_and_is_told()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(
            Sample.Sofia,
            new NoteDeviation(null, new DateOnly(2026, 2, 3), DeviationKind.Finances, "Hyran höjdes.", 12_500, "Vi stannar.")
        );
        await chat.DoAsync(
            Sample.Sofia,
            new SaveGoal(null, "", GoalLevel.Effect, "Hälften har en plan.", new(TargetKind.Share, 50), GoalStanding.Unsaid)
        );

        var filled = await chat.PressesAsync(await SendAsync(chat, Written()), Fill);

        StringAssert.Contains(filled.Words, "Det som redan var registrerat på annat sätt än i filen står kvar: Avvikelser");
        var figures = (await chat.ReportAsync()).Figures;
        Assert.AreEqual("Vi stannar.", figures.Deviations.Single(d => d.On == new DateOnly(2026, 2, 3)).Action);
        var goal = figures.Goals.Single(g => g.Text.StartsWith("Hälften", StringComparison.Ordinal));
        Assert.AreEqual((GoalLevel.Effect, GoalStatus.PartlyMet, 9), (goal.Level, goal.Standing.Status, goal.Standing.Numerator));
    }

    private static ReportView Written()
    {
        var sample = Sample.Opened();
        foreach (var command in Figures)
        {
            Assert.IsNull(sample.Do(Sample.Sofia, command).Refusal);
        }

        sample.Do(
            Sample.Sofia,
            new SaveSections([.. Sample.Texts.Where(t => t.Key != "deviations").Select(t => new SectionInput(t.Key, t.Value, true, null))])
        );
        return sample.View;
    }

    private static async Task<Seen> SendAsync(Chat chat, ReportView view)
    {
        var word = WordReport.Render(view);
        var before = chat.Connector.Received.Count;
        var sent = chat.FileOf(word.FileName, "");
        sent.Attachments[0].ContentUrl = $"data:{word.ContentType};base64," + Convert.ToBase64String(word.Content.Span);
        await chat.DeliverAsync(sent);
        await chat.FilesReadAsync();
        return chat.Latest(before);
    }

    private static string[] Lines(TemplateSection section, ReportFigures figures) =>
        [.. FigureKinds.Of(section)?.LinesIn(section, figures, Language.Swedish) ?? []];
}
