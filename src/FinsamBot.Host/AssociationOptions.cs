using FinsamBot.Domain.People;
using FinsamBot.Runtime;

namespace FinsamBot.Host;

/// <summary>Section <c>Association</c>: who may set up the association that this program runs for.</summary>
public sealed class AssociationOptions
{
    public const string Section = "Association";

    /// <summary>Account names (UPN) of members of our own tenant. Each is believed the first time it says hello; from then on its object id
    /// counts, and the office itself decides who else is an administrator.</summary>
    public IList<string> Administrators { get; init; } = [];

    internal NamedAdministrators Named() => new([.. Administrators.Select(Settings.Trimmed)]);

    internal IEnumerable<string> Problems() =>
        Administrators
            .Where(a => !NamedAdministrators.IsUpn(Settings.Trimmed(a)))
            .Select(a =>
                $"The setting {Section}:{nameof(Administrators)} names '{a}', which is no account name of a member (user@domain)."
            );
}
