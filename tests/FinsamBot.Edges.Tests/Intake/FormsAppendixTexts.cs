namespace FinsamBot.Edges.Tests.Intake;

/// <summary>An invented appendix of an annual report.</summary>
internal static class FormsAppendixTexts
{
    /// <summary>With a list of contents, and tables parted by tabs. Names differ from place to place, as they do.</summary>
    public const string Tabs = """
        Årsredovisning, Samordningsförbundet Norrsken 2025 Bilaga B: Rapporter från individinriktade projekt

        Innehållsförteckning

        Finsam Vik KRAFT, Viks kommun	2
        Språng 2.0, Storviks kommun	5
        Nya och utskrivna deltagare i individprojekt	7

        Finsam Vik KRAFT, Viks kommun

        Periodens verksamhet och indikatorer

        12 personer har avslutats i projektet under 2025, varav 4 deltagare har gått till arbete.

        Av övriga 8 personer har 3 personer gått till studier och 2 personer har fått praktik.

        INTERNA MÖTEN

        Vi har mötts varje vecka.

        Språng 2.0, Storviks kommun

        Periodens verksamhet och indikatorer

        Under 2024 kom man upp till 30 personer med en plan.

        Vid årets slut, 2025-12-31, är det totalt 41 personer som har en plan.

        Nya och utskrivna deltagare i individprojekt

        Nya deltagare		Kvinnor	Män	Alla
        Projektägare	Projekt	9	6	15
        Viks kommun	Kraft	4	3	7
        Storviks kommun	Språng	5	3	8

        Utskrivna deltagare		Kvinnor	Män	Alla
        Projektägare	Projekt	10	9	19
        Viks kommun	Kraft	6	5	11
        Storviks kommun	Språng	4	4	8
        """;

    /// <summary>Half a year, dots in the contents, tables run together and one of them wrong.</summary>
    public const string RunTogether = """
        Delårsrapport 2025 för Samordningsförbundet Norrsken, Bilaga 2: Lägesrapporter

        Innehåll
        Kraft, Viks kommun ........ 3
        Steg 1, Storviks kommun ........ 5
        Nya och utskrivna deltagare 7

        ## Kraft, Viks kommun

        **Periodens verksamhet och indikatorer**

        Gruppen har vuxit.

        ## Steg 1, Storviks kommun

        **Periodens verksamhet och indikatorer**

        Vi har haft 14 deltagare, 8 kvinnor och 6 män.

        Nya och utskrivna deltagare

        Nya deltagare
        Projektägare Projekt Kvinnor Män Alla
        Totalt 9 6 15
        Viks kommun Kraft 4 3 7
        Storviks kommun Steg 1 5 3 8
        Utskrivna deltagare Kvinnor Män Alla Projektägare Projekt 10 9 19 Viks kommun Kraft 6 5 11 Storviks kommun Steg 1 4 4 9
        """;

    /// <summary>Without a list of contents and without tables.</summary>
    public const string Bare = """
        Rapporter 2025

        Kraft, Viks kommun
        Periodens verksamhet och indikatorer
        Gruppen har vuxit.
        Språng, Storviks kommun
        Periodens verksamhet och indikatorer
        Gruppen har krympt.
        """;
}
