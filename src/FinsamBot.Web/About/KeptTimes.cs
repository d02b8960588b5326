using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Retention;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.About;

/// <summary>How long things are kept, and by which law: from the settings, so that the page says what the program does.</summary>
internal static class KeptTimes
{
    public static Html Of(Voice voice, RetentionOptions periods)
    {
        (string Name, int Count)[] swept =
        [
            ("Drafts", periods.DraftDays),
            ("Files", periods.UnusedFileDays),
            ("Mails", periods.UnusedMailDays),
            ("Versions", periods.AskedVersionDays),
            ("Codes", (int)SignInRules.ShortestLife.TotalMinutes),
            ("Sessions", (int)SignInRules.SessionLife.TotalHours),
        ];
        return Html.Of(
            $"""
            <h2>{voice["Kept_Title"]}</h2>
            {Facts.List([
                .. swept.Select(s => Facts.Row(voice[$"Kept_{s.Name}"], voice.Say($"Kept_{s.Name}For", s.Count))),
                Facts.Row(voice["Kept_Contact"], voice["Kept_ContactFor"]),
                Facts.Row(voice["Kept_Records"], voice["Kept_RecordsFor"]),
            ])}
            """
        );
    }
}
