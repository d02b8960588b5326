using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Addresses;

/// <summary>Addresses of the pages. Each carries a key of 160 bits, so that it cannot be guessed; holding it allows reading, nothing
/// else.</summary>
public sealed class ReportLinks(Uri publicBase, SignInCodes codes)
{
    /// <summary>Rounds count from 1; the leader's reading page is nobody's round.</summary>
    internal const int NoRound = 0;

    /// <summary>The office's pages.</summary>
    internal const string Office = "/kansli";

    /// <summary>The office's page with papers for its board.</summary>
    internal const string Board = Office + "/styrelsen";

    /// <summary>The list for Uppföljning Finsam, below what it is of.</summary>
    internal const string FollowUpName = "uppfoljning-finsam";

    /// <summary>The office's lists for Uppföljning Finsam, by quarter.</summary>
    internal const string FollowUp = Office + "/siffror/" + FollowUpName;

    /// <summary>Query: the quarter that is shown.</summary>
    internal const string Quarter = "kvartal";

    /// <summary>Of whoever writes.</summary>
    internal const string Mine = "/mina";

    /// <summary>The search through the own reports.</summary>
    internal const string SearchMine = Mine + "/sok";

    /// <summary>The search through all reports.</summary>
    internal const string SearchOffice = Office + "/sok";

    /// <summary>What is looked for.</summary>
    internal const string SearchWords = "ord";

    /// <summary>Where reports are written.</summary>
    internal const string Writing = "/skriv";

    /// <summary>Which page of the form.</summary>
    internal const string WritingPage = "sida";

    /// <summary>Fits <see cref="LinkTo"/>.</summary>
    public Uri To(PageLink page) =>
        page switch
        {
            PageLink.Review p => At(
                ReviewAddress.With(
                    new Voice(Language.Swedish),
                    PathOf(p.Report, p.Round, p.Member, codes.LinkKeyFor(p.Report, p.Round, p.Member)) + FileIn(p.Document),
                    p.Meant
                )
            ),
            PageLink.Reading p => At(PathOf(p.Report, p.Reader, codes.LinkKeyFor(p.Report, NoRound, p.Reader)) + FileIn(p.Document)),
            PageLink.Registration p => At(RegistryPathOf(RegistryPageKind.Registrera, p.Report, p.Reader)),
            PageLink.Signatures p => At(RegistryPathOf(RegistryPageKind.Underskrifter, p.Report, p.Reader)),
            PageLink.Minutes p => At(RegistryPathOf(RegistryPageKind.Protokoll, p.Report, p.Reader)),
            PageLink.SignIn p => At(
                Query.With(
                    DoorAddress.Pattern,
                    DoorAddress.LetterField,
                    string.Create(CultureInfo.InvariantCulture, $"{p.Person}.{p.Code}.{codes.LetterKeyFor(p.Person, p.Code)}")
                )
            ),
            PageLink.Calendar p => At(CalendarPathOf(p.Person, codes.PlanKeyFor(p.Person))),
            PageLink.PlanPage p => At(PlanPathOf(p.Person, codes.PlanKeyFor(p.Person))),
            PageLink.Office => At(Office),
            PageLink.Board => At(Board),
            PageLink.FollowUp { Of: { } id } p => At(Query.With($"{Mine}/{Uri.EscapeDataString(id.Value)}", Quarter, p.Name)),
            PageLink.FollowUp p => At($"{FollowUp}/{p.Name}"),
            PageLink.Mine => At(Mine),
            PageLink.Writing p => At(WritingPathOf(p.Report, p.Page)),
            PageLink.Search p => At(Query.With(p.OfOffice ? SearchOffice : SearchMine, SearchWords, p.Words)),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };

    internal static string PathOf(ReportId report, int round, PersonId member, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"/granska/{report}/{round}/{Uri.EscapeDataString(member.Value)}/{key}");

    internal static string PathOf(ReportId report, PersonId reader, string key) =>
        $"/rapport/{report}/{Uri.EscapeDataString(reader.Value)}/{key}";

    internal static string WritingPathOf(ReportId report, string page) => Query.With($"{Writing}/{report}", WritingPage, page);

    /// <summary>Below a page: one of its documents; nothing for the page itself.</summary>
    private static string FileIn(string? hash) => hash is null ? "" : $"{RegistryAddress.Document}/{hash}";

    internal static string PlanPathOf(PersonId person, string key) => $"/kalender/{Uri.EscapeDataString(person.Value)}/{key}";

    internal static string CalendarPathOf(PersonId person, string key) => PlanPathOf(person, key) + ".ics";

    private string RegistryPathOf(RegistryPageKind kind, ReportId report, PersonId reader) =>
        RegistryAddress.PathOf(kind, report, reader, codes.PageKeyFor(RegistryAddress.NameOf(kind), report, reader));

    private Uri At(string path) => new(publicBase.AbsoluteUri.TrimEnd('/') + path);
}
