using FinsamBot.Domain.Text;

namespace FinsamBot.Documents;

/// <summary>
/// What the document says besides the form's own labels: documents are official and therefore always Swedish.
/// </summary>
internal static class Texts
{
    public const Language Of = Language.Swedish;

    private static readonly TextSource Source = new(typeof(Texts));

    public static string Get(string key, params object[] arguments) => Source.Get(Of, key, arguments);
}
