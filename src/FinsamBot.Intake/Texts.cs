using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake;

/// <summary>Why a file was not taken in, and what somebody has to settle: said to a person, in their language. What stands in a report is
/// Swedish.</summary>
internal static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Get(string key, params object[] arguments) => Source.Get(Language.Swedish, key, arguments);

    public static string Why(ImportRefusal refusal, Language language) =>
        Source.Get(language, $"Import_{refusal.Reason}", refusal.Arguments);

    public static string Ask(ImportQuestion question, Language language) =>
        Source.Get(language, $"Ask_{question.Kind}", [question.Where, .. question.Arguments]);
}
