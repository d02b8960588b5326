using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters;

/// <summary>Sentences in the reader's language, with days as seen from the day of writing.</summary>
/// <param name="calendar">In which working days are counted.</param>
internal sealed class LetterVoice(Language language, DateOnly today, WorkCalendar calendar)
{
    /// <summary>From this number on, working days are not counted for the reader.</summary>
    private const int Many = 10;

    public Language Language => language;

    public string this[string key] => Texts.Source.Get(language, key);

    public string Get(string key, params object[] arguments) => Texts.Source.Get(language, key, arguments);

    public string Day(DateOnly day) => Days.Near(day, today, language);

    /// <summary>The name of a form within a sentence: kvartalsrapport.</summary>
    public string Form(Wording name) => name.In(language).ToLowerInvariant();

    /// <summary>kvartalsrapporten; the Swedish names of all forms end in -rapport.</summary>
    public string TheForm(Wording name) => Get("Form_The", Form(name));

    public static string Capital(string text) => Domain.Text.Texts.Capital(text);

    public string Period(ReportingPeriod period) => Days.Period(period, language);

    /// <summary>kl. 9.05</summary>
    public string Clock(DateTimeOffset instant) => Get("Clock", Days.Clock(StockholmTime.ClockOf(instant), language));

    /// <summary>The day in bold, and how many working days are left when they are few.</summary>
    public string Deadline(DateOnly day)
    {
        var left = calendar.Between(today, day);
        if (day == today)
        {
            return Get("Deadline_Today", Day(day));
        }

        if (left is 0 or >= Many)
        {
            return Get("Deadline_Day", Day(day));
        }

        return left == 1 ? Get("Deadline_OneDay", Day(day)) : Get("Deadline_Days", Day(day), Number(left));
    }

    /// <summary>Small numbers as words.</summary>
    public string Number(int number)
    {
        var words = this["Numbers"].Split(' ');
        return number >= 0 && number < words.Length ? words[number] : number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A, B och C</summary>
    public string List(IReadOnlyList<string> parts) => Domain.Text.Texts.List(parts, language);
}
