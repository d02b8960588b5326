namespace FinsamBot.Teams.Logbook;

/// <summary>Ids of the inputs of an entry's card.</summary>
internal static class LogInputs
{
    public const string Day = "log.day";

    public const string Kind = "log.kind";

    public const string Text = "log.text";

    /// <summary>The text of a monthly letter.</summary>
    public const string Letter = "log.letter";

    /// <summary>With commas between them.</summary>
    public const string Organisations = "log.organisations";
}
