using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Cards;

/// <summary>Sentences and parts of sentences that several cards share.</summary>
internal static class Phrases
{
    /// <summary>Working days are counted out loud when there are fewer than this.</summary>
    private const int ManyDays = 10;

    private const int FewWords = 10;

    private static readonly char[] Blank = [' ', '\n', '\r', '\t'];

    /// <summary>2.3, 2.4 och 2.5</summary>
    public static string List(this Reader to, IReadOnlyList<string> items) => Domain.Text.Texts.List(items, to.Language);

    /// <summary>
    /// The singular sentence for one, the other with the number in words; {0} is the number, {1} and on the arguments. A sentence that
    /// begins with the number begins with a capital.
    /// </summary>
    public static string Count(this Reader to, string key, int count, params object[] arguments)
    {
        var sentence = to[key + (count == 1 ? "_One" : "_Many"), [Numbers.InWords(count, to.Language), .. arguments]];
        return Sentence(sentence);
    }

    /// <summary>With a capital first: a day or a report's name may begin it.</summary>
    public static string Sentence(string text) => Domain.Text.Texts.Capital(text);

    public static string Near(this Reader to, DateOnly day, ReportView view) => Days.Near(day, view.Today, to.Language);

    /// <summary>torsdag 2 april kl. 10.00</summary>
    public static string At(this Reader to, DateTimeOffset instant, ReportView view) => Days.Moment(instant, view.Today, to.Language);

    public static string Period(this Reader to, ReportView view) => Days.Period(view.Period, to.Language);

    /// <summary>Ska lämnas in tisdag 14 april, om åtta arbetsdagar.</summary>
    public static string Due(this Reader to, ReportView view)
    {
        var day = to.Near(view.DueDate, view);
        if (view.Report.Submission is { } submission)
        {
            return to[view.Report.TakenIn is null ? "Due_Submitted" : "Due_TakenIn", to.Near(StockholmTime.DayOf(submission.At), view)];
        }

        if (view.Report.OpenCorrection is { } correction)
        {
            return to["Due_Corrected", Day(correction.At), Day(view.Report.FirstSubmission!.At)];
        }

        if (RestWords.Of(view, to.Language) is { } rests)
        {
            return Sentence(rests);
        }

        if (view.IsLate)
        {
            return to["Due_Late", day];
        }

        return view.Today == view.DueDate ? to["Due_Today"] : to["Due_On", day + to.InDays(view.DueDate, view)];

        string Day(DateTimeOffset at) => to.Near(StockholmTime.DayOf(at), view);
    }

    /// <summary>De ska svara senast måndag 13 april, om tre arbetsdagar; in the past tense once the day has passed or the report is handed
    /// in.</summary>
    public static string AnswerBy(this Reader to, Round round, ReportView view)
    {
        var day = to.Near(round.AnswerBy, view);
        if (!round.Silent.Any())
        {
            return to["Answer_All"];
        }

        if (view.Today > round.AnswerBy)
        {
            return to["Answer_WasDue", day];
        }

        return view.Report.Submission is not null ? to["Answer_WasOpen", day] : to["Answer_By", day + to.InDays(round.AnswerBy, view)];
    }

    /// <summary>Inget svar har kommit från Anna Berg (Arbetsförmedlingen). In one sentence or two; nothing when everybody has
    /// answered.</summary>
    public static string Silence(this Reader to, ReportView view) => SilenceWords.Of(view.Report, AnswerLines.NameOf, to.Language);

    /// <summary>", om åtta arbetsdagar", or nothing while there is plenty of time. For today and days to come.</summary>
    public static string InDays(this Reader to, DateOnly day, ReportView view) => to.InDays(day, view.Today, view.Circumstances.Calendar);

    public static string InDays(this Reader to, DateOnly day, DateOnly today, WorkCalendar calendar) =>
        calendar.Between(today, day) switch
        {
            >= ManyDays => "",
            0 => to[day == today ? "Days_Today" : "Days_None"],
            var days => to.Count("Days", days),
        };

    /// <summary>ungefär 150 ord; nothing for an empty text.</summary>
    public static string Length(this Reader to, string text) =>
        text.Split(Blank, StringSplitOptions.RemoveEmptyEntries).Length switch
        {
            0 => "",
            < FewWords => to["Length_Few"],
            var words => to["Length_Words", Digits.Of(Numbers.Roughly(words), to.Language)],
        };

    /// <summary>Characters as Unicode counts them.</summary>
    public static string Characters(this Reader to, string text) => Digits.Of(text.EnumerateRunes().Count(), to.Language);

    /// <summary>2.1 Aktiviteter</summary>
    public static string Name(this Reader to, TemplatePage page) => $"{page.Number} {page.Title.In(to.Language)}";
}
