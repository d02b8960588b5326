using System.Globalization;
using System.Resources;

namespace FinsamBot.Domain.Text;

/// <summary>
/// Sentences from a resource file: the neutral one is Swedish, the <c>.en</c> one English. Each project that speaks to people has its own.
/// Arguments are inserted by number as in <see cref="string.Format(IFormatProvider, string, object[])"/>; days are written as people say
/// them.
/// </summary>
public sealed class TextSource(Type anchor)
{
    private readonly ResourceManager _texts = new(anchor);

    /// <summary>Throws <see cref="MissingManifestResourceException"/> for a key that is in neither file.</summary>
    public string Get(Language language, string key, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var pattern =
            _texts.GetString(key, CultureOf(language)) ?? throw new MissingManifestResourceException($"No text '{key}' in {anchor.Name}.");
        return arguments.Length == 0
            ? pattern
            : string.Format(CultureInfo.InvariantCulture, pattern, [.. arguments.Select(a => Plain(a, language))]);
    }

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => _texts.GetString(key, CultureOf(Language.Swedish)) is not null;

    private static object Plain(object argument, Language language) =>
        argument switch
        {
            DateOnly day => Days.Full(day, language),
            string text => NameMarks.In(text, language),
            _ => argument,
        };

    private static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language == Language.English ? "en" : "sv");
}
