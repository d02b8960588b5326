using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Fields;

/// <summary>What somebody filled in. What cannot be read makes the first notice; the rest is read all the same.</summary>
internal sealed class Filled(SentForm sent, Voice voice)
{
    private const int MostLines = 400;

    /// <summary>Why the form cannot be understood; null when it can.</summary>
    public PageNotice? Fault { get; private set; }

    public SentForm Sent => sent;

    public string Text(string field) => sent[field].Trim();

    public PersonId Person(string field) => new(Text(field));

    public bool IsTicked(string field) => sent[field] == TickField.Yes;

    public IReadOnlyList<string> Lines(string field) =>
        [.. CleanText.Of(sent[field]).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(MostLines)];

    /// <summary>Null where nothing was written.</summary>
    public DateOnly? Day(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }

        return ReadDay(text);
    }

    /// <summary>A day must be there.</summary>
    public DateOnly TheDay(string field) => ReadDay(Text(field)) ?? default;

    public IReadOnlyList<DateOnly> DaysOf(string field) => [.. Lines(field).Select(ReadDay).OfType<DateOnly>()];

    /// <summary>A whole number within bounds, both included.</summary>
    /// <param name="label">What the field is called.</param>
    public int Number(string field, string label, int least, int most)
    {
        if (int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(new Refusal(RefusalReason.SettingOutOfRange, label, least, most));
        return least;
    }

    public void Refuse(Refusal refusal) => Refuse(PageNotice.Of(refusal, voice));

    public void Refuse(PageNotice fault) => Fault ??= fault;

    private DateOnly? ReadDay(string text)
    {
        if (SwedishDate.TryParse(text, out var day))
        {
            return day;
        }

        Refuse(new Refusal(RefusalReason.UnreadableDate, text));
        return null;
    }
}
