using System.Resources;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public sealed partial class TextsTests
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static IEnumerable<string> Keys =>
        Enum.GetNames<RefusalReason>()
            .Select(n => "Refusal_" + n)
            .Concat(Enum.GetNames<SectionProgress>().Select(n => "Progress_" + n))
            .Concat(Enum.GetNames<NamedDay>().Select(n => "Day_" + n))
            .Concat(Enum.GetNames<HolidayKind>().Select(n => "DayKind_" + n));

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public void Every_sentence_is_there_in_both_languages_with_the_same_places_to_fill(string key)
    {
        var (swedish, english) = (Source.Get(Language.Swedish, key), Source.Get(Language.English, key));

        Assert.IsFalse(string.IsNullOrWhiteSpace(swedish));
        Assert.AreNotEqual(swedish, english);
        Assert.AreSequenceEqual(Places(swedish), Places(english));
    }

    [TestMethod]
    public void A_refusal_is_said_with_its_arguments_and_days_as_people_say_them()
    {
        var refusal = new Refusal(RefusalReason.AlreadySubmitted, new DateOnly(2026, 4, 14));

        Assert.Contains("tisdag 14 april 2026", Texts.Of(refusal, Language.Swedish));
        Assert.Contains("Tuesday 14 April 2026", Texts.Of(refusal, Language.English));
        Assert.AreEqual("Påbörjat", ProgressWords.Of(SectionProgress.Started, Language.Swedish));
    }

    [TestMethod]
    public void What_people_typed_is_never_taken_for_a_place_to_fill() =>
        Assert.Contains("{1} {x}", Texts.Of(new Refusal(RefusalReason.UnreadableDate, "{1} {x}"), Language.Swedish));

    [TestMethod]
    public void A_key_that_is_nowhere_is_an_error() =>
        Assert.ThrowsExactly<MissingManifestResourceException>(() => Source.Get(Language.Swedish, "Refusal_Nonsense"));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex("\\{[0-9]+[^}]*\\}")]
    private static partial Regex Place();
}
