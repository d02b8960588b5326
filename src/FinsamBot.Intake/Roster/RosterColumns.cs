namespace FinsamBot.Intake.Roster;

/// <summary>The columns that each kind of table may have, and what sheets are called.</summary>
internal static class RosterColumns
{
    public const string Comment = "comment";
    public const string Phone = "phone";

    private const string Mail =
        "E-post, Email, Epost, E-postadress, E-mail, E-mail address, Mail address, Mail, Mailadress, Mejl, Mejladress, Jobbmejl";

    private const string Names = "Namn, Name, Fullständigt namn, För- och efternamn, Full name";

    private const string Interventions =
        "Insats, Intervention, Insatsens namn, Insatsnamn, Namn på insats, Namn på insatsen, Projekt, Project";

    private const string Forms = "Formulär, Form, Blankett, Mall, Rapportformulär, Rapport, Rapporttyp, Report, Report form";

    private static readonly RosterColumn Comments = new(
        Comment,
        CellUse.LeftOut,
        "Kommentar, Comment, Kommentarer, Comments, Anteckning, Anteckningar, Notering, Note, Notes, Övrigt, Nr, No"
    );

    private static readonly RosterColumn Rows = new(
        "row",
        CellUse.RowKind,
        "Raden gäller, The row is about, Radtyp, Slag av rad, Tabell, Row kind, Row type, Table, Blad, Sheet"
    );

    private static readonly Dictionary<RowKind, RosterColumn[]> Columns = new()
    {
        [RowKind.Person] =
        [
            new("name", CellUse.Text, $"{Names}, Person"),
            new("firstName", CellUse.Text, "Förnamn, First name, Tilltalsnamn, Given name"),
            new("lastName", CellUse.Text, "Efternamn, Last name, Surname, Family name"),
            new(
                "organisation",
                CellUse.Text,
                "Organisation, Organization, Myndighet, Arbetsgivare, Part, Arbetsplats, Företag, Authority, Employer, Company"
            ),
            new("mail", CellUse.Address, Mail),
            new(
                "account",
                CellUse.Address,
                "Teams-konto, Teams account, Teams, UPN, User principal name, Användarnamn, Användarkonto, Konto, Account"
            ),
            new(
                "roles",
                CellUse.AssociationRoles,
                "Roll i förbundet, Role in the association, Förbundsroll, Roll på kansliet, Uppdrag i förbundet, Roll, Role"
            ),
            new(Phone, CellUse.LeftOut, "Telefon, Phone, Telefonnummer, Tel, Tfn, Mobil, Mobilnummer, Mobiltelefon, Telephone, Mobile"),
        ],
        [RowKind.Role] =
        [
            new("intervention", CellUse.Text, Interventions),
            new("person", CellUse.Text, $"Person, Person, {Mail}, Vem, Who"),
            new("name", CellUse.Text, Names),
            new("role", CellUse.Role, "Roll, Role, Uppdrag, Funktion, Roll i insatsen, Assignment"),
            new(
                "insteadOf",
                CellUse.Text,
                "Ersätter, Substitute for, Ersättare för, Suppleant för, Ersätter ledamot, Stands in for, Instead of"
            ),
            new("ended", CellUse.Yes, "Slutat, Ended, Tas bort, Ta bort, Avslutas, Upphör, Remove, Left"),
        ],
        [RowKind.Intervention] =
        [
            new("name", CellUse.Text, $"{Interventions}, {Names}, Benämning"),
            new("id", CellUse.Id, "Kort id, Short id, Id, Insats-id, Kortnamn, Förkortning"),
            new("owner", CellUse.Text, "Huvudman, Owner, Ägare, Projektägare, Insatsägare, Ansvarig organisation"),
            new("parent", CellUse.Text, "Del av, Part of, Ingår i, Överordnad insats, Huvudinsats, Parent"),
            new("kind", CellUse.InterventionKind, "Slag, Kind, Slag av insats, Typ av insats, Insatstyp, Inriktning, Typ, Type"),
            new("form", CellUse.Text, Forms),
            new("start", CellUse.Day, "Start, Starts, Startdatum, Startdag, Börjar, Från, Från och med, Start date, From"),
            new(
                "firstEnd",
                CellUse.Day,
                "Första rapportperiodens slut, End of the first reporting period, Första periodens slut, Första perioden slutar, "
                    + "Första perioden till, First period ends, First period end"
            ),
            new("endsOn", CellUse.Day, "Slut, Ends, Slutdatum, Slutdag, Slutar, Till, Till och med, End, End date, Until"),
            new(
                "months",
                CellUse.Number,
                "Månader per period, Months per period, Antal månader per period, Periodlängd, Månader, Months, Intervall"
            ),
            new(
                "continues",
                CellUse.Text,
                "Tar över från, Takes over from, Delas från, Delad från, Fortsätter, Ersätter, Split from, Continues, Replaces"
            ),
        ],
        [RowKind.Period] =
        [
            new("intervention", CellUse.Text, Interventions),
            new("form", CellUse.Text, Forms),
            new("start", CellUse.Day, "Periodens start, Period starts, Start, Startdatum, Från, Från och med, From"),
            new("end", CellUse.Day, "Periodens slut, Period ends, Slut, Slutdatum, Till, Till och med, End, Ends"),
        ],
        [RowKind.Association] =
        [
            new("name", CellUse.Text, $"Förbundets namn, Name of the association, {Names}, Förbund, Samordningsförbund, Association"),
            new("mailbox", CellUse.Address, $"Brevlåda, Mailbox, Funktionsbrevlåda, Mottagare av rapporter, {Mail}"),
            new("guideUrl", CellUse.Text, "Webbadress, Web address, Webbsida, Hjälpsida, Webbplats, Url, Guide, Web page"),
        ],
    };

