namespace FinsamBot.Testing.PersonalData;

/// <summary>A sentence that holds a personal number, or something that looks like one.</summary>
/// <param name="Kind">The written form, or what it is instead.</param>
public sealed record NumberCase(string Text, bool IsNumber, string Kind);

/// <summary>Invented cases from a seed: half of them personal and coordination numbers as people write them, half what is easily taken for
/// one.</summary>
public static class NumberCases
{
    private static readonly string[] Sentences =
    [
        "Deltagaren {0} har börjat sin praktik.",
        "Vi har haft kontakt med {0} under våren, och planen är klar.",
        "Samtycke finns (personnummer {0}).",
        "pnr: {0}, inskriven i februari",
        "- {0} är på väg in i insatsen",
        "{0}",
        "Se även anteckningen om {0}.",
        "Under perioden har 14 deltagare skrivits in, bland dem {0}, och 3 har avslutats.",
        "”{0}” står det i underlaget.",
        "Det gäller {0};\nresten av gruppen fortsätter.",
        "Mötet 2026-03-12 handlade om {0}. Nästa möte är 2026-04-14.",
        "1. Ny planering för {0}\n2. Uppföljning kl. 13.30",
    ];

    /// <summary>Sentences whose words fit what is no personal number.</summary>
    private static readonly string[] Neutral =
    [
        .. Sentences.Where(s => !s.Contains("personnummer", StringComparison.Ordinal) && !s.Contains("pnr", StringComparison.Ordinal)),
    ];

    public static IEnumerable<NumberCase> Seeded(int seed, int count)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var (text, kind) = n % 2 == 0 ? TrueNumbers.Next(random) : NearMisses.Next(random);
            var sentences = n % 2 == 0 ? Sentences : Neutral;
            yield return new NumberCase(
                sentences[random.Next(sentences.Length)].Replace("{0}", text, StringComparison.Ordinal),
                n % 2 == 0,
                kind
            );
        }
    }
}
