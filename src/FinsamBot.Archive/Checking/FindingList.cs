using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Checking;

/// <summary>Collects findings up to a number that somebody can still read. What comes after is only counted.</summary>
internal sealed class FindingList
{
    private readonly List<PackageFinding> _all = [];

    public IReadOnlyList<PackageFinding> All => _all;

    public int More { get; private set; }

    public void Add(string rule, string file, string key, params IReadOnlyList<string> arguments) =>
        Add(new PackageFinding(rule, file, 0, "", key, arguments));

    public void Add(string rule, string file, XObject at, string key, params IReadOnlyList<string> arguments)
    {
        var line = at is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
        Add(new PackageFinding(rule, file, line, IsFull ? "" : XmlPlace.Of(at), key, arguments));
    }

    public void Add(PackageFinding finding)
    {
        if (IsFull)
        {
            More++;
            return;
        }

        _all.Add(finding);
    }

    private bool IsFull => _all.Count >= CheckLimits.Findings;
}
