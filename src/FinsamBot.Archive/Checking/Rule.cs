using System.Xml.Linq;
using System.Xml.XPath;

namespace FinsamBot.Archive.Checking;

/// <summary>Which METS files a rule is about.</summary>
internal enum Level
{
    Both,
    Package,
    Representation,
}

/// <summary>A rule that is one line of a table: at each place that <paramref name="At"/> finds, the condition has to hold.</summary>
/// <param name="Id">Of the requirement.</param>
/// <param name="At">An XPath; where it finds nothing the rule has nothing to say.</param>
/// <param name="Subject">An XPath from there: what is looked at.</param>
/// <param name="Condition">A condition in XPath 1.0.</param>
/// <param name="Key">Of the sentence that tells what is wrong.</param>
/// <param name="Wanted">What should stand there.</param>
internal sealed record Rule(string Id, string At, string Subject, string Condition, string Key, string Wanted = "")
{
    private const string Missing = "Missing";

    private XPathExpression? _at;
    private XPathExpression? _condition;
    private XPathExpression? _subject;

    public Level Level { get; init; }

    /// <summary>In 2.2.0 it is no longer a must.</summary>
    public bool OnlyIn210 { get; init; }

    /// <summary>An XPath to what the subject has to be one of; empty where it points nowhere.</summary>
    public string Targets { get; init; } = "";

    /// <summary>Something is there, and is not empty.</summary>
    public static Rule Has(string id, string at, string subject) =>
        new(id, at, subject, $"string-length(normalize-space({subject})) > 0", Missing);

    public static Rule Is(string id, string at, string subject, string wanted) =>
        new(id, at, subject, $"{subject} = '{wanted}'", "Value", wanted);

    public static Rule OneOf(string id, string at, string subject, IReadOnlyList<string> words) =>
        new(id, at, subject, string.Join(" or ", words.Select(w => $"{subject} = '{w}'")), "OneOf", string.Join(", ", words));

    public static Rule Begins(string id, string at, string subject, string wanted) =>
        new(id, at, subject, $"starts-with({subject}, '{wanted}')", "Begins", wanted);

    public static Rule One(string id, string at, string child) => new(id, at, child, $"count({child}) = 1", "One");

    public static Rule Some(string id, string at, string child) => new(id, at, child, $"count({child}) > 0", "Some");

    /// <summary>What stands there is the id of one of the targets.</summary>
    public static Rule Points(string id, string at, string subject, string targets) =>
        new(id, at, subject, "true()", "Points", Plain(targets)) { Targets = targets };

    public bool Applies(Level level, bool is210) => (Level == Level.Both || Level == level) && (is210 || !OnlyIn210);

    public void Check(XPathNavigator document, string file, FindingList findings)
    {
        var targets = Targets.Length == 0 ? null : Values(document, Targets);
        foreach (XPathNavigator at in document.Select(_at ??= XmlPlace.Compile(At)))
        {
            if (!Holds(at, targets))
            {
                Tell(at, file, findings);
            }
        }
    }

    private bool Holds(XPathNavigator at, HashSet<string>? targets) =>
        targets is null ? (bool)at.Evaluate(_condition ??= XmlPlace.Compile($"boolean({Condition})")) : targets.Contains(Said(at));

    private void Tell(XPathNavigator at, string file, FindingList findings)
    {
        var isCount = Key is "One" or "Some";
        var said = Said(at);
        var key = !isCount && said.Trim().Length == 0 ? Missing : Key;
        var stands = isCount ? $"{at.Select(XmlPlace.Compile(Subject)).Count}" : said;
        findings.Add(Id, file, (XObject)at.UnderlyingObject!, key, Name(), at.LocalName, Wanted, stands);
    }

    private string Said(XPathNavigator at) => (string)at.Evaluate(_subject ??= XmlPlace.Compile($"string({Subject})"));

    private string Name() => Subject == "." ? "" : Plain(Subject).TrimStart('@');

    private static string Plain(string path) =>
        path.Replace("m:", "", StringComparison.Ordinal).Replace("erms:", "", StringComparison.Ordinal);

    private static HashSet<string> Values(XPathNavigator document, string path)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (XPathNavigator target in document.Select(XmlPlace.Compile(path)))
        {
            values.Add(target.Value);
        }

        return values;
    }
}
