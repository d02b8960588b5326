using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime;

namespace FinsamBot.Host.Startup;

/// <summary>
/// The one secret that remains lies in a key vault, which the program reads itself: a vault that is closed to everybody but our own network
/// is not reliably reached by what starts the program. Read once, at the start.
/// </summary>
internal static class VaultSecret
{
    public const string Setting = "Secrets:Vault";
    public const string Secret = "Web:LinkSecret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Says why the program does not start.</summary>
    public static int Refuse(Terminal terminal, string code)
    {
        terminal.Errors.WriteLine(ToolTexts.Of(terminal.Language, "Doctor_Vault", code));
        return ExitCode.Refused;
    }

    /// <summary>Sets <c>Web:LinkSecret</c> from the secret <c>Web--LinkSecret</c> of the vault that the settings name. What is set already
    /// stays.</summary>
    /// <returns>A code when it could not be read; null when it was, or when no vault is named.</returns>
    public static async Task<string?> AddAsync(ConfigurationManager configuration)
    {
        if (Settings.Trimmed(configuration[Setting]) is not { Length: > 0 } named || Settings.Trimmed(configuration[Secret]).Length > 0)
        {
            return null;
        }

        if (!Uri.TryCreate(named, UriKind.Absolute, out var vault) || vault.Scheme != Uri.UriSchemeHttps)
        {
            return nameof(UriFormatException);
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var client = new SecretClient(vault, new DefaultAzureCredential());
            var secret = await client.GetSecretAsync(
                Secret.Replace(":", "--", StringComparison.Ordinal),
                cancellationToken: patience.Token
            );
            configuration.AddInMemoryCollection([KeyValuePair.Create(Secret, (string?)secret.Value.Value)]);
            return null;
        }
        catch (RequestFailedException e)
        {
            return e.ErrorCode ?? nameof(RequestFailedException);
        }
        catch (Exception e) when (e is AuthenticationFailedException or AggregateException or OperationCanceledException)
        {
            return e.GetType().Name;
        }
    }
}
