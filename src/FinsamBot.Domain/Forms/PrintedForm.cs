using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Forms;

/// <summary>
/// What our own documents print beside the answers: table heads, and notes where nothing was written. Declared here, because whoever reads
/// a document back must know it from an answer. Documents are official and therefore always Swedish.
/// </summary>
public static class PrintedForm
{
    /// <summary>The XML namespace in which a Word document keeps the fields of the office.</summary>
    public const string DiaryNamespace = "urn:finsambot:diary";

    private const int MostColumns = 10;

    private static readonly TextSource Source = new(typeof(PrintedForm));

    /// <summary>The heads of a table's columns, from the left.</summary>
    public static IReadOnlyList<string> HeadsOf(string table) =>
        [.. Enumerable.Range(1, MostColumns).Select(n => $"{table}_{n}").TakeWhile(Source.Has).Select(key => Get(key))];

    public static string Get(string key, params object[] arguments) => Source.Get(Language.Swedish, key, arguments);
}
