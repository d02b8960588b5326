using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Whatever people answer and however the form is laid out, the same answers are found in the same sections.</summary>
[TestClass]
public sealed class FormsProperties
{
    private static readonly string[] Openings =
    [
        "Gruppen",
        "Vi",
        "Under våren har deltagarna",
        "Samverkan",
        "I maj",
        "Möten",
        "Syftet",
        "Namnet",
        "Resultatet",
        "Målen",
    ];

    private static readonly string[] Goings =
    [
        "har vuxit",
        "träffas varje vecka",
        "blev klara",
        "påverkar arbetet",
        "är svårt att mäta",
        "finns i kommunen",
        "fortsätter 2026-05-12",
        "gav 12 platser",
    ];

    private static readonly Gen<string> Sentences = Gen.Elements(Openings).SelectMany(_ => Gen.Elements(Goings), (o, g) => $"{o} {g}.");

    private static readonly Gen<string> Paragraphs = Sentences.NonEmptyListOf().Select(s => string.Join(' ', s.Take(6)));

    private static readonly Gen<string> Items = Sentences.Select(s => $"- {s}");

    private static readonly Gen<string> Texts = Gen.OneOf(Paragraphs, Paragraphs, Items)
        .ListOf()
        .Select(p => string.Join("\n\n", p.Take(5)));

    private static readonly Gen<Layout> Layouts =
        from marks in Gen.Elements("", "# ", "## ", "### ", "**", "*")
        from colon in Gen.Elements("", ":", " :")
        from number in Gen.Elements(true, false)
        from sameLine in Gen.Elements(true, false)
        from guidance in Gen.Elements(true, false)
        from gap in Gen.Elements("\n", "\n\n", "\n\n\n")
        from lineEnd in Gen.Elements("\n", "\r\n")
        from capitals in Gen.Elements(true, false)
        select new Layout(marks, colon, number, sameLine, guidance, gap, lineEnd, capitals);

    private static readonly Gen<Case> Cases =
        from texts in Texts.ArrayOf(6)
        from layout in Layouts
        from days in Gen.Choose(0, 3_000)
        select new Case(texts, layout, new DateOnly(2020, 1, 1).AddDays(days));

    [TestMethod]
    public void The_answers_of_a_quarterly_report_come_back() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                {
                    var report = FormsReading.Read(c.Written);

                    CollectionAssert.AreEqual(
                        c.Texts.Select(t => t.Trim()).ToArray(),
                        report.Sections.Select(s => s.Text).ToArray(),
                        c.Written
                    );
                    Assert.AreEqual(
                        (c.Period, "Vägen in", "Ove Prov"),
                        (report.Period, report.Field("interventionName")!.Value, report.Field("submitterName")!.Value),
                        c.Written
                    );
                    Assert.IsEmpty(report.Unplaced, c.Written);
                }
            )
            .QuickCheckThrowOnFailure();

    [TestMethod]
    public void No_word_is_lost_when_the_lines_of_a_report_are_mixed_up() =>
        Prop.ForAll(
                Cases.SelectMany(c => Gen.Shuffle(c.Written.Split('\n')), (_, lines) => string.Join('\n', lines.ToArray())).ToArbitrary(),
                text =>
                {
                    if (!IsReport(text))
                    {
                        return;
                    }

                    var kept = FormsReading.Kept(FormsReading.Read(text));
                    foreach (var word in Goings)
                    {
                        Assert.IsGreaterThanOrEqualTo(Count(text, word), Count(kept, word), $"{word}\n{text}");
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsReport(string text)
    {
        var source = SourceReader.Read("r.txt", Encoding.UTF8.GetBytes(text));
        return source.IsRead && FormReader.Read(source.Document, TemplateCatalogue.BuiltIn, FormsReading.Today).IsUnderstood;
    }

    private static int Count(string text, string words) => text.Split(words).Length;

    private sealed record Layout(
        string Marks,
        string Colon,
        bool Numbered,
        bool SameLine,
        bool Guidance,
        string Gap,
        string LineEnd,
        bool Capitals
    );

    private sealed record Case(string[] Texts, Layout Layout, DateOnly Start)
    {
        private static readonly ReportTemplate Form = TemplateCatalogue.BuiltIn.Of(new TemplateRef("kvartalsrapport", "2025"));

        private static readonly string[] Said =
        [
            "Beskriv kortfattat vilka aktiviteter som har genomförts och/eller påbörjats.",
            "",
            "Beskriv hur målgruppen/brukarna involverats i insatsen.",
            "Vilka mål/delmål är uppfyllda? Bedömning om insatsens mål/delmål kommer att uppnås?",
            "Vad går bra och mindre bra i arbetet?",
            "(måluppfyllelse, budget, avvikelser m.m)",
        ];

        public ReportingPeriod Period => new(Start, Start.AddDays(89));

        public string Written
        {
            get
            {
                var text = new StringBuilder("Kvartalsrapport\n\n");
                Field(text, "Insatsens namn", "Vägen in");
                Field(text, "Huvudman för insatsen", "Storviks kommun");
                Field(text, "Kvartalsrapporten gäller för perioden", $"{Start:yyMMdd}-{Period.End:yyMMdd}");
                foreach (var (section, i) in Form.Sections.Where(s => s.IsLong).Select((s, i) => (s, i)))
                {
                    // Only a numbered label is told from a sentence that goes on behind it.
                    var behind = Layout is { SameLine: true, Numbered: true } && !Texts[i].StartsWith('-') ? " " : Layout.Gap;
                    text.Append(Label(section.Number, section.Label.Sv))
                        .Append(Layout.Guidance && Said[i].Length > 0 ? $" {Said[i]}" : "")
                        .Append(behind)
                        .Append(Texts[i])
                        .Append("\n\n");
                }

                text.Append("3. Uppgiftslämnare\n\n");
                Field(text, "Datum", "2026-11-20");
                Field(text, "Namn", "Ove Prov");
                return text.ToString().ReplaceLineEndings(Layout.LineEnd);
            }
        }

        private void Field(StringBuilder text, string label, string answer) =>
            text.Append(Label("", label)).Append(Layout.Gap).Append(answer).Append("\n\n");

        private string Label(string number, string label)
        {
            var written =
                (Layout.Numbered && number.Length > 0 ? $"{number} " : "")
                + (Layout.Capitals ? label.ToUpperInvariant() : label)
                + Layout.Colon;
            return Layout.Marks.StartsWith('*') ? $"{Layout.Marks}{written}{Layout.Marks}" : Layout.Marks + written;
        }
    }
}
