using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Edges.Tests.Architecture;

/// <summary>A kind of figures that can be registered can also be shown, wherever a report is.</summary>
[TestClass]
public sealed class FigureKindsTests
{
    private static IEnumerable<SectionKind> Kinds => FigureKinds.All.Select(k => k.Section).Order();

    [TestMethod]
    public void Every_kind_of_section_that_holds_figures_has_its_kind() =>
        Assert.AreSequenceEqual(Enum.GetValues<SectionKind>().Where(HoldsFigures).Order(), Kinds);

    [TestMethod]
    public void Every_kind_has_its_card_in_the_chat_and_words_by_which_it_is_called()
    {
        Assert.AreSequenceEqual(Kinds, EntryKinds.All.Select(k => k.Section).Order());
        Assert.IsTrue(EntryKinds.All.All(k => k.Words.Count > 0 && k.Words.All(w => EntryKinds.CalledBy(w) == k)));
    }

    [TestMethod]
    public void The_table_of_every_kind_is_known_when_a_document_is_read_back() =>
        Assert.IsTrue(Kinds.All(k => PrintedForm.HeadsOf($"{k}").Count > 1 && PrintedForm.Get($"{k}_Intro").Length > 0));

    private static bool HoldsFigures(SectionKind kind) =>
        new TemplateSection("any", "1", kind, FilledBy.Lead, new Wording("", ""), new Wording("", "")).HoldsFigures;
}
