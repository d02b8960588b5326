namespace FinsamBot.Domain.Calendar;

/// <summary>The days of the Swedish year that have a name and a meaning for work, in the order in which they mostly fall.</summary>
public enum NamedDay
{
    /// <summary>Nyårsdagen.</summary>
    NewYearsDay,

    /// <summary>Trettondagsafton.</summary>
    EpiphanyEve,

    /// <summary>Trettondedag jul.</summary>
    Epiphany,

    /// <summary>Skärtorsdagen.</summary>
    MaundyThursday,

    /// <summary>Långfredagen.</summary>
    GoodFriday,

    /// <summary>Påskdagen.</summary>
    EasterSunday,

    /// <summary>Annandag påsk.</summary>
    EasterMonday,

    /// <summary>Valborgsmässoafton.</summary>
    WalpurgisEve,

    /// <summary>Första maj.</summary>
    MayDay,

    /// <summary>The day before Kristi himmelsfärdsdag.</summary>
    AscensionEve,

    /// <summary>Kristi himmelsfärdsdag.</summary>
    AscensionDay,

    /// <summary>Pingstdagen.</summary>
    WhitSunday,

    /// <summary>Annandag pingst.</summary>
    WhitMonday,

    /// <summary>The day before nationaldagen.</summary>
    NationalDayEve,

    /// <summary>Nationaldagen.</summary>
    NationalDay,

    /// <summary>Midsommarafton.</summary>
    MidsummerEve,

    /// <summary>Midsommardagen.</summary>
    MidsummerDay,

    /// <summary>Allhelgonaafton.</summary>
    AllSaintsEve,

    /// <summary>Alla helgons dag.</summary>
    AllSaintsDay,

    /// <summary>Julafton.</summary>
    ChristmasEve,

    /// <summary>Juldagen.</summary>
    ChristmasDay,

    /// <summary>Annandag jul.</summary>
    BoxingDay,

    /// <summary>Nyårsafton.</summary>
    NewYearsEve,

    /// <summary>Klämdag.</summary>
    BridgeDay,
}
