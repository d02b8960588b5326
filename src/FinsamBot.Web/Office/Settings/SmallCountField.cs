using System.Globalization;
using FinsamBot.Domain.People;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Settings;

/// <summary>Below which number a count of participants is masked: one of the usual numbers, none, or the one that a file has set.</summary>
internal static class SmallCountField
{
    private const string Name = "minst";

    private static readonly int[] Usual = [3, 5, 10];

    public static ChoiceField Of(Voice voice, int smallest) =>
        new(
            Name,
            voice.Office("SmallCounts_Least"),
            [
                .. Usual.Append(smallest).Where(n => n > 0).Distinct().Order().Select(n => (Said(n), voice.Office("SmallCounts_Below", n))),
                (Said(0), voice.Office("SmallCounts_None")),
            ],
            Said(smallest)
        )
        {
            Nothing = voice.Office("Choose"),
        };

    /// <summary>What is no number is refused as one that is out of range.</summary>
    public static SetSmallestShown Read(Filled filled) =>
        new(int.TryParse(filled.Text(Name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
