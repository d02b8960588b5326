using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Writing;

/// <summary>What will be sent, what to look at first, and the buttons.</summary>
internal static class WholeReportPage
{
    public static PageResult Show(WritingCall call, PageNotice? notice)
    {
        var (voice, view) = (call.Voice, call.View);
        return call.Page(
            voice.Writing("Read_Title", view.Intervention.Name),
            call.Path + WritingPaths.Read,
            Html.Of(
                $"""
                <p class="period">{Days.Period(view.Period, voice.Language)}</p>
                <p class="lead">{voice.Writing(call.IsOpen ? "Read_What" : "Read_HandedIn")}</p>
                <p><a href="{voice.In(call.Path)}">{voice.Writing("Read_Back")}</a></p>
                {Html.When(call.IsOpen, () => Steps(call))}
                {new ReportBody(voice, view) { SteeringGroup = SteeringGroupAnswers.Show(voice, view) }.Show()}
                """
            ),
            notice
        );
    }

    private static Html Steps(WritingCall call)
    {
        var view = call.View;
        if (!view.HasText)
        {
            return Html.Of($"""<div class="notice"><p>{call.Voice.Writing("Read_Empty")}</p></div>""");
        }

        return Html.Of($"{Html.When(view.WouldBeAsked.Count > 0, () => Sending(call))}{HandingIn(call)}");
    }

    private static Html Sending(WritingCall call)
    {
        var (voice, view) = (call.Voice, call.View);
        var (asked, places) = (view.WouldBeAsked, view.WrittenPersonalData);
        var names = asked.Select(m => m.Organisation.Length > 0 ? $"{m.Name} ({m.Organisation})" : m.Name).ToList();
        List<string> doubts =
        [
            .. view.EmptySections.Count > 0
                ? [voice.Writing("Read_EmptySections", Texts(voice, view.EmptySections))]
                : Array.Empty<string>(),
            .. view.PeriodIsRunning ? [voice.Writing("Read_Early", voice.Day(view.Period.End, view.Today))] : Array.Empty<string>(),
        ];
        return Html.Of(
            $"""
            <section aria-labelledby="skicka">
            <h2 id="skicka">{voice.Writing("Send_Title")}</h2>
            <p>{voice.Writing("Send_Who", Texts(voice, names), voice.Day(view.AnswersCloseIfSentToday, view.Today))}</p>
            {Begin(call, WritingPaths.Send, places)}
            {FormToken.Hidden(WholeReportPages.RoundsField, view.Report.Rounds.Count.ToString(CultureInfo.InvariantCulture))}
            {Before(voice, doubts, places, isNeeded: view.EmptySections.Count > 0)}
            <button type="submit">{voice.Writing("Send_Do")}</button>
            </form>
            </section>
            """
        );
    }

    private static Html HandingIn(WritingCall call)
    {
        var (voice, view) = (call.Voice, call.View);
        if (view.EmptySections.Count > 0)
        {
            return Html.Of(
                $"""
                <section aria-labelledby="lamna"><h2 id="lamna">{voice.Writing("HandIn_Title")}</h2>
                <p>{voice.Writing("Read_EmptySections", Texts(voice, view.EmptySections))}</p></section>
                """
            );
        }

        List<string> doubts = [.. Unanswered(voice, view)];
        return Html.Of(
            $"""
            <section aria-labelledby="lamna">
            <h2 id="lamna">{voice.Writing("HandIn_Title")}</h2>
            <p>{voice.Writing("HandIn_Final")}</p>
            {Begin(call, WritingPaths.HandIn, view.PersonalData)}
            {Before(voice, doubts, view.PersonalData, isNeeded: doubts.Count > 0)}
            <button type="submit" class="second">{voice.Writing("HandIn_Do")}</button>
            </form>
            </section>
            """
        );
    }

    private static IEnumerable<string> Unanswered(Voice voice, ReportView view)
    {
        if (view.Report.CurrentRound is null && view.Template.SteeringGroupSection is not null)
        {
            yield return voice.Writing("HandIn_NotSent");
        }

        if (view.ReturnedBy is { Count: > 0 } returned)
        {
            yield return voice.Writing("HandIn_Returned", Names(voice, returned));
        }

        if (view.MissingAnswers is { Count: > 0 } missing)
        {
            yield return voice.Writing("HandIn_Missing", Names(voice, missing));
        }
    }

    /// <summary>What to read first, and the box to tick for whoever has.</summary>
    private static Html Before(Voice voice, List<string> doubts, IReadOnlyList<PersonalDataPlace> places, bool isNeeded)
    {
        var blocks = places.Any(p => p.Blocks);
        return Html.Of(
            $"""
            {Html.When(
                doubts.Count + places.Count > 0,
                () =>
                    Html.Of(
                        $"""
                        <div class="notice"><p>{voice.Writing("Write_LookAt")}</p><ul>
                        {doubts.Select(d => Html.Of($"<li>{d}</li>"))}
                        {places.Select(p => WritingParts.Place(voice, p))}
                        </ul></div>
                        """
                    )
            )}
            {Html.When((isNeeded || places.Count > 0) && !blocks, () => Tick(voice))}
            """
        );
    }

    private static Html Tick(Voice voice) =>
        Html.Of(
            $"""
            <p><label class="choice"><input type="checkbox" name="{WholeReportPages.AnywayField}" value="{TickField.Yes}"> {voice.Writing(
                "Read_Anyway"
            )}</label></p>
            """
        );

    private static Html Begin(WritingCall call, string step, IReadOnlyList<PersonalDataPlace> places) =>
        Html.Of(
            $"""
            {call.Token.Begin(call.Voice.In(call.Path + step))}
            {FormToken.Hidden(WholeReportPages.PlacesField, PersonalDataPlace.MarkOf(places))}
            """
        );

    private static string Names(Voice voice, IReadOnlyList<AskedMember> members) => Texts(voice, [.. members.Select(m => m.Name)]);

    private static string Texts(Voice voice, IReadOnlyList<string> items) => Domain.Text.Texts.List(items, voice.Language);
}
