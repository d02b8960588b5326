using FinsamBot.Teams.Changing;

namespace FinsamBot.Edges.Tests.Teams.Changing;

/// <summary>What an intervention is split into, as people say it. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class SpokenNewNamesTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);

    [TestMethod]
    [DataRow("dela Vägen vidare i A och B från 1 juli", "Vägen vidare", "2026-07-01: A|B")]
    [DataRow("dela Vägen vidare i A, B och C från och med den 1 juli 2027", "Vägen vidare", "2027-07-01: A|B|C")]
    [DataRow("dela upp Unga i arbete i Unga norr och Unga söder efter 30 juni", "Unga i arbete", "2026-07-01: Unga norr|Unga söder")]
    [DataRow("split Vägen vidare into North and South on 1 July", "Vägen vidare", "2026-07-01: North|South")]
    [DataRow(
        "dela Vägen vidare i Från skola till jobb och \"Vägen hem\" 1 juli",
        "Vägen vidare",
        "2026-07-01: Från skola till jobb|Vägen hem"
    )]
    [DataRow("dela Vägen vidare i A och B", "Vägen vidare", ": A|B")]
    [DataRow("dela vagen vidare i A & B from 2026-07-01", "Vägen vidare", "2026-07-01: A|B")]
    [DataRow("dela insatsen Vägen vidare", "Vägen vidare", ": ")]
    public void The_day_and_the_names_are_told_apart(string said, string name, string expected)
    {
        var (first, names) = SpokenNewNames.OfSplit(said, name, Today);

        Assert.AreEqual(expected, $"{first:yyyy-MM-dd}: {string.Join('|', names)}");
    }
}
