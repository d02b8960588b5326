using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>What a change would come to, before anybody confirms it.</summary>
internal static class ConfirmPage
{
    public const string ConfirmedField = "__bekraftat";

    /// <param name="warning">What should be thought of before; null where there is nothing.</param>
    public static PageResult Show(ChangeForm form, Looked at, Foreseen foreseen, IFormCollection typed, string? warning)
    {
        var (voice, fields) = (at.Voice, form.Fields(at));
        var address = ChangeForm.Address(at, form.Step);
        return new OfficeFrame(at.Call, address, voice.Office("Confirm_Title")).Around(
            Html.Of(
                $"""
                <p class="period">{voice.Office("Change_Title", form.Title(voice), at.Intervention.Name)}</p>
                <p class="lead">{voice.Office("Confirm_What")}</p>
                {Html.When(warning is not null, () => PageNotice.Aside(warning!))}
                {Html.When(fields.Count > 0, () => Facts.List(fields.Select(f => Fact(voice, f, typed))))}
                <section aria-labelledby="flyttas">
                <h2 id="flyttas">{voice.Office("Confirm_Moved")}</h2>
                {Html.When(foreseen.Moved.Count == 0, () => Html.Of($"<p>{voice.Office("Confirm_NothingMoved")}</p>"))}
                {Html.When(foreseen.Moved.Count > 0, () => Html.Of($"<ul>{foreseen.Moved.Select(m => Moved(at, m))}</ul>"))}
                </section>
                <section aria-labelledby="far-veta">
                <h2 id="far-veta">{voice.Office("Confirm_Told")}</h2>
                {Told(at, foreseen.Told)}
                </section>
                {OfficeForm.Show(at.Call, address, Along(fields, typed), voice.Office("Confirm_Do"))}
                <p><a href="{voice.In(at.Path)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }

    /// <summary>What was filled in comes along unseen: it is the same form, sent once more.</summary>
    private static Html Along(IReadOnlyList<Field> fields, IFormCollection typed) =>
        Html.Of(
            $"""
            {fields.Where(f => typed.ContainsKey(f.Name)).Select(f => FormToken.Hidden(f.Name, typed[f.Name].ToString()))}
            {FormToken.Hidden(ConfirmedField, TickField.Yes)}
            """
        );

    private static Html Fact(Voice voice, Field field, IFormCollection typed)
    {
        var said = field.Said(typed[field.Name].ToString());
        return Facts.Row(field.Label, said.Length == 0 ? voice.Office("Empty") : said);
    }

    private static Html Moved(Looked at, DayMoved moved)
    {
        var report = at.Voice.Office("Change_ReportOf", at.NameOf(moved.Form), at.PeriodOf(moved.Period));
        return Html.Of($"<li>{report}: {Days(at, moved)}</li>");
    }

    private static string Days(Looked at, DayMoved moved) =>
        moved.Kind switch
        {
            DayMoveKind.Added => at.Voice.Office("Confirm_Added", at.Call.Day(moved.After!.Value)),
            DayMoveKind.Dropped => at.Voice.Office("Confirm_Dropped", at.Call.Day(moved.Before!.Value)),
            DayMoveKind.OtherPeriod => at.Voice.Office("Confirm_OtherPeriod", at.Call.Day(moved.After!.Value)),
            _ => at.Voice.Office("Confirm_From", at.Call.Day(moved.Before!.Value), at.Call.Day(moved.After!.Value)),
        };

    private static Html Told(Looked at, IReadOnlyList<string> told)
    {
        var voice = at.Voice;
        var now = at.Call.Association.Sending switch
        {
            SendingMode.ToNobody => voice.Office("Confirm_Silent"),
            SendingMode.ToOffice => voice.Office("Confirm_Trial"),
            _ => "",
        };
        return Html.Of(
            $"""
            {Html.When(told.Count == 0, () => Html.Of($"<p>{voice.Office("Confirm_Nobody")}</p>"))}
            {Html.When(told.Count > 0, () => Html.Of($"<ul>{told.Order(OfficeTexts.ByName).Select(n => Html.Of($"<li>{n}</li>"))}</ul>"))}
            {Html.When(told.Count > 0 && now.Length > 0, () => PageNotice.Aside(now))}
            """
        );
    }
}
