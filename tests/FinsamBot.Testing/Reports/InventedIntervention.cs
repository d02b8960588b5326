using FinsamBot.Domain.Interventions;

namespace FinsamBot.Testing.Reports;

/// <summary>What distinguishes one invented intervention from another when a year of it is written.</summary>
/// <param name="Group">Whom it is for, in running text.</param>
/// <param name="Activities">What it does, one for each quarter.</param>
/// <param name="Obstacle">What did not go as planned.</param>
/// <param name="Remedy">What was done about it.</param>
public sealed record InventedIntervention(
    string Id,
    string Name,
    string Owner,
    InterventionKind Kind,
    string Group,
    string[] Activities,
    string Obstacle,
    string Remedy,
    string Goal
)
{
    public static IReadOnlyList<InventedIntervention> Seven { get; } =
    [
        new(
            "vagen-vidare",
            "Vägen vidare",
            "Älvbacka kommun",
            InterventionKind.Individual,
            "vuxna som har varit sjukskrivna länge",
            [
                "Vi har öppnat en verkstad där trä och textil tas om hand.",
                "Verkstaden har fått en trädgård, och två grupper har börjat odla.",
                "Sommarens träffar hölls utomhus och samlade fler än i våras.",
                "Hösten har handlat om praktikplatser, och elva arbetsgivare har sagt ja.",
            ],
            "Starten av den andra gruppen sköts upp tre veckor.",
            "En vikarie anställdes, och gruppen fick fler träffar i veckan.",
            "Hälften går vidare till arbete eller studier"
        ),
        new(
            "oppna-dorren",
            "Öppna dörren",
            "Sjöboda kommun",
            InterventionKind.Individual,
            "unga som varken arbetar eller studerar",
            [
                "Vi har sökt upp unga genom skolan, biblioteket och idrotten.",
                "Kvällsöppet en gång i veckan har gjort att fler vågar komma.",
                "Ett samarbete med folkhögskolan gav plats för prova på-veckor.",
                "Tre unga handledare leder nu egna träffar.",
            ],
            "Lokalen fick byta adress mitt i terminen.",
            "Alla fick ett personligt besked och följdes till den nya lokalen.",
            "Tre av fyra har en egen plan inom två månader"
        ),
        new(
            "steg-for-steg",
            "Steg för steg",
            "Region Norrsken",
            InterventionKind.Individual,
            "personer som behöver rehabilitering i lugn takt",
            [
                "Gruppen har provat rörelse, kost och sömn under tio veckor.",
                "Två vårdcentraler har börjat hänvisa till insatsen.",
                "Uppföljningen visar att de flesta sover bättre.",
                "Metoden har skrivits ner så att fler vårdcentraler kan använda den.",
            ],
            "Arbetsterapeuten var frånvarande en månad.",
            "Regionen lånade ut en kollega två dagar i veckan.",
            "Minst 60 procent orkar mer efter tio veckor"
        ),
        new(
            "sprakbron",
            "Språkbron",
            "Älvbacka kommun",
            InterventionKind.Individual,
            "föräldralediga som vill lära sig svenska",
            [
                "Öppna förskolan har fått språkträffar varje tisdag.",
                "Biblioteket har ordnat bokpåsar på nio språk.",
                "Barnpassning gör att alla kan komma.",
                "Hälften har gått vidare till reguljär undervisning.",
            ],
            "Fler sökte än det fanns plats för.",
            "En kö infördes, och en andra grupp startade i september.",
            "Minst 20 deltagare under året"
        ),
        new(
            "digitalt-stod",
            "Digitalt stöd",
            "Sjöboda kommun",
            InterventionKind.Individual,
            "personer som behöver hjälp med e-tjänster",
            [
                "En digital fixarstund har hållits på fyra orter.",
                "Myndigheternas e-tjänster har prövats tillsammans.",
                "Sommarstängt i juli gav färre träffar än vanligt.",
                "Frivilliga har utbildats och tar över fixarstunderna.",
            ],
            "Två datorer gick sönder.",
            "Kommunens it-enhet lånade ut nya.",
            "Åtta av tio klarar sina ärenden själva"
        ),
        new(
            "fran-skarm-till-skog",
            "Från skärm till skog",
            "Region Norrsken",
            InterventionKind.Individual,
            "unga med lång skolfrånvaro",
            [
                "Gruppen har varit ute i alla väder, med eld och ryggsäck.",
                "En naturvägledare har anställts på halvtid.",
                "Läger på en natt provades för första gången.",
                "Skolan berättar att närvaron har ökat.",
            ],
            "En planerad övernattning ställdes in på grund av storm.",
            "Den hölls två veckor senare.",
            "Närvaron i skolan ökar för minst hälften"
        ),
        new(
            "ett-gemensamt-spar",
            "Ett gemensamt spår",
            "Försäkringskassan",
            InterventionKind.Individual,
            "kvinnor som återgår i arbete efter lång sjukskrivning",
            [
                "Möten med arbetsgivare har hållits på arbetsplatsen i stället för på kontoret.",
                "Ett samtal i månaden har räckt för de flesta.",
                "Återgången har planerats i små steg.",
                "Arbetsgivarna vill fortsätta arbetssättet.",
            ],
            "Två möten blev inte av.",
            "Tiderna bokas nu ett kvartal i förväg.",
            "Sju av tio arbetar minst halvtid"
        ),
    ];
}
