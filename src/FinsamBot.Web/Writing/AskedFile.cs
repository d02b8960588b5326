using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>Which kept file is laid beside a report, and what its reader has decided of it so far: all of it stands in the page's
/// address.</summary>
internal sealed record AskedFile(SourceFile File)
{
    private const string HashField = "fil";
    private const string NameField = "namn";
    private const string AnywayField = "anda";
    private const string LeftField = "kvar";

    /// <summary>The reader has been told that the file is about something else.</summary>
    public bool Anyway { get; init; }

    /// <summary>Sections that stay as they are.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <param name="field">Of a form or an address; empty where there is none.</param>
    public static AskedFile? Of(Func<string, string> field) =>
        SourceFile.Kept(field(HashField), field(NameField)) is { } file
            ? new AskedFile(file)
            {
                Anyway = field(AnywayField).Length > 0,
                Left = field(LeftField).Split(',', StringSplitOptions.RemoveEmptyEntries),
            }
            : null;

    public string AddressIn(ReportId report) =>
        Fields.Aggregate(WritingPaths.Of(report) + WritingPaths.File, (address, f) => Query.With(address, f.Name, f.Value));

    public Html Hidden => Html.Of($"{Fields.Select(f => FormToken.Hidden(f.Name, f.Value))}");

    private IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            yield return (HashField, File.Sha256);
            yield return (NameField, File.Name);
            if (Anyway)
            {
                yield return (AnywayField, "ja");
            }

            if (Left.Count > 0)
            {
                yield return (LeftField, string.Join(',', Left));
            }
        }
    }
}
