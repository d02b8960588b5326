using System.Collections.Frozen;
using Newtonsoft.Json.Serialization;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>The names that the protocol defines, as the SDK's types declare them: in one spelling only.</summary>
internal sealed class ProtocolNames
{
    private readonly FrozenSet<string> _exact;
    private readonly FrozenSet<string> _anyCase;

    public ProtocolNames(DefaultContractResolver contracts, params IEnumerable<Type> types)
    {
        _exact = types
            .SelectMany(type => ((JsonObjectContract)contracts.ResolveContract(type)).Properties)
            .Select(property => property.PropertyName!)
            .ToFrozenSet(StringComparer.Ordinal);
        _anyCase = _exact.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether it is one of them but for upper and lower case.</summary>
    public bool Misspell(string name) => !_exact.Contains(name) && _anyCase.Contains(name);
}
