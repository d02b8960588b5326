using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using FinsamBot.Runtime;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Storage;

/// <summary>Where everything is kept: in a blob container when an account is named, otherwise in files. An empty setting counts as
/// none.</summary>
public sealed partial class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the file store.</summary>
    public string Path
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Of a storage account; a secret.</summary>
    public string ConnectionString
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Of a storage account that this program's own identity may use, such as
    /// <c>https://konto.blob.core.windows.net</c>.</summary>
    public string AccountUrl
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Folder of the keys of people; left out: <c>personkeys</c> in that of the file store.</summary>
    public string KeysPath
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Of the account with the keys of people, which keeps no versions and nothing that was deleted; left out: the same account. A
    /// secret.</summary>
    public string KeysConnectionString
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Likewise, of an account that this program's own identity may use.</summary>
    public string KeysAccountUrl
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>The container with the keys of people.</summary>
    public string KeysContainer
    {
        get;
        init => field = Settings.Trimmed(value) is { Length: > 0 } set ? set : field;
    } = "finsambot-keys";

    public string Container
    {
        get;
        init => field = Settings.Trimmed(value) is { Length: > 0 } set ? set : field;
    } = "finsambot";

    /// <summary>Where the keys of people are, as if it were all.</summary>
    internal StorageOptions ForKeys =>
        KeysConnectionString.Length > 0 || KeysAccountUrl.Length > 0
            ? new StorageOptions
            {
                ConnectionString = KeysConnectionString,
                AccountUrl = KeysAccountUrl,
                Container = KeysContainer,
            }
            : new StorageOptions
            {
                ConnectionString = ConnectionString,
                AccountUrl = AccountUrl,
                Container = KeysContainer,
            };

    internal bool InBlobs => ConnectionString.Length > 0 || AccountUrl.Length > 0;

    /// <summary>As the settings stand, unjudged.</summary>
    public static StorageOptions From(IConfiguration configuration) => Settings.Read<StorageOptions>(configuration, Section);

    /// <summary>Whether everything is kept in an account, and no folder is needed.</summary>
    public static bool NameAccount(IConfiguration configuration) => From(configuration).InBlobs;

    /// <summary>Settings that production must not start without: where things are kept is chosen, never a default folder.</summary>
    public IReadOnlyList<string> MissingForProduction() =>
        InBlobs || Path.Length > 0
            ? []
            : [$"{Section}:{nameof(AccountUrl)} ({Section}:{nameof(ConnectionString)}, {Section}:{nameof(Path)})"];

    /// <summary>What is wrong with the settings, each as a sentence that names the setting and never shows a secret.</summary>
    internal IEnumerable<string> Problems()
    {
        if (ConnectionString.Length > 0 && AccountUrl.Length > 0)
        {
            yield return $"{Section}:{nameof(ConnectionString)} and {Section}:{nameof(AccountUrl)} are both set: choose one.";
        }

        if (ConnectionString.Length > 0 && !IsReadable(ConnectionString))
        {
            yield return $"{Section}:{nameof(ConnectionString)} is not a connection string of a storage account.";
        }

        if (AccountUrl.Length > 0 && !(Uri.TryCreate(AccountUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps))
        {
            yield return $"{Section}:{nameof(AccountUrl)} must be an https address.";
        }

        if (KeysConnectionString.Length > 0 && !IsReadable(KeysConnectionString))
        {
            yield return $"{Section}:{nameof(KeysConnectionString)} is not a connection string of a storage account.";
        }

        if (Container.Length is < ShortestName or > LongestName || !ContainerName().IsMatch(Container))
        {
            yield return $"{Section}:{nameof(Container)} must be 3 to 63 lower-case letters, digits and single hyphens.";
        }
    }

    private static bool IsReadable(string connection)
    {
        try
        {
            return new BlobServiceClient(connection).Uri is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private const int ShortestName = 3;
    private const int LongestName = 63;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ContainerName();
}
