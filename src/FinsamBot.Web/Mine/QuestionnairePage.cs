using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.FollowUp;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>Which quarter's list is shown, and what became of the form in it.</summary>
internal sealed record CountShown(ReportingPeriod Quarter)
{
    public PageNotice? Notice { get; init; }

    /// <summary>What was typed and could not be saved.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>The quarter that the address names, else the one that is meant most likely.</summary>
    public static CountShown Of(IQueryCollection query, Intervention intervention, DateOnly today) =>
        new(CopyList.QuarterIn(query[ReportLinks.Quarter], today) ?? FollowUpList.QuarterFor(intervention, today));
}

/// <summary>The list for Uppföljning Finsam on the page of whoever writes, and the form for the questionnaires.</summary>
internal static class QuestionnairePage
{
    public const string CountField = "antal";

    private const int LongestNumber = 12;

    public static Html Section(Mine mine, InterventionStanding standing, CountShown shown)
    {
        var intervention = standing.Intervention;
        var list = FollowUpList.Of([standing], shown.Quarter);
        var file = QuestionnairePages.FileOf(intervention.Id, shown.Quarter);
        return new CopyList(mine.Voice, list, mine.Today, MineInterventionPages.AddressOf(intervention.Id), file).Section(
            Form(mine, intervention, shown)
        );
    }

    private static Html Form(Mine mine, Intervention intervention, CountShown shown)
    {
        var voice = mine.Voice;
        var count = intervention.QuestionnairesIn(shown.Quarter)?.ToString(CultureInfo.InvariantCulture) ?? "";
        var field = new TextField(CountField, voice.Office("Count_Label", Days.Months(shown.Quarter, voice.Language)), count)
        {
            Hint = voice.Office("Count_Hint"),
            IsOptional = true,
            Longest = LongestNumber,
            Look = "tiny",
        };
        return Html.Of(
            $"""
            {Html.When(
                intervention.Kind == InterventionKind.Structural,
                () => Html.Of($"""<p class="aside">{voice.Office("Count_Office")}</p>""")
            )}
            {mine.Token.Begin(voice.In(QuestionnairePages.AddressOf(intervention.Id)))}
            {FormToken.Hidden(ReportLinks.Quarter, CalendarQuarter.NameOf(shown.Quarter))}
            {field.Show(shown.Typed)}
            <button type="submit" class="second">{voice.Office("Count_Do")}</button>
            </form>
            """
        );
    }
}
