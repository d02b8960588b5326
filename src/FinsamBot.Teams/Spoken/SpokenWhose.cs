namespace FinsamBot.Teams.Spoken;

/// <summary>Whose matter a sentence tells of, when it names an intervention.</summary>
internal static class SpokenWhose
{
    /// <summary>What may stand before an intervention's name.</summary>
    private static readonly string[] Leads = ["", "i ", "for ", "in "];

    public static bool Names(string said, string name) => SpokenWords.Fold(said).Contains(SpokenWords.Fold(name), StringComparison.Ordinal);

    /// <summary>The name in front says whose it is, and is no part of the sentence.</summary>
    public static string Without(string said, string name)
    {
        var (flat, flatName) = (SpokenDates.Flat(said), SpokenDates.Flat(name.Normalize()));
        var lead = Leads.FirstOrDefault(l => flat.StartsWith(l + flatName, StringComparison.Ordinal));
        return lead is null ? said : SpokenWhen.Behind(said, lead.Length + flatName.Length);
    }
}
