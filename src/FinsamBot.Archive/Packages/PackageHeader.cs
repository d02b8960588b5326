namespace FinsamBot.Archive.Packages;

/// <summary>Who sends packages to whom, and what wrote them.</summary>
/// <param name="Submitter">The name of the organisation whose records they are, and that hands them over.</param>
/// <param name="SubmitterCode">What identifies it: <c>ORG:2220001234</c>.</param>
/// <param name="Receiver">The archive; empty where nobody has named one.</param>
/// <param name="Agreement">Under which agreement; empty where nobody has named one.</param>
/// <param name="SoftwareVersion">Of FinsamBot.</param>
public sealed record PackageHeader(
    PackageProfile Profile,
    string Submitter,
    string SubmitterCode,
    string Receiver,
    string Agreement,
    string SoftwareVersion,
    DateTimeOffset Now
)
{
    internal const string Software = "FinsamBot";
}
