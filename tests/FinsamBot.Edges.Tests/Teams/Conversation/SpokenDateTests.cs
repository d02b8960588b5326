using FinsamBot.Teams.Spoken;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Which days people mean. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class SpokenDateTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);

    [TestMethod]
    [DataRow("i dag", "2026-04-02")]
    [DataRow("idag", "2026-04-02")]
    [DataRow("i morgon", "2026-04-03")]
    [DataRow("imorgon", "2026-04-03")]
    [DataRow("tomorrow", "2026-04-03")]
    [DataRow("i övermorgon", "2026-04-04")]
    [DataRow("the day after tomorrow", "2026-04-04")]
    [DataRow("på fredag", "2026-04-03")]
    [DataRow("på torsdag", "2026-04-09")]
    [DataRow("Torsdag", "2026-04-09")]
    [DataRow("on Thursday", "2026-04-09")]
    [DataRow("till måndagen", "2026-04-06")]
    [DataRow("lordag", "2026-04-04")]
    [DataRow("nästa vecka", "2026-04-06")]
    [DataRow("om tre dagar", "2026-04-05")]
    [DataRow("om en vecka", "2026-04-09")]
    [DataRow("in 2 weeks", "2026-04-16")]
    [DataRow("14 april", "2026-04-14")]
    [DataRow("den 14:e april", "2026-04-14")]
    [DataRow("14 apr.", "2026-04-14")]
    [DataRow("April 14", "2026-04-14")]
    [DataRow("14th of April", "2026-04-14")]
    [DataRow("14/4", "2026-04-14")]
    [DataRow("2026-04-14", "2026-04-14")]
    [DataRow("20260414", "2026-04-14")]
    [DataRow("14 april 2027", "2027-04-14")]
    [DataRow("1 april", "2027-04-01")]
    [DataRow("2 april", "2026-04-02")]
    [DataRow("den 15", "2026-04-15")]
    [DataRow("den 1", "2026-05-01")]
    [DataRow("torsdag 9 april", "2026-04-09")]
    [DataRow("torsdag den 16 april", "2026-04-16")]
    [DataRow("möte 25 maj kl. 9", "2026-05-25")]
    [DataRow("om två veckor", "2026-04-16")]
    [DataRow("om ett par veckor", "2026-04-16")]
    [DataRow("om fjorton dagar", "2026-04-16")]
    [DataRow("om sex veckor", "2026-05-14")]
    [DataRow("om en månad", "2026-05-02")]
    [DataRow("in three months", "2026-07-02")]
    [DataRow("efter helgen", "2026-04-06")]
    [DataRow("after the weekend", "2026-04-06")]
    [DataRow("efter påsk", "2026-04-07")]
    [DataRow("efter jul", "2026-12-27")]
    [DataRow("efter nyår", "2027-01-02")]
    [DataRow("efter midsommar", "2026-06-22")]
    [DataRow("nästa fredag", "2026-04-10")]
    [DataRow("next Monday", "2026-04-06")]
    [DataRow("fredag nästa vecka", "2026-04-10")]
    [DataRow("onsdag vecka 28", "2026-07-08")]
    [DataRow("v. 28 på onsdag", "2026-07-08")]
    [DataRow("torsdagen den 9 april", "2026-04-09")]
    [DataRow("9 april, torsdag", "2026-04-09")]
    [DataRow("9 april (torsdag)", "2026-04-09")]
    public void One_day(string said, string day)
    {
        var found = SpokenDates.Find(said, Today)!;
        Assert.IsTrue(found.IsReal, found.Words);
        Assert.AreEqual((DateOnly.Parse(day, null), DateOnly.Parse(day, null)), (found.First, found.Last));
    }

    [TestMethod]
    [DataRow("1–15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("1-15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("1 - 15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("1 till 15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("från den 1 till den 15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("från 1 juli till och med 15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("1 juli t.o.m. 15 juli", "2026-07-01", "2026-07-15")]
    [DataRow("28 juni–3 juli", "2026-06-28", "2026-07-03")]
    [DataRow("2026-07-01 till 2026-07-15", "2026-07-01", "2026-07-15")]
    [DataRow("2026-07-01–2026-07-15", "2026-07-01", "2026-07-15")]
    [DataRow("2026-07-01 2026-07-15", "2026-07-01", "2026-07-15")]
    [DataRow("July 1-15", "2026-07-01", "2026-07-15")]
    [DataRow("1 July to 15 July", "2026-07-01", "2026-07-15")]
    [DataRow("1/7-15/7", "2026-07-01", "2026-07-15")]
    [DataRow("20 december–6 januari", "2026-12-20", "2027-01-06")]
    [DataRow("28 mars–10 april", "2026-03-28", "2026-04-10")]
    [DataRow("1–31 mars", "2027-03-01", "2027-03-31")]
    [DataRow("i dag till fredag", "2026-04-02", "2026-04-03")]
    [DataRow("måndag till onsdag", "2026-04-06", "2026-04-08")]
    [DataRow("vecka 28", "2026-07-06", "2026-07-12")]
    [DataRow("v. 28", "2026-07-06", "2026-07-12")]
    [DataRow("vecka 28–30", "2026-07-06", "2026-07-26")]
    [DataRow("15–1 juli", "2026-07-15", "2026-07-01")]
    [DataRow("v. 14", "2026-03-30", "2026-04-05")]
    [DataRow("v15", "2026-04-06", "2026-04-12")]
    [DataRow("i helgen", "2026-04-04", "2026-04-05")]
    [DataRow("torsdag 9 april till fredag 10 april", "2026-04-09", "2026-04-10")]
    public void Several_days(string said, string first, string last)
    {
        var found = SpokenDates.Find(said, Today)!;
        Assert.IsTrue(found.IsReal, found.Words);
        Assert.AreEqual((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (found.First, found.Last));
    }

    [TestMethod]
    [DataRow("31 februari", "31 februari")]
    [DataRow("29 februari", "29 februari")]
    [DataRow("2026-13-01", "2026-13-01")]
    [DataRow("0 april", "0 april")]
    [DataRow("40/4", "40/4")]
    [DataRow("vecka 54", "vecka 54")]
    [DataRow("1–31 juni", "1–31 juni")]
    [DataRow("torsdag 10 april", "torsdag 10 april")]
    [DataRow("fredag, 31 december", "fredag, 31 december")]
    [DataRow("fredagen den 31 december", "fredagen den 31 december")]
    public void Days_that_do_not_exist_are_quoted(string said, string words)
    {
        var found = SpokenDates.Find("påminn mig " + said, Today)!;
        Assert.IsFalse(found.IsReal);
        Assert.AreEqual(words, found.Words);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("snart")]
    [DataRow("14 dagar")]
    [DataRow("fredagg")]
    [DataRow("kl. 9.30")]
    [DataRow("070-000 00 01")]
    [DataRow("🙂 april")]
    [DataRow("１４ april")]
    public void No_day_at_all(string said) => Assert.IsNull(SpokenDates.Find(said, Today));

    [TestMethod]
    public void What_was_said_besides_is_kept_as_written() =>
        Assert.AreEqual("jag är borta  , Åsa tar över", SpokenDates.Find("jag är borta 1–15 juli, Åsa tar över", Today)!.Rest);
}
