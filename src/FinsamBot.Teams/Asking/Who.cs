namespace FinsamBot.Teams.Asking;

/// <summary>Who may ask for something. Whoever may not is told so before anything else is done. The rules judge every command once
/// more.</summary>
internal enum Who
{
    /// <summary>Whoever is registered.</summary>
    Anybody,

    /// <summary>Who writes for any intervention today, also as a stand-in.</summary>
    Writers,

    /// <summary>Who decides about dates and people.</summary>
    Administrators,

    Registrars,

    /// <summary>Who may read the report or is asked about it.</summary>
    Involved,

    /// <summary>Who may change the report, as long as it can be changed.</summary>
    ItsWriters,
}
