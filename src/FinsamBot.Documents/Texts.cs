using FinsamBot.Documents.Import.Forms;
using FinsamBot.Documents.Import.Reading;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents;

/// <summary>
/// What the document says besides the form's own labels: documents are official and therefore always Swedish. And why a file was not taken in: that is
/// said to a person, in their language.
/// </summary>
internal static class Texts
{
    public const Language Of = Language.Swedish;

    private static readonly TextSource Source = new(typeof(Texts));

    public static string Get(string key, params object[] arguments) => Source.Get(Of, key, arguments);

    public static string Why(ImportRefusal refusal, Language language) => Source.Get(language, $"Import_{refusal.Reason}", refusal.Arguments);

    public static string Ask(ImportQuestion question, Language language) =>
        Source.Get(language, $"Ask_{question.Kind}", [question.Where, .. question.Arguments]);
}