    /// <summary>In Swedish and in English as templates have it, then other words.</summary>
    private static readonly Dictionary<RowKind, string[]> Sheets = new()
    {
        [RowKind.Person] = ["Personer", "People", "Person", "Kontakter", "Kontaktlista", "Persons", "Contacts"],
        [RowKind.Role] = ["Roller", "Roles", "Roll", "Role", "Uppdrag", "Styrgrupper", "Styrgrupp"],
        [RowKind.Intervention] = ["Insatser", "Interventions", "Insats", "Intervention", "Projekt", "Projects"],
        [RowKind.Period] = ["Perioder", "Periods", "Period", "Rapportperioder"],
        [RowKind.Association] = ["Förbundet", "Association", "Förbund", "Samordningsförbundet", "Samordningsförbund"],
    };

    public static IReadOnlyList<RosterColumn> Of(RowKind kind) => Columns[kind];

    public static RosterColumn? Find(RowKind kind, string heading)
    {
        var key = Heading.Key(heading);
        return Array.Find(Columns[kind], c => c.IsCalled(key)) ?? (Comments.IsCalled(key) ? Comments : null);
    }

    public static bool SaysKindOfRow(string heading) => Rows.IsCalled(Heading.Key(heading));

    public static string SheetOf(RowKind kind, bool inEnglish) => Sheets[kind][inEnglish ? 1 : 0];

    /// <summary>What a sheet is about by its name, or a row by its word.</summary>
    public static RowKind? KindOf(string word)
    {
        var key = Heading.Key(word);
        foreach (var (kind, names) in Sheets)
        {
            if (Array.Exists(names, n => Heading.Key(n) == key))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Fields of which a table needs at least one of each group.</summary>
    public static string[][] NeededBy(RowKind kind) =>
        kind switch
        {
            RowKind.Person =>
            [
                ["name", "firstName", "lastName"],
            ],
            RowKind.Role =>
            [
                ["intervention"],
                ["person", "name"],
                ["role", "insteadOf"],
            ],
            RowKind.Intervention =>
            [
                ["name"],
            ],
            RowKind.Period =>
            [
                ["intervention"],
                ["start"],
                ["end"],
            ],
            _ =>
            [
                ["name"],
                ["mailbox"],
            ],
        };
}
