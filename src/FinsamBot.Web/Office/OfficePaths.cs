using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Web.Addresses;

namespace FinsamBot.Web.Office;

/// <summary>Where the office's pages are.</summary>
internal static class OfficePaths
{
    public const string Start = ReportLinks.Office;
    public const string Association = Start + "/forbundet";
    public const string Disposal = Association + "/gallring";
    public const string Days = Start + "/dagar";
    public const string Sending = Start + "/utskick";
    public const string File = Start + "/fil";
    public const string FileTemplate = File + "/mall.xlsx";
    public const string People = Start + "/personer";
    public const string Interventions = Start + "/insatser";

    /// <summary>The overview as files, and what is done from it.</summary>
    public const string OverviewCsv = Start + "/oversikt.csv";
    public const string OverviewWorkbook = Start + "/oversikt.xlsx";
    public const string Figures = Start + "/siffror";

    /// <summary>The list for Uppföljning Finsam: of a quarter, or of one intervention below it.</summary>
    public const string FollowUp = ReportLinks.FollowUp;
    public const string Board = ReportLinks.Board;
    public const string Search = ReportLinks.SearchOffice;
    public const string OverviewEvents = Start + "/handelser";
    public const string Remind = Start + "/paminn";

    /// <summary>The forms of the two lists lie beside them: below a list everything is somebody's or something's name.</summary>
    public const string AddPerson = Start + "/ny-person";
    public const string AddIntervention = Start + "/ny-insats";

    public const string FollowUpName = ReportLinks.FollowUpName;

    /// <summary>Forms below a page.</summary>
    public const string Day = "/dag";
    public const string Details = "/uppgifter";
    public const string CaseNumbers = "/diarienummer";
    public const string SmallCounts = "/sma-antal";
    public const string Calendar = "/kalender";
    public const string Routine = "/rutin";
    public const string Role = "/roll";
    public const string Look = "/granska";
    public const string Enter = "/infor";
    public const string LetGo = "/gallra";
    public const string Leave = "/avsluta";

    public static string Of(PersonId person) => $"{People}/{Uri.EscapeDataString(person.Value)}";

    public static string Of(ReportId report) => $"{Of(report.Intervention)}/rapport/{report.Name}";

    /// <summary>As .csv.</summary>
    public static string FollowUpFile(InterventionId intervention, ReportingPeriod quarter) =>
        $"{Of(intervention)}/{FollowUpName}/{CalendarQuarter.NameOf(quarter)}.csv";

    /// <summary>The form of a change.</summary>
    public static string Change(InterventionId intervention, string step) => $"{Of(intervention)}/andra/{step}";

    public static string Of(InterventionId intervention) => $"{Interventions}/{Uri.EscapeDataString(intervention.Value)}";
}
