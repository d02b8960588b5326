using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Core.Tests.Reports;

[TestClass]
public sealed class SigningInTests
{
    [TestMethod]
    public void A_code_lives_ten_minutes_and_opens_once()
    {
        var sample = Sample.Sent();

        sample.Do(Sample.Anna, new RequestSignInCode(1));
        Assert.AreEqual(sample.Now.AddMinutes(10), sample.Report.SignIns[Sample.Anna].ExpiresAt);
        Assert.IsTrue(sample.Report.SignIns[Sample.Anna].IsOpen(sample.Now.AddMinutes(9)));
        Assert.IsFalse(sample.Report.SignIns[Sample.Anna].IsOpen(sample.Now.AddMinutes(10)));

        Assert.IsNull(sample.At(sample.Now.AddMinutes(9)).Do(Sample.Anna, new TrySignInCode(1, true)).Refusal);
        Assert.AreEqual(RefusalReason.CodeUsedUp, sample.Do(Sample.Anna, new TrySignInCode(1, true)).Refusal!.Reason);
    }

    [TestMethod]
    public void The_right_code_after_four_wrong_ones_still_opens()
    {
        var sample = Asked();

        var left = Enumerable.Range(0, 4).Select(_ => sample.Do(Sample.Anna, new TrySignInCode(1, false)).Refusal!.Arguments.Single()).ToList();

        Assert.AreSequenceEqual([4, 3, 2, 1], left);
        Assert.IsNull(sample.Do(Sample.Anna, new TrySignInCode(1, true)).Refusal);
    }

    [TestMethod]
    public void A_new_code_ends_the_old_one_and_gives_new_tries()
    {
        var sample = Asked();
        for (var n = 0; n < 5; n++)
        {
            sample.Do(Sample.Anna, new TrySignInCode(1, false));
        }

        sample.Do(Sample.Anna, new RequestSignInCode(1));

        Assert.AreEqual(2, sample.Report.SignIns[Sample.Anna].Number);
        Assert.IsNull(sample.Do(Sample.Anna, new TrySignInCode(1, true)).Refusal);
    }

    [TestMethod]
    public void Five_codes_an_hour_for_each_member_and_then_more_when_the_hour_has_passed()
    {
        var sample = Sample.Sent();
        for (var n = 0; n < 5; n++)
        {
            Assert.IsNull(sample.Do(Sample.Anna, new RequestSignInCode(1)).Refusal);
        }

        Assert.AreEqual(RefusalReason.TooManyCodes, sample.Do(Sample.Anna, new RequestSignInCode(1)).Refusal!.Reason);
        Assert.IsNull(sample.Do(Sample.Karim, new RequestSignInCode(1)).Refusal);
        Assert.IsNull(sample.At(sample.Now.AddHours(1)).Do(Sample.Anna, new RequestSignInCode(1)).Refusal);
    }

    [TestMethod]
    public void Repeating_a_wrong_try_under_the_same_command_id_never_looks_like_success()
    {
        var sample = Asked();
        var wrong = new Request(new TrySignInCode(1, false), Sample.Anna, "form-1", sample.Now);
        sample.Happen(new Stamp(sample.Now, "anna", "form-1"), [.. Decide.On(sample.Report, sample.Circumstances, wrong).Events]);

        var again = Decide.On(sample.Report, sample.Circumstances, wrong);

        Assert.AreEqual(new Refusal(RefusalReason.CodeWrong, 3), again.Refusal);
    }

    [TestMethod]
    public void Repeating_the_right_try_under_the_same_command_id_is_no_refusal()
    {
        var sample = Asked();
        var right = new Request(new TrySignInCode(1, true), Sample.Anna, "form-1", sample.Now);
        sample.Happen(new Stamp(sample.Now, "anna", "form-1"), [.. Decide.On(sample.Report, sample.Circumstances, right).Events]);

        var again = Decide.On(sample.Report, sample.Circumstances, right);

        Assert.IsNull(again.Refusal);
        Assert.IsEmpty(again.Events);
    }

    [TestMethod]
    public void The_right_code_sent_again_after_it_has_expired_is_used_up()
    {
        var sample = Asked();
        var right = new Request(new TrySignInCode(1, true), Sample.Anna, "form-1", sample.Now);
        sample.Happen(new Stamp(sample.Now, "anna", "form-1"), [.. Decide.On(sample.Report, sample.Circumstances, right).Events]);

        Assert.IsNull(Decide.On(sample.Report, sample.Circumstances, right).Refusal);
        var late = Decide.On(sample.Report, sample.Circumstances, right with { Now = sample.Now + SignIn.Lifetime });

        Assert.AreEqual(RefusalReason.CodeUsedUp, late.Refusal!.Reason);
    }

    private static Sample Asked()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new RequestSignInCode(1));
        return sample;
    }
}
