using System.Text;

namespace FinsamBot.Benchmarks.Searching;

/// <summary>
/// Made text with the shape of Swedish: a few words stand everywhere, and most words seldom (Zipf); half of those are compounds, in all
/// their forms.
/// </summary>
internal sealed class SwedishText
{
    private const int Vocabulary = 60_000;
    private const double Offset = 2.7;
    private const int SentenceWords = 14;
    private const int ParagraphSentences = 5;

    private const string Common =
        "och att i det som en på är av för med till den har de inte om ett vi men var sig så från kan man när under också ska blir han hon "
        + "efter eller nu sin där vid ut in över alla mycket än andra här bara deras genom mellan några någon detta samt dessa sedan hur "
        + "får varit skulle kunde många fler flera första ny nya två tre både";

    private const string Stems =
        "möte insats deltagar samverkan förbund kassa myndighet kommun region arbets givar praktik plats "
        + "utbildning studie besök mål grupp plan kartlägg rehabiliter sjukskriv hand lägg steg period kvartal "
        + "rapport avvik ekonomi tid personal resurs samtal stöd bedöm hälsa vård ungdom vux kvinn man språk kurs "
        + "skol projekt led styr uppfölj resultat metod verksam het information remiss behov motivation vecka dag "
        + "månad år hus verkstad grön miljö social tjänst försäkring ansökan beslut ärende ansvar chef kollega "
        + "nätverk start avslut inskriv utskriv närvaro frånvaro lokal budget kostnad medel bidrag lön anställ "
        + "timme träff aktivitet fysisk mat odling kultur musik körkort bostad ekonom råd skuld familj barn "
        + "förälder trygg risk våld missbruk psyk diagnos läkare sjuk gymna terapeut coach mentor brukar medverk "
        + "enkät svar fråga analys lärdom spridning imple ment rutin avtal part";

    private static readonly string[] Endings = ["", "en", "et", "er", "erna", "ar", "arna", "s", "ens", "a", "an", "or"];

    private readonly string[] _words;
    private readonly double[] _until;

    public SwedishText(Random random)
    {
        _words = Words(random);
        _until = new double[_words.Length];
        var sum = 0.0;
        for (var rank = 0; rank < _words.Length; rank++)
        {
            _until[rank] = sum += 1 / (rank + Offset);
        }
    }

    public string Of(int length, Random random)
    {
        var text = new StringBuilder(length + 100);
        for (var sentence = 1; text.Length < length; sentence++)
        {
            for (var word = 0; word < SentenceWords; word++)
            {
                text.Append(word > 0 ? " " : "").Append(word == 0 ? Capital(Word(random)) : Word(random));
            }

            text.Append(sentence % ParagraphSentences == 0 ? ".\n\n" : ". ");
        }

        return text.ToString();
    }

    /// <summary>As often as it stands in the texts.</summary>
    public string Word(Random random)
    {
        var at = Array.BinarySearch(_until, random.NextDouble() * _until[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    private static string[] Words(Random random)
    {
        var stems = Stems.Split(' ');
        var words = new HashSet<string>(Common.Split(' '), StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            words.UnionWith(Endings.Select(e => stem + e));
        }

        while (words.Count < Vocabulary)
        {
            var parts = random.Next(10) < 7 ? 2 : 3;
            var word = string.Concat(Enumerable.Range(0, parts).Select(_ => stems[random.Next(stems.Length)]));
            words.Add(word + Endings[random.Next(Endings.Length)]);
        }

        return [.. words];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
