using System.Globalization;
using System.Resources;

namespace FinsamBot.Teams.Bot;

/// <summary>What the protocol itself says to people: Swedish, and English beside it.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("FinsamBot.Teams.Bot.Texts", typeof(Texts).Assembly);

    /// <exception cref="MissingManifestResourceException">No such text.</exception>
    public static string Get(string name, CultureInfo language) =>
        Resources.GetString(name, language) ?? throw new MissingManifestResourceException(name);
}
