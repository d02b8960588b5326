using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>What all letters share: whom they speak to, in which language, and how they end.</summary>
internal record Frame(AgendaItem Item, Circumstances Circumstances, DateOnly Today)
{
    public LetterVoice Words { get; } = new(Item.To.Language, Today, Circumstances.Calendar);

    /// <summary>Whoever is asked to answer may do so by replying to the letter.</summary>
    public bool WantsReplies { get; init; }

    /// <summary>What is said of replies where they are read: where a reply goes, and what it becomes.</summary>
    public string WhereRepliesGo { get; init; } = "Footer_RepliesRead";

    public string Intervention => Circumstances.Intervention.Name;

    /// <summary>A mailbox has no first name.</summary>
    public Block Greeting =>
        Item.To.Id is Addressee.Office or Addressee.Registrar ? Say("Greeting_Office") : Say("Greeting", Item.To.FirstName);

    public Page Page(string subject, string preview, string title, IEnumerable<Block> blocks) =>
        new(Words.Language, subject, preview, title, Item.MayHaveArrived ? [.. blocks, Say("MayHaveArrived")] : [.. blocks], [.. Footer()])
        {
            WantsReplies = WantsReplies,
        };

    /// <summary>A letter that may also be one of several things gathered in one: what it asks for, then the rest around the one
    /// button.</summary>
    public Page Note(
        string subject,
        string preview,
        string title,
        IReadOnlyList<Block> ask,
        IEnumerable<Block> more,
        Block.Button? button,
        params Block[] last
    )
    {
        Block[] buttons = button is null ? [] : [button];
        return Page(subject, preview, title, [Greeting, .. ask, .. more, .. buttons, .. last]) with
        {
            Gist = [.. ask, .. buttons.Cast<Block.Button>().Select(b => new Block.Row("", "", b.Label, b.Target))],
        };
    }

    public Block.Button Button(string label, Uri target) => new(Words[label], Words["Button_Otherwise"], target);

    public Block Say(string key, params object[] arguments) => Block.Say(Words.Get(key, arguments));

    /// <summary>Why the days of a plan are as they are; nothing when they are the usual ones.</summary>
    /// <param name="withShortage">Says first what is short, where the letter has not said it yet.</param>
    public IEnumerable<Block> Reasons(ReportPlan plan, bool withShortage = true)
    {
        var sentences = plan.Reasons.Select(r => PlanWords.Of(r, Words.Language)).ToList();
        if (withShortage && plan.Shortage is { } shortage)
        {
            sentences.Insert(0, PlanWords.Of(shortage, Words.Language));
        }

        return sentences.Count == 0
            ? []
            : [new Block.Heading(2, Words["Why_Heading"]), Block.Say(string.Join('\n', sentences.Select(s => "- " + s)))];
    }

    private IEnumerable<string> Footer()
    {
        var office = Circumstances.Association.Details;
        yield return Words.Get("Footer_From", office.Name);
        if (office.Contacts is [var contact, ..])
        {
            yield return Words.Get("Footer_Contact", contact.Name, contact.Title, contact.Mail, contact.Phone);
        }

        yield return Words[WantsReplies ? WhereRepliesGo : "Footer_Replies"];
    }
}

/// <summary>What letters about one report share.</summary>
internal sealed record ReportFrame(AgendaItem Item, ReportView View) : Frame(Item, View.Circumstances, View.Today)
{
    public string Period => Words.Period(View.Period);

    /// <summary>torsdag 2 april, kl. 10.00</summary>
    public string At(DateTimeOffset instant) => $"{Words.Day(StockholmTime.DayOf(instant))}, {Words.Clock(instant)}";

    /// <summary>As fields: which version it is and why, and when the first came in; nothing for the first.</summary>
    public IEnumerable<(string Label, string Value)> Version =>
        View.Report.Registry.Corrections is [.., var correction]
            ?
            [
                (
                    Words["Version"],
                    Words.Get("Version_Corrected", correction.Version, Words.Day(StockholmTime.DayOf(correction.At)), correction.Reason)
                ),
                (Words["FirstSubmitted"], At(View.Report.FirstSubmission!.At)),
            ]
            : [];

    /// <summary>kvartalsrapport</summary>
    public string Form => Words.Form(View.Template.Name);

    /// <summary>kvartalsrapporten</summary>
    public string TheForm => Words.TheForm(View.Template.Name);
}
