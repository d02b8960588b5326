namespace FinsamBot.Edges.Tests.Intake;

/// <summary>An invented quarterly report in the shapes that such reports come in.</summary>
internal static class FormsQuarterlyTexts
{
    /// <summary>Markdown with bold labels, headings of any level, a table at the end, and sentences cut by page breaks.</summary>
    public const string Markdown = """


        ## Kvartalsrapport

        ### Insats för samverkansmedel

        Stöd för kvartalsrapport finner du på förbundets hemsida på följande länk [här](#).

        **Diarienummer**

        **Signatur**

        **Ankomstdatum**

        **Kvartalsrapport för insatser skickas via e-post till** [kansliet@forbundet.example.se](mailto:kansliet@forbundet.example.se)

        Rapportens syfte är att förmedla information till styrelsen för uppföljning och lärande.

        *OBS! Vid insatsens slut ska mall för slutrapport användas.*

        **Kontakt**

        Eva Prov, förbundschef
        eva.prov@forbundet.example.se

        **1. Allmänna uppgifter**

        **Insatsens namn**
        Vägen in

        **Huvudman för insatsen**

        Storviks kommun

        **Kvartalsrapporten gäller för perioden**
        20260101 - 20260331

        **2. Aktivitetsrapport - resultat, utfall och nulägesanalys**

        **2.1 Aktiviteter:** Beskriv kortfattat vilka aktiviteter som har genomförts och/eller påbörjats.

        Gruppen har fortsatt att träffas varje vecka och deltagarna har tillsammans med

        handledarna byggt en verkstad. Datum för invigningen är inte bestämt.

        Vi har prövat ett nytt arbets sätt.

        **Resurser**

        Namn på verkstaden saknas ännu.

        ## **2.2 Avvikelser från planering (ekonomi, tidsplan, aktiviteter numerära mål etc) samt åtgärder:**

        Lokalen blev klar senare än väntat.

        - Åtgärd: vi lånar en annan så länge

        **2.3 Brukarmedverkan:** Beskriv hur målgruppen/brukarna involverats och gjorts delaktiga i insatsen samt om och hur detta påverkat insatsens genomförande.

        Deltagarna väljer vad de bygger.

        **2.4 Insatsens mål samt delmål: Vilka mål/delmål är uppfyllda? Bedömning om insatsens mål/delmål kommer att uppnås?**

        - **Fler i praktik;** uppnås troligen.
        - **Egen lokal;** påbörjat.

        **2.5 Sammanfattande bedömning:** Vad går bra och mindre bra i arbetet?

        *Framgångsfaktorer, systemfel som påverkar utfallet. Hur arbetar ni för att åtgärda eventuella problem.*

        Det går bra.

        **2.6 Styrgruppen /Mysam-gruppens analys av utfall för kvartalsrapport:** (måluppfyllelse, budget, avvikelser, plan för implementering m.m)

        Inga särskilda kommentarer.

        ### 3. Uppgiftslämnare

        | **Datum** | **Namn** |
        |---|---|
        | 20260414 | Ove Prov |
        """;

    /// <summary>Plain text without a blank line, labels in capitals or wrapped, each answer behind its label.</summary>
    public const string Dense = """
        KVARTALSRAPPORT
        Insats för samverkansmedel
        Diarienummer: 2025/14
        Signatur: EP
        Registreringsdatum: den 8:e april 2025
        1 ALLMÄNNA UPPGIFTER
        Insatsens namn: Vägen in
        Huvudman för insatsen: Region Norrsken
        Kvartalsrapporten gäller för perioden: 1 januari–31 mars 2025
        2 AKTIVITETSRAPPORT
        2.1 Aktiviteter: Vi har startat tre grupper. De träffas varje vecka.
        2.2 Avvikelser från planering (ekonomi, tidsplan, aktiviteter
        numerära mål etc) samt åtgärder: Inga avvikelser.
        2.3 Brukarmedverkan
        Beskriv hur målgruppen/brukarna involverats och gjorts delaktiga i
        insatsen samt om och hur detta påverkat insatsens genomförande.
        Deltagarna väljer själva.
        2.4 Mål och delmål: Målet är delvis uppfyllt.
        2.5 Sammanfattande bedömning
        Bra.
        2.6 Styrgruppens analys: Styrgruppen är nöjd.
        3 UPPGIFTSLÄMNARE
        Datum: 2025-04-08 Namn: Ove Prov
        Bilaga: en lista
        """;
}
