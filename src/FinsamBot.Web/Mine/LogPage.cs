using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>What the page of a log shows.</summary>
/// <param name="Day">Of the period whose entries stand there.</param>
internal sealed record LogShown(Mine Mine, InterventionView View, DateOnly Day)
{
    /// <summary>The entry that is being changed; null: a new one.</summary>
    public LogEntry? Changed { get; init; }

    public PageNotice? Notice { get; init; }

    /// <summary>What was typed and could not be saved.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>What the writer is to judge before it is saved.</summary>
    public IReadOnlyList<LogFinding> Findings { get; init; } = [];

    public Intervention Intervention => View.Intervention;
}

/// <summary>A period's log: a form on top, then its entries, latest first.</summary>
internal static class LogPage
{
    public const string OnField = "datum";
    public const string KindField = "slag";
    public const string TextField = "text";
    public const string OrganisationsField = "organisationer";

    /// <summary>The writer has judged what was shown.</summary>
    public const string JudgedField = "bedomt";

    /// <summary>Which findings those were.</summary>
    public const string MarkField = "fynd";

    public const string OnOffField = "lage";
    public const string On = "pa";

    public static PageResult Show(LogShown page)
    {
        var (voice, period) = (page.Mine.Voice, LogWords.PeriodOf(page.Intervention, page.Day));
        var title = voice.Office("Log_Title", page.Intervention.Name);
        var path = LogPages.AddressOf(page.Intervention.Id);
        var entries = page.Intervention.Log.Within(period).Reverse().ToList();
        return new PageResult(
            new Layout(voice, title, path, page.Mine.Association.Details.Name).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    {Html.When(page.Notice is not null, () => page.Notice!.Show())}
                    <p class="lead">{voice.Office("Log_What")}</p>
                    {Form(page)}
                    <h2>{Days.Period(period, voice.Language)}</h2>
                    {Html.When(entries.Count == 0, () => Html.Of($"<p>{voice.Office("Log_None")}</p>"))}
                    <ul class="listed">{entries.Select(e => Entry(page, e))}</ul>
                    <p class="row">
                    {Turn(page, "Log_Before", period.Start.AddDays(-1))}
                    {Turn(page, "Log_After", period.End.AddDays(1))}
                    <a href="{voice.In(MinePages.Path)}">{voice.Office("Mine_Title")}</a>
                    </p>
                    {Monthly(page)}
                    {OfficeFrame.Session(voice, page.Mine.Person, page.Mine.Token, MinePages.Path)}
                    """
                )
            ),
            page.Notice
        );
    }

    private static Html Form(LogShown page)
    {
        var (voice, changed) = (page.Mine.Voice, page.Changed);
        var number = changed is null ? "" : changed.Number.ToString(CultureInfo.InvariantCulture);
        return Html.Of(
            $"""
            {page.Mine.Token.Begin(voice.In(LogPages.AddressOf(page.Intervention.Id)))}
            {Html.When(changed is not null, () => FormToken.Hidden(LogPages.NumberField, number))}
            {Fields(page).Select(f => f.Show(page.Typed))}
            {Html.When(page.Findings.Count > 0, () => Judging(page))}
            <button type="submit">{voice.Office(changed is null ? "Log_Do" : "Log_Change")}</button>
            </form>
            """
        );
    }

    private static IEnumerable<Field> Fields(LogShown page)
    {
        var (voice, entry) = (page.Mine.Voice, page.Changed);
        var day = entry?.On ?? (page.Day < page.Mine.Today ? page.Day : page.Mine.Today);
        yield return new DayField(OnField, voice.Office("Log_Day"), voice.Language, Days.Iso(day));
        yield return new LinesField(TextField, voice.Office("Log_Text"), entry?.Text ?? "")
        {
            Longest = LogEntry.LongestText,
            Rows = 3,
            Hint = voice.Office("Log_TextHint"),
        };
        yield return new ChoiceField(
            KindField,
            voice.Office("Log_Kind"),
            [.. LogWords.Kinds.Select(k => (k.ToString(), LogWords.Of(k, voice.Language)))],
            entry?.Kind.ToString() ?? ""
        )
        {
            Nothing = voice.Office("Log_KindByWords"),
            IsOptional = true,
        };
        yield return new TextField(
            OrganisationsField,
            voice.Office("Log_Organisations"),
            entry is null ? "" : string.Join(", ", entry.Organisations)
        )
        {
            IsOptional = true,
            Longest = LogEntry.LongestText,
        };
    }

    /// <summary>What looks like personal data, and the box to tick for whoever has judged it.</summary>
    private static Html Judging(LogShown page)
    {
        var voice = page.Mine.Voice;
        return Html.Of(
            $"""
            <ul>{page.Findings.Select(f => Html.Of($"<li><strong>{f.Found}</strong></li>"))}</ul>
            {FormToken.Hidden(MarkField, LogCheck.MarkOf(page.Findings))}
            {new TickField(JudgedField, voice.Office("Log_Judged"), IsTicked: false).Show(null)}
            """
        );
    }

    private static Html Entry(LogShown page, LogEntry entry)
    {
        var voice = page.Mine.Voice;
        var (address, number) = (LogPages.AddressOf(page.Intervention.Id), entry.Number.ToString(CultureInfo.InvariantCulture));
        var day = voice.Day(entry.On, page.Mine.Today);
        var with =
            entry.Organisations.Count == 0 ? "" : voice.Office("Log_With", Domain.Text.Texts.List(entry.Organisations, voice.Language));
        return Html.Of(
            $"""
            <li><strong>{Domain.Text.Texts.Capital(day)}</strong> · {LogWords.Of(entry.Kind, voice.Language)}
            <p>{entry.Text}</p>
            {Html.When(with.Length > 0, () => Html.Of($"""<p class="aside">{with}</p>"""))}
            <div class="row">
            {ShortLink.Show(voice.In(Query.With(address, LogPages.NumberField, number)), voice.Office("Log_ChangeOne"), day)}
            {page.Mine.Token.Begin(voice.In(address + LogPages.Strike))}
            {FormToken.Hidden(LogPages.NumberField, number)}
            <button type="submit" class="second" aria-label="{voice.Office("Log_Strike")}: {day}">{voice.Office("Log_Strike")}</button>
            </form>
            </div>
            </li>
            """
        );
    }

    /// <summary>Whether the steering group gets monthly letters, and the one button to change that.</summary>
    private static Html Monthly(LogShown page)
    {
        var (voice, areOff) = (page.Mine.Voice, page.Intervention.Monthly.AreOff);
        return Html.Of(
            $"""
            <h2>{voice.Office("Monthly_Title")}</h2>
            <p>{voice.Office(areOff ? "Monthly_Off" : "Monthly_On")}</p>
            {page.Mine.Token.Begin(voice.In(LogPages.AddressOf(page.Intervention.Id) + LogPages.Turn))}
            {FormToken.Hidden(OnOffField, areOff ? On : "av")}
            <button type="submit" class="second">{voice.Office(areOff ? "Monthly_TurnOn" : "Monthly_TurnOff")}</button>
            </form>
            """
        );
    }

    private static Html Turn(LogShown page, string key, DateOnly day)
    {
        var (voice, intervention) = (page.Mine.Voice, page.Intervention);
        return Html.When(
            day >= intervention.StartsOn && day <= page.Mine.Today && !(day > intervention.EndsOn),
            () => Html.Of($"""<a href="{voice.In(LogPages.AddressOf(intervention.Id, day))}">{voice.Office(key)}</a>""")
        );
    }
}
