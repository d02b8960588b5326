using System.ComponentModel.DataAnnotations;
using FinsamBot.Runtime.Pacing;
using Microsoft.IdentityModel.Tokens;

namespace FinsamBot.Teams.Bot;

/// <summary>The setting must be an absolute https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpsUrlAttribute() : ValidationAttribute("{0} must be an absolute https address.")
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;
}

/// <summary>Symmetric and unsigned tokens can never be allowed, whatever the settings say.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OnlyRsaAlgorithmsAttribute() : ValidationAttribute("{0} may only hold RS256, RS384 and RS512.")
{
    public override bool IsValid(object? value) =>
        value is IEnumerable<string> names
        && names.All(name => name is SecurityAlgorithms.RsaSha256 or SecurityAlgorithms.RsaSha384 or SecurityAlgorithms.RsaSha512);
}

/// <summary>Each sending window must let something through.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WindowsWithRoomAttribute() : ValidationAttribute("Each of {0} needs a count of at least 1 and a span.")
{
    public override bool IsValid(object? value) => value is IEnumerable<SendWindow> windows && windows.All(window => window.HasRoom);
}
