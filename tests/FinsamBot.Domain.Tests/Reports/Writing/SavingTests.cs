using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports.Writing;

[TestClass]
public sealed class SavingTests
{
    [TestMethod]
    [DataRow("Rad ett\n\n- punkt\n\ttabb  och blanksteg på slutet  ")]
    [DataRow("Å ä ö é – ” 🙂 👩‍👩‍👧")]
    [DataRow("")]
    public void A_text_is_kept_exactly_as_it_was_written(string text)
    {
        var sample = Sample.Written();

        sample.Do(Sample.Sofia, Save("activities", text));

        Assert.AreEqual(text, sample.Report.TextOf("activities").Text);
    }

    [TestMethod]
    public void Thirty_thousand_characters_fit()
    {
        var sample = Sample.Opened();
        var text = string.Concat(Enumerable.Repeat("Åtgärd 🙂 ", 3_000));

        sample.Do(Sample.Bo, Save("deviations", text));

        Assert.AreEqual(text, sample.Report.TextOf("deviations").Text);
        Assert.AreEqual(Sample.Bo, sample.Report.TextOf("deviations").SavedBy);
    }

    [TestMethod]
    public void The_same_text_again_is_no_event_but_ticking_done_is()
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, Save("goals", "Två mål."));

        Assert.IsEmpty(sample.Do(Sample.Sofia, Save("goals", "Två mål.")).Events);
        Assert.AreEqual(
            new SectionSaved("goals", "Två mål.", 2, true),
            sample.Do(Sample.Sofia, Save("goals", "Två mål.", done: true)).Events.Single()
        );
    }

    [TestMethod]
    public void Appending_adds_a_paragraph_last()
    {
        var sample = Sample.Opened();

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Först.", false, null, Append: true)]));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Sedan.", false, null, Append: true)]));

        Assert.AreEqual("Först.\n\nSedan.", sample.Report.TextOf("goals").Text);
    }

    [TestMethod]
    public void A_date_is_saved_in_one_form_and_may_be_emptied()
    {
        var sample = Sample.Opened();

        sample.Do(Sample.Sofia, Save("reportDate", " den 14:e april 2026 "));
        Assert.AreEqual("2026-04-14", sample.Report.TextOf("reportDate").Text);

        sample.Do(Sample.Sofia, Save("reportDate", ""));
        Assert.AreEqual("", sample.Report.TextOf("reportDate").Text);
    }

    [TestMethod]
    public void What_one_input_gets_wrong_does_not_lose_the_others()
    {
        var sample = Sample.Opened();

        var decision = sample.Do(
            Sample.Sofia,
            new SaveSections([
                new SectionInput("reportDate", "14 dagar", false, null),
                new SectionInput("submitterName", "Sofia Lind, projektledare", true, null),
            ])
        );

        Assert.AreEqual(new Refusal(RefusalReason.UnreadableDate, "14 dagar"), decision.Refusal);
        Assert.AreEqual("Sofia Lind, projektledare", sample.Report.TextOf("submitterName").Text);
        Assert.AreEqual("", sample.Report.TextOf("reportDate").Text);
    }

    [TestMethod]
    public void A_text_from_an_outdated_card_is_set_aside_and_can_be_used_after_all()
    {
        var sample = Sample.Written();
        var saved = sample.Report.TextOf("activities");

        sample.Do(Sample.Sofia, Save("activities", "Skrivet på ett gammalt kort.", basedOn: saved.Revision - 1));
        Assert.AreEqual(saved, sample.Report.TextOf("activities"));
        Assert.AreEqual("Skrivet på ett gammalt kort.", sample.Report.AsideOf("activities").Single().Text);

        sample.Do(Sample.Sofia, new UseSetAside("activities"));
        Assert.AreEqual("Skrivet på ett gammalt kort.", sample.Report.TextOf("activities").Text);
        Assert.AreEqual(saved.Revision + 1, sample.Report.TextOf("activities").Revision);
        Assert.IsEmpty(sample.Report.SetAside);
    }

    [TestMethod]
    public void A_text_set_aside_can_be_thrown_away_and_the_saved_one_stays()
    {
        var sample = Sample.Written();
        var saved = sample.Report.TextOf("activities");
        sample.Do(Sample.Sofia, Save("activities", "Skrivet på ett gammalt kort.", basedOn: saved.Revision - 1));
        sample.Do(Sample.Sofia, Save("goals", "Också skrivet på ett gammalt kort.", basedOn: 0));

        var decision = sample.Do(Sample.Sofia, new DiscardSetAside("activities"));

        Assert.IsNull(decision.Refusal);
        Assert.AreEqual(saved, sample.Report.TextOf("activities"));
        Assert.AreSequenceEqual(["goals"], sample.Report.SetAside.Select(a => a.Section));
    }

    [TestMethod]
    public void Texts_set_aside_by_two_writers_are_both_kept_and_each_throws_away_its_own()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Sofia, Save("activities", "Sofias första.", basedOn: 0));
        sample.Do(Sample.Bo, Save("activities", "Bos text.", basedOn: 0));
        sample.Do(Sample.Sofia, Save("activities", "Sofias andra.", basedOn: 0));
        sample.Do(Sample.Sofia, Save("activities", "Sofias andra.", basedOn: 0));
        Assert.AreSequenceEqual(["Sofias första.", "Bos text.", "Sofias andra."], TextsBeside(sample));

        var others = sample.Do(Sample.Sofia, new DiscardSetAside("activities", sample.Report.AsideOf("activities").ElementAt(1).Mark));
        Assert.AreEqual(RefusalReason.NothingSetAside, others.Refusal?.Reason);
        sample.Do(Sample.Sofia, new DiscardSetAside("activities", sample.Report.AsideOf("activities").First().Mark));
        Assert.AreSequenceEqual(["Bos text.", "Sofias andra."], TextsBeside(sample));

        sample.Do(Sample.Bo, new UseSetAside("activities"));
        Assert.AreEqual("Bos text.", sample.Report.TextOf("activities").Text);
        Assert.AreSequenceEqual(["Sofias andra."], TextsBeside(sample));
    }

    [TestMethod]
    public void A_text_whose_writer_no_longer_writes_here_can_be_used_or_thrown_away_by_who_does()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Bo, Save("activities", "Bos text.", basedOn: 0));
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Remove((Sample.Bo, Role.Deputy)) };

        var decision = sample.Do(Sample.Sofia, new DiscardSetAside("activities", sample.Report.AsideOf("activities").Single().Mark));

        Assert.IsNull(decision.Refusal);
        Assert.IsEmpty(TextsBeside(sample));
    }

    [TestMethod]
    public void An_outdated_card_with_the_text_that_is_saved_already_is_no_conflict()
    {
        var sample = Sample.Written();

        var decision = sample.Do(Sample.Sofia, Save("goals", sample.Report.TextOf("goals").Text, done: true, basedOn: 0));

        Assert.IsNull(decision.Refusal);
        Assert.IsEmpty(decision.Events);
    }

    [TestMethod]
    public void A_command_that_has_had_its_effect_has_no_further_one()
    {
        var sample = Sample.Opened();
        var request = new Request(Save("goals", "Två mål."), Sample.Sofia, "activity-17", sample.Now);
        sample.Happen(new Stamp(sample.Now, "sofia", "activity-17"), [.. Decide.On(sample.Report, sample.Circumstances, request).Events]);
        sample.Do(Sample.Sofia, Save("goals", "Tre mål."));

        Assert.AreSame(Decision.Nothing, Decide.On(sample.Report, sample.Circumstances, request));
        Assert.AreEqual("Tre mål.", sample.Report.TextOf("goals").Text);
    }

    private static IEnumerable<string> TextsBeside(Sample sample) => sample.Report.AsideOf("activities").Select(a => a.Text);

    private static SaveSections Save(string section, string text, bool done = false, int? basedOn = null) =>
        new([new SectionInput(section, text, done, basedOn)]);
}
