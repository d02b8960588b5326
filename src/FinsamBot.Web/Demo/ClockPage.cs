using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Demo;

/// <summary>On a machine of one's own: what time it is to the bot, and the ways to move it on.</summary>
internal static class ClockPage
{
    public const string Path = "/dev/klocka";

    public const string StepField = "steg";
    public const string DayField = "dag";
    public const string TimeField = "tid";

    /// <summary>In the address after a move: how much was delivered.</summary>
    public const string DeliveredField = "levererat";

    public const string ToNext = "nasta";
    public const string ADay = "dag";
    public const string AWeek = "vecka";

    public static Html Show(Voice voice, DateTimeOffset now, DateTimeOffset? next, FormToken token, PageNotice? notice)
    {
        var today = Domain.Calendar.StockholmTime.DayOf(now);
        return new Layout(voice, voice["ClockTitle"], Path).Around(
            Html.Of(
                $"""
                {Html.When(notice is not null, () => notice!.Show())}
                <h1>{voice["ClockTitle"]}</h1>
                <p class="lead">{voice.Say("ClockNow", voice.Moment(now, today))}</p>
                <p>{Next(voice, now, next)}</p>
                {token.Begin(Path)}
                <p class="row">
                {Html.When(next > now, () => Step(voice["ClockToNext"], ToNext, ""))}
                {Step(voice["ClockADay"], ADay, "second")}
                {Step(voice["ClockAWeek"], AWeek, "second")}
                </p>
                </form>
                {token.Begin(Path)}
                <label for="{DayField}">{voice["ClockDay"]}</label>
                <input id="{DayField}" name="{DayField}" type="date" value="{Domain.Text.Days.Iso(today.AddDays(1))}" required>
                <label for="{TimeField}">{voice["ClockTime"]}</label>
                <input id="{TimeField}" name="{TimeField}" type="time" value="09:00" required>
                <button type="submit" class="second">{voice["ClockMove"]}</button>
                </form>
                <p class="aside">{voice["ClockOnwards"]}</p>
                """
            )
        );
    }

    private static string Next(Voice voice, DateTimeOffset now, DateTimeOffset? next)
    {
        if (next is not { } due)
        {
            return voice["ClockNothing"];
        }

        return due > now ? voice.Say("ClockNext", voice.Moment(due, Domain.Calendar.StockholmTime.DayOf(now))) : voice["ClockBusy"];
    }

    private static Html Step(string words, string value, string look) =>
        Html.Of($"""<button type="submit" name="{StepField}" value="{value}" class="{look}">{words}</button> """);
}
