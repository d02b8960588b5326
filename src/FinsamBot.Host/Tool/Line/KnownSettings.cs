using System.Globalization;
using System.Reflection;
using FinsamBot.Archive;
using FinsamBot.Documents;
using FinsamBot.Host.Delivery;
using FinsamBot.Mail;
using FinsamBot.Runtime.Retention;
using FinsamBot.Storage;
using FinsamBot.Teams.Bot;
using FinsamBot.Web.Site;

namespace FinsamBot.Host.Tool.Line;

/// <summary>The names of all settings that the program knows, so that a misspelt one is refused instead of passed over.</summary>
internal static class KnownSettings
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        (ArchiveOptions.Section, typeof(ArchiveOptions)),
        (AssociationOptions.Section, typeof(AssociationOptions)),
        (BotOptions.Section, typeof(BotOptions)),
        (DeliveryOptions.Section, typeof(DeliveryOptions)),
        (DocumentOptions.Section, typeof(DocumentOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (WebOptions.Section, typeof(WebOptions)),
    ];

    /// <summary>Read where they are needed, or by the framework.</summary>
    private static readonly string[] Single =
    [
        "Forms:Folder",
        "Secrets:Vault",
        "playground",
        "seed",
        "urls",
        "http_ports",
        "https_ports",
        "environment",
        "contentRoot",
        "webRoot",
        "applicationName",
        "AllowedHosts",
        "detailedErrors",
        "shutdownTimeoutSeconds",
    ];

    /// <summary>Sections of the framework, whose names are not ours to judge.</summary>
    private static readonly string[] Foreign = ["Logging", "Kestrel", "hostBuilder", "ConnectionStrings"];

    private static readonly HashSet<string> Known = new(
        Single.Concat(Sections.SelectMany(s => Below(s.Section, s.Options))),
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<string> Names => Known;

    /// <param name="name">As on the command line, without the two dashes; a place in a list counts as the list.</param>
    public static bool Has(string name)
    {
        var parts = name.Split(':');
        return (parts.Length > 1 && Foreign.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            || Known.Contains(string.Join(':', parts.Where(p => !int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))));
    }

    private static IEnumerable<string> Below(string name, Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite)
            .SelectMany(p => Within($"{name}:{p.Name}", ElementOf(p.PropertyType)));

    private static IEnumerable<string> Within(string name, Type type) =>
        type.IsEnum || type.Namespace!.StartsWith("System", StringComparison.Ordinal) ? [name] : Below(name, type);

    private static Type ElementOf(Type type) =>
        type == typeof(string)
            ? type
            : type.GetInterfaces()
                .Append(type)
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .Select(i => i.GetGenericArguments()[0])
                .FirstOrDefault(type);
}
