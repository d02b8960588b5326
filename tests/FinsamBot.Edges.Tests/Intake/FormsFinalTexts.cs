namespace FinsamBot.Edges.Tests.Intake;

/// <summary>An invented final report.</summary>
internal static class FormsFinalTexts
{
    /// <summary>One intervention; owner and parties on lines of their own, two places to sign in two shapes.</summary>
    public const string Plain = """
        SLUTRAPPORT
        Insatsens namn: Språng
        Diarienr: 2020/7
        Insatsägare/Samverkansparter:
        Insatsägare: Viks kommun
        Samverkansparter: Region Norrsken, Arbetsförmedlingen
        Resurser:
        Finansierade: Viks kommun: 100 % projektledare
        Syfte:
        Syftet är att fler ska arbeta.

        Måluppfyllelse

        Övergripande mål
        - Fler i arbete. Uppnått.

        Effektmål
        - Att 40 % går till arbete. Av 50 deltagare har 25 gått till arbete, vilket är 45 %.

        Insatsmål
        - Minst 20 platser.

        Hur har det behov som angavs i ansökan ("Bakgrund") förändrats i och med insatsens genomförande:
        Behovet finns kvar.

        Insatstid
        Startdatum: 2020-01-01
        Slutdatum: 2022-12-31

        Beskriv målgruppen för insatsen
        Unga vuxna.

        Ange antal deltagare som deltagit i insatsen:
        Totalt 50 deltagare, 30 kvinnor och 21 män.

        Beskriv vilken metod för samverkan (samt aktiviteter utifrån det) mellan samtliga samverkansparter som
        använts och hur uppföljning har skett och resultat av detta.
        Möten varje månad.

        Beskriv metoder/aktiviteter som använts inom insatsen
        Coachning.

        Ange hur resultaten för insatsen kommer att tas tillvara inom ordinarie verksamhet:
        De förs in i ordinarie arbete.

        Lista eventuella inlämnade avvikelser under insatstiden.
        2021-03-01: Projektledaren slutade.
        210901 Ny projektledare från 1 september.

        Sammanfattande reflektioner kring framgångsfaktorer och utmaningar inom insatsen:
        Det gick bra.

        Underskrift
        Organisation och datum: Viks kommun 2023-01-30
        Insatsägare (namn): Eva Prov
        Insatsägare (namnförtydligande): Eva Prov
        E-post: eva.prov@vik.example.se
        Underskrift
        Organisation och datum: Region Norrsken 30 januari 2023
        Samverkanspart (namn):
        Ove Prov
        Samverkanspart (namnförtydligande):
        Ove Prov
        E-post: ove.prov@region.example.se
        """;

    /// <summary>An intervention with a part of its own: glued labels, goals and times by part, empty places to sign.</summary>
    public const string WithPart = """
        Slutrapport samverkansinsatser inom samordningsförbundet

        (Slutrapport ska lämnas in till förbundet senast en månad efter avslutad insats.)

        Insatsens namn: Språng – 200101 - 221231 Skutt – Tilläggsansökan 211001 - 221231
        Diariernr: 2019:4
        Insatsägare/Samverkansparter Insatsägare: Viks kommun Samverkansparter: Region Norrsken, Arbetsförmedlingen
        Resurser Finansierade: Viks kommun: 100 % projektledare. I oktober 2021 slutade projektledaren sin anställning på kommunen.
        Syfte Syftet är att fler ska arbeta.

        Måluppfyllelse

        Övergripande mål

        - Fler i arbete.

        Skutts övergripande mål

        - Fler mår bättre. I och med att insatsen varit aktiv under en period om ett år är det svårt att säga.

        Språngs effektmål

        - Hälften går vidare.

        Skutts effektmål

        - Fler till studier. 50 % har gått till studier.
        - 6 deltagare har gått vidare till studier och 6 deltagare har gått vidare till praktik.

        Insatstid för Språng

        Startdatum: 200101

        Slutdatum: 221231

        Insatstid för Skutt

        Startdatum: 211001

        Slutdatum: 221231

        Ange antal deltagare som deltagit i insatsen:

        I Språng har 80 personer deltagit i insatsen, varav 50 kvinnor och 30 män.

        I Skutt har 15 personer deltagit i insatsen.

        Lista eventuella inlämnade avvikelser under insatstiden.

        - 201101 – Budgeten har flyttats mellan år.

        Underskrift
        Organisation och datum	
        Insatsägare (namn)	
        Insatsägare (namnförtydligande)	
        E-post:	

        Insatsens namn

        Underskrift
        Organisation och datum	Region Norrsken 2023-01-31
        Samverkanspart(namn)	Ove Prov
        Samverkanspart (namnförtydligande)	Ove Prov
        E-post:	ove.prov@region.example.se

        Signerat elektroniskt, 4 sidor före denna
        """;
}
