using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>
/// Settings that hold nothing and note what the program asks for. Every section pretends to have something in it, since nobody looks
/// into an empty one.
/// </summary>
internal sealed class AskedSettings : IConfigurationProvider, IConfigurationSource
{
    private const string Pretended = "?";

    /// <summary>The binder looks for parts of a text or a time when it finds no value.</summary>
    private static readonly HashSet<string> Parts =
    [
        .. typeof(string).GetProperties().Concat(typeof(TimeSpan).GetProperties()).Select(p => p.Name),
    ];

    private static readonly ConfigurationReloadToken Never = new();
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked for, without the sections that only led there.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            var whole = _asked.Where(n => !Parts.Contains(n.Split(':')[^1]));
            var asked = whole.Select(n => n.Replace(Pretended, "0", StringComparison.Ordinal)).ToList();
            return asked.Where(n => !asked.Exists(o => o.StartsWith(n + ":", StringComparison.OrdinalIgnoreCase)));
        }
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        _asked.Add(key);
        value = null;
        return false;
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        parentPath is null || parentPath.EndsWith(Pretended, StringComparison.Ordinal) ? earlierKeys : earlierKeys.Append(Pretended);

    public void Set(string key, string? value) { }

    public IChangeToken GetReloadToken() => Never;

    public void Load() { }
}
