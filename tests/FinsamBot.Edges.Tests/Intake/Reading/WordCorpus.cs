using static FinsamBot.Edges.Tests.Intake.Reading.WordParts;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>
/// Invented documents with everything that real ones hold: tracked changes, content controls, merged cells, lists that begin anew, fields,
/// boxes and notes, always alike for the same seed. Each word stands once. What is shown is <c>ord7</c>, a figure in the third column of a
/// table <c>kol2tal7</c>; what was struck out is <c>borta7</c>, what is hidden <c>dold7</c>, and what asks for an answer <c>fyll7</c>.
/// </summary>
internal sealed class WordCorpus(int seed)
{
    /// <summary>Begins a word that asks for an answer.</summary>
    public const string Asking = "fyll";

    private const string Gone = "borta";
    private const string Hidden = "dold";

    private const string Bookmark = """<w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/>""";

    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Doldt"><w:name w:val="Doldt"/><w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    private readonly Random _random = new(seed);
    private readonly List<string> _notes = [];
    private int _words;

    /// <summary>What nobody is shown begins so.</summary>
    public static IReadOnlyList<string> Unshown { get; } = [Gone, Hidden, Asking];

    /// <summary>Without struck-out paragraphs: a program that shows changes counts them as items of their list.</summary>
    public bool IsUntracked { get; init; }

    public ReadingWord Document()
    {
        // Programs differ about a list that begins with its second level.
        var lists = string.Concat(Enumerable.Range(1, WordLists.Count).Select(list => Paragraph(Run(Word()), Item(list, 0))));
        var body = lists + Blocks(3 + _random.Next(4), depth: 0);
        return new ReadingWord
        {
            Body = body + "<w:sectPr/>",
            Styles = Styles,
            Numbering = WordLists.All,
            Footnotes = string.Concat(_notes.Select((n, i) => $"""<w:footnote w:id="{i + 2}">{n}</w:footnote>""")),
        };
    }

    private string Blocks(int count, int depth) => string.Concat(Enumerable.Range(0, count).Select(_ => Block(depth)));

    private string Block(int depth) =>
        _random.Next(depth == 0 ? 14 : 6) switch
        {
            0 => Struck(),
            1 or 2 => Paragraph(Line(), Item(1 + _random.Next(WordLists.Count), _random.Next(2))),
            3 => Paragraph(Run(Word() + " "), """<w:pStyle w:val="Rubrik1"/>"""),
            4 => Paragraph(Run(Word(Hidden) + " "), """<w:pStyle w:val="Doldt"/>"""),
            8 => Control(Paragraph(Run(Word(Asking) + " ")), isPlaceholder: true),
            9 => Control(Blocks(2, depth + 1), isPlaceholder: false),
            10 => EitherWay(Paragraph(Run(Word(Gone))), Blocks(1, depth + 1)),
            11 => $"""<w:customXml w:element="stycke">{Blocks(1, depth + 1)}</w:customXml>""",
            // Two tables that touch become one.
            12 or 13 => Table(depth) + Paragraph(Line()),
            _ => Paragraph(Line()),
        };

    /// <summary>A paragraph that was struck out, whole or only its mark, or moved.</summary>
    private string Struck() =>
        (IsUntracked ? 3 : _random.Next(4)) switch
        {
            0 => Paragraph(Deleted(Word(Gone) + " "), Item(1, 0) + DeletedMark) + Paragraph(Line()),
            1 => Paragraph(Run(Word() + " "), DeletedMark) + Paragraph(Run(Word() + " ")),
            2 => Paragraph(Deleted(Word(Gone) + " "), """<w:pStyle w:val="Rubrik1"/>""" + DeletedMark) + Paragraph(Line(), Item(2, 0)),
            _ => Paragraph(Inserted(Run(Word() + " ")), $"<w:rPr>{Mark("ins")}</w:rPr>"),
        };

