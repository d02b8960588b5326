using System.Diagnostics;
using System.Text;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Edges.Tests.Mail.Replies;

[TestClass]
public sealed class NewWordsTests
{
    private static IEnumerable<object[]> Samples() => ReplySamples.ByName.Keys.Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public async Task The_comment_holds_the_new_words_only(string name)
    {
        await using var world = await ReplyWorld.StartAsync();
        var (mail, words) = ReplySamples.ByName[name];

        var taken = (await world.ReceiveAsync(mail)).Single();

        Assert.AreEqual(words, taken.Text);
        Assert.AreEqual((IncomingKind.Reply, ReplyWorld.Anna, world.Key, true), (taken.Kind, taken.From, taken.Letter, taken.IsAuthentic));
    }

    [TestMethod]
    [DataRow("iso-8859-1", "quoted-printable")]
    [DataRow("iso-8859-1", "8bit")]
    [DataRow("windows-1252", "base64")]
    [DataRow("windows-1252", "8bit")]
    [DataRow("utf-8", "quoted-printable")]
    [DataRow("utf-8", "base64")]
    [DataRow("utf-8", "8bit")]
    public async Task Swedish_letters_arrive_in_every_set_and_encoding(string charset, string encoding)
    {
        await using var world = await ReplyWorld.StartAsync();
        var body = "Åke såg älgen – \"nästan\" på ön.\r\nÉn rad till: 1=1";
        var said = charset == "iso-8859-1" ? body.Replace('–', '-') : body;

        var taken = await world.ReceiveAsync(Mime.Encoded("text/plain", charset, encoding, said, world.Letter.MessageId));

        Assert.AreEqual(said.Replace("\r\n", "\n", StringComparison.Ordinal), taken.Single().Text);
    }

    [TestMethod]
    public async Task Nothing_that_runs_loads_or_hides_survives()
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Mime.Html(
            """
            <p onclick="alert(1)">Synligt <a href="javascript:alert(2)">här</a><script>alert(3)</script><style>p{x:url(http://spy.example.com/a)}</style></p>
            <img src="http://spy.example.com/pixel.gif?id=1" width=1 height=1 alt="spion"><!-- hemlig <b>kommentar</b> -->
            <div style="display:none">dold 1</div><span style="font-size:0px">dold 2</span><p hidden>dold 3</p><span style="visibility: hidden">dold 4<b>dold 5</b></span>
            <iframe srcdoc="<p>dold 6</p>">dold 7</iframe><svg><text>dold 8</text><script>alert(4)</script></svg><object data="x">dold 9</object><template>dold 10</template>
            <textarea>dold 11</textarea><noscript><p>dold 12</p></noscript><form action="http://spy.example.com"><input value="dold 13"><p>Mer &lt;script&gt; som ord</p></form>
            """
        );

        var text = (await world.ReceiveAsync(mail)).Single().Text;

        Assert.AreEqual("Synligt här\n\nMer <script> som ord", text);
    }

    [TestMethod]
    public async Task What_turns_or_hides_letters_is_gone()
    {
        await using var world = await ReplyWorld.StartAsync();
        Assert.AreEqual("abcd e", (await world.ReceiveAsync(Mime.Plain("a\u202Eb\u200Bc\u0007d\u00A0e\uE0F0"))).Single().Text);
    }

    [TestMethod]
    [DataRow("<div>")]
    [DataRow("<b><i>x")]
    [DataRow("<font a=1><p>y</p>")]
    [DataRow("<table><tr><td>")]
    [DataRow("<ul><li>z")]
    [DataRow("</div>")]
    [DataRow("<p style=\"display:none\">")]
    [DataRow("<blockquote type=cite>")]
    [DataRow("<")]
    [DataRow("&")]
    [DataRow("<!--")]
    [DataRow("&lt;-- <br>")]
    [DataRow("--<br>")]
    [DataRow("From: a<br>")]
    [DataRow("<hr>")]
    public async Task Two_hundred_kilobytes_of_anything_are_read_quickly(string piece)
    {
        await using var world = await ReplyWorld.StartAsync();
        var html = new StringBuilder("<p>Först.</p>")
            .Insert(0, " ", 1)
            .Append(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)))
            .Append("<p>Sist.</p>");
        var watch = Stopwatch.StartNew();

        var text = (await world.ReceiveAsync(Mime.Html(html.ToString()))).Single().Text;

        Assert.StartsWith("Först.", text);
        Assert.IsLessThan(10, watch.Elapsed.TotalSeconds);
    }

    [TestMethod]
    public async Task A_text_beyond_the_limit_is_cut_with_a_mark()
    {
        await using var world = await ReplyWorld.StartAsync();
        var text = (await world.ReceiveAsync(Mime.Plain(string.Concat(Enumerable.Repeat("Ord på ord 😀\n", 20_000))))).Single().Text;

        Assert.IsLessThanOrEqualTo(100_000, text.Length);
        Assert.IsGreaterThan(99_000, text.Length);
        Assert.EndsWith("\n\n[…]", text);
        Assert.AreEqual(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [TestMethod]
    public async Task The_text_reads_as_our_own_marks()
    {
        await using var world = await ReplyWorld.StartAsync();
        var mail = Mime.Html(
            "<p>Ett <strong>viktigt </strong>ord<br>och rad "
                + "två</p><ul><li>ett<ul><li>inre</li></ul></li><li>två</ul><h2>Rubrik</h2><p>Slut <b>a*b</b></p>"
        );

        var text = (await world.ReceiveAsync(mail)).Single().Text;

        Assert.AreEqual("Ett **viktigt** ord\noch rad två\n\n- ett\n    - inre\n- två\n\nRubrik\n\nSlut a*b", text);
        Assert.AreEqual(3, FormattedText.Parse(text).Blocks.OfType<BulletItem>().Count());
    }
}
