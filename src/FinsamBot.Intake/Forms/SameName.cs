using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>
/// Whether two names mean the same project: people shorten them, number them and put the programme's name before them
/// (<c>Kraft 2.0</c> and <c>Kraft</c>, <c>Finsam Bergby KRAFT</c> and <c>Kraft</c>).
/// </summary>
internal static class SameName
{
    public static bool IsLike(string one, string other)
    {
        var (a, b) = (Significant(one), Significant(other));
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count > 0
            && Enumerable
                .Range(0, many.Count - few.Count + 1)
                .Any(from => few.Index().All(w => Words.IsLike(w.Item, many[from + w.Index])));
    }

    private static List<string> Significant(string name)
    {
        var words = Words.Of(name, ReadingLimits.NameWords).Select(w => w.Text).ToList();
        var letters = words.Where(w => w.Any(char.IsLetter)).ToList();
        return letters.Count > 0 ? letters : words;
    }
}
