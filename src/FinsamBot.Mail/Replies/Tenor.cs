namespace FinsamBot.Mail.Replies;

/// <summary>
/// What the sentences of a mail are like, Swedish and English: how many say that somebody is away, that a mail came in, that a program
/// writes; and how many say anything else. Counts, and proves nothing.
/// </summary>
/// <param name="Away">Somebody is not there, or comes back.</param>
/// <param name="Received">A mail has come in, or will be looked at.</param>
/// <param name="Automatic">This was sent by a program.</param>
/// <param name="Beside">What goes with those: thanks for the mail, whom to turn to.</param>
/// <param name="Other">Neither that nor a greeting.</param>
/// <param name="IsRegistered">The mail has become a case, or a queue's.</param>
/// <param name="IsAboutReport">Some sentence speaks as one who has read a report.</param>
internal sealed record Tenor(int Away, int Received, int Automatic, int Beside, int Other, bool IsRegistered, bool IsAboutReport)
{
    /// <summary>What a program sends is short, and says first what it is.</summary>
    private const int Longest = 4_000;

    private static readonly string[] Ends = [". ", ".\n", "! ", "? ", "; ", "\n"];

    /// <summary>It says itself that a program wrote it, and little else.</summary>
    public bool SaysAutomatic => Automatic > 0 && !IsAboutReport && Other <= Machine;

    public int Machine => Away + Received + Automatic + Beside;

    public static Tenor Of(string words)
    {
        var tenor = new Tenor(0, 0, 0, 0, 0, false, false);
        var start = words.Length > Longest ? words[..Longest] : words;
        var plain = start.Replace("**", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var sentence in plain.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            tenor = tenor.With(sentence);
        }

        return tenor;
    }

    private Tenor With(string sentence) =>
        sentence switch
        {
            _ when !sentence.Any(char.IsLetter) => this,
            _ when TenorWords.Report.IsIn(sentence) => this with { Other = Other + 1, IsAboutReport = true },
            _ when TenorWords.Automatic.Begins(sentence) => this with
            {
                Automatic = Automatic + 1,
                Away = Away + (TenorWords.Away.IsIn(sentence) ? 1 : 0),
            },
            _ when TenorWords.Registered.IsIn(sentence) => this with { Received = Received + 1, IsRegistered = true },
            _ when TenorWords.Received.IsIn(sentence) => this with { Received = Received + 1 },
            _ when TenorWords.Away.IsIn(sentence) => this with { Away = Away + 1 },
            _ when TenorWords.Beside.IsIn(sentence) => this with { Beside = Beside + 1 },
            _ when IsPolite(sentence) => this,
            _ => this with { Other = Other + 1 },
        };

    private static bool IsPolite(string sentence) => TenorWords.Polite.Begins(sentence) && sentence.Count(c => c == ' ') <= 4;
}
