using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>What all letters share: whom they speak to, in which language, and how they end.</summary>
internal sealed record Frame(AgendaItem Item, ReportView View)
{
    public Words Words { get; } = new(Item.To.Language, View.Today, View.Circumstances.Calendar);

    public string Intervention => View.Intervention.Name;

    public string Period => Words.Period(View.Period);

    public Block Greeting => Block.Say(Words.Get("Greeting", Item.To.FirstName));

    public Page Page(string subject, string preview, string title, IEnumerable<Block> blocks) =>
        new(Words.Language, subject, preview, title, [.. blocks], [.. Footer()]);

    public Block.Button Button(string label, Uri target) => new(Words[label], Words["Button_Otherwise"], target);

    public Block Say(string key, params object[] arguments) => Block.Say(Words.Get(key, arguments));

    private IEnumerable<string> Footer()
    {
        var office = View.Circumstances.Association.Details;
        yield return Words.Get("Footer_From", office.Name);
        if (office.Contacts is [var contact, ..])
        {
            yield return Words.Get("Footer_Contact", contact.Name, contact.Title, contact.Mail, contact.Phone);
        }

        yield return Words["Footer_Replies"];
    }
}
