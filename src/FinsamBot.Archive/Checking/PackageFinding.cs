using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Checking;

/// <summary>Something in a package that is not as it should be.</summary>
/// <param name="Rule">A requirement of CSIP or SIP by its id, or one of ours: see <see cref="RuleNames"/>.</param>
/// <param name="File">From the folder of the package, with slashes; empty when it is about the folder itself.</param>
/// <param name="Line">In that file; 0 when it is about the file as a whole.</param>
/// <param name="Place">The path to the element or attribute; empty when it is about the file as a whole.</param>
/// <param name="Key">Of the sentence.</param>
public sealed record PackageFinding(string Rule, string File, int Line, string Place, string Key, params IReadOnlyList<string> Arguments)
{
    /// <summary>The file, fit to be shown on a terminal.</summary>
    public string ShownFile => PrintableText.Of(File);

    /// <summary>What is wrong and what to do, in a sentence or two.</summary>
    public string In(Language language) => CheckTexts.Of(language, $"Find_{Key}", [.. Arguments.Select(PrintableText.Of)]);
}

/// <summary>What came of checking a package.</summary>
/// <param name="Folder">What the folder of the package is called.</param>
/// <param name="Version">The edition of the profiles that it says it follows; empty when it names none that is known.</param>
/// <param name="Files">How many files lie in it.</param>
/// <param name="More">How many findings there are besides those that are listed.</param>
public sealed record CheckedPackage(string Folder, string Version, int Files, long Bytes, IReadOnlyList<PackageFinding> Findings, int More)
{
    public bool IsGood => Findings.Count == 0;
}