    private string Line() => string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Piece()));

    private string Piece() =>
        _random.Next(14) switch
        {
            0 when !IsUntracked => Deleted(Word(Gone) + " "),
            1 => Inserted(Run(Word() + " ")),
            2 => Run(Word(Hidden) + " ", "<w:vanish/>"),
            3 => Run(Word(Hidden) + " ", """<w:rStyle w:val="Dold"/>"""),
            4 => Field("DOCPROPERTY stad", Run(Word() + " ")),
            5 => $"""<w:fldSimple w:instr=" AUTHOR ">{Run(Word() + " ")}</w:fldSimple>""",
            6 => Control(Run(Word() + " "), isPlaceholder: false),
            7 => Note(),
            8 => Box(Paragraph(Run(Word() + " "))),
            9 => $"<w:r>{EitherWay($"<w:t>{Word(Gone)}</w:t>", $"""<w:t xml:space="preserve">{Word()} </w:t>""")}</w:r>",
            10 => Cut(Word() + " "),
            11 => $"""<w:smartTag w:element="ord">{Run(Word() + " ")}</w:smartTag>{Bookmark}""",
            12 => $"""<w:r><w:t>{Word()}</w:t>{Gap()}<w:t xml:space="preserve">{Word()} </w:t></w:r>""",
            _ => Run(Word() + " ", _random.Next(3) == 0 ? "<w:b/>" : ""),
        };

    private string Gap() => _random.Next(2) == 0 ? "<w:tab/>" : "<w:br/>";

    /// <summary>One word in two runs, as spelling marks and late changes leave it.</summary>
    private static string Cut(string word) => Run(word[..2]) + """<w:proofErr w:type="spellStart"/>""" + Run(word[2..]);

    private string Note()
    {
        _notes.Add(Paragraph(Run(Word() + " ")));
        return Run(Word() + " ") + $"""<w:r><w:footnoteReference w:id="{_notes.Count + 1}"/></w:r>""" + Run(" ");
    }

    private string Table(int depth)
    {
        var columns = 2 + _random.Next(3);
        var tall = _random.Next(columns * 2);
        var rows = 2 + _random.Next(3);
        return WordParts.Table(columns, Enumerable.Range(0, rows).Select(row => Row(columns, tall, row, depth)));
    }

    private string Row(int columns, int tall, int row, int depth)
    {
        var isStruck = row > 0 && !IsUntracked && tall >= columns && _random.Next(6) == 0;
        var before = row > 0 && tall != 0 && _random.Next(6) == 0 ? 1 : 0;
        var cells = new List<string>();
        for (var column = before; column < columns; )
        {
            var span = column != tall && column + 1 != tall && column + 1 < columns && _random.Next(6) == 0 ? 2 : 1;
            cells.Add(Cell(column, span, tall, row, isStruck, before > 0, depth));
            column += span;
        }

        var properties =
            (before > 0 ? """<w:gridBefore w:val="1"/><w:wBefore w:w="1500" w:type="dxa"/>""" : "")
            + (
                isStruck ? Mark("del")
                : _random.Next(6) == 0 ? Mark("ins")
                : ""
            );
        var written = WordParts.Row(properties, cells);
        return _random.Next(8) == 0 ? Control(written, isPlaceholder: false) : written;
    }

    private string Cell(int column, int span, int tall, int row, bool isStruck, bool isMoved, int depth)
    {
        if (column == tall && row > 0)
        {
            return WordParts.Cell("<w:p/>", 1, "<w:vMerge/>");
        }

        var properties = column == tall ? """<w:vMerge w:val="restart"/>""" : "";
        if (isStruck)
        {
            return WordParts.Cell(Paragraph(Deleted(Word(Gone)), DeletedMark), span, properties);
        }

        var figure = $"kol{column}tal";
        return _random.Next(10) switch
        {
            0 => Control(WordParts.Cell(Paragraph(Run(Word(Asking))), span, properties), isPlaceholder: true),
            1 => Control(WordParts.Cell(Paragraph(Run(Word(figure))), span, properties), isPlaceholder: false),
            2 => WordParts.Cell(Paragraph(Run(Word(figure) + " ") + Line()) + Paragraph(Line()), span, properties),
            3 when depth == 0 => WordParts.Cell(Paragraph(Run(Word(figure))) + Nested() + "<w:p/>", span, properties),
            4 => WordParts.Cell(Control(Paragraph(Run(Word(Asking))), isPlaceholder: true), span, properties),
            5 when !isMoved => WordParts.Cell(Paragraph(Run(Word(figure)), Item(1, 0)), span, properties),
            6 => WordParts.Cell("<w:p/>", span, properties),
            _ => WordParts.Cell(Paragraph(Run(Word(figure))), span, properties),
        };
    }

    private string Nested() =>
        WordParts.Table(
            2,
            WordParts.Row("", WordParts.Cell(Paragraph(Run(Word()))), WordParts.Cell(Paragraph(Run(Word())))),
            WordParts.Row("", WordParts.Cell(Paragraph(Run(Word()))), WordParts.Cell(Paragraph(Line())))
        );

    private string Word(string stem = "ord") => $"{stem}{++_words}";
}
