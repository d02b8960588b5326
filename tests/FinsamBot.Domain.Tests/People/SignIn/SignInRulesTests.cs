using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People.SignIn;

[TestClass]
public sealed class SignInRulesTests
{
    private const string Session = "0f";

    private readonly List<Event> _written = [];
    private SignInState _state = SignInState.None;
    private DateTimeOffset _now = Sample.Morning;
    private int _commands;

    [TestMethod]
    public void A_code_opens_a_session_once()
    {
        Ask();
        Assert.IsNull(Try(1));
        Assert.AreEqual(SignInRefusal.CodeUsed, Try(1));

        Assert.HasCount(1, _state.Sessions);
        Assert.AreEqual(_now + SignInRules.SessionLife, _state.Sessions[0].EndsAt);
    }

    [TestMethod]
    public void A_used_or_ended_code_stays_so_when_a_new_one_is_asked_for_in_the_same_moment()
    {
        Ask();
        Try(1);
        Ask();
        Assert.AreEqual(2, _state.LastNumber);
        Assert.AreEqual(SignInRefusal.CodeUsed, Try(1));

        _now += SignInRules.ShortestLife;
        Ask();
        Assert.AreEqual(3, _state.LastNumber);
        Assert.AreEqual(SignInRefusal.CodeExpired, Try(2));
        Assert.AreEqual(SignInRefusal.CodeWrong, Try(7), "One that was never sent.");
        Assert.IsNull(Try(3));
    }

    [TestMethod]
    public void A_new_code_leaves_the_one_before_alive()
    {
        Ask();
        _now += TimeSpan.FromMinutes(1);
        Ask();
        Assert.AreEqual(2, _state.LastNumber);

        Assert.IsNull(Try(1));
    }

    [TestMethod]
    public void Who_asks_without_end_has_few_codes_sent_and_at_every_moment_one_can_be_used_or_asked_for()
    {
        for (var minute = 0; minute < 3 * 24 * 60; minute++, _now += TimeSpan.FromMinutes(1))
        {
            Ask();
            Assert.IsNotNull(_state.LiveUntil(_now), $"Locked out after {minute} minutes.");
        }

        Assert.IsInRange(8, 40, _written.Count);
        Assert.IsTrue(_state.Codes.Count(c => c.IsLive(_now)) <= 4, "More alive make guessing easier.");
    }

    [TestMethod]
    public void Who_guesses_waits_longer_each_time_and_has_few_tries_a_day()
    {
        Ask();
        var judged = 0;
        for (var minute = 0; minute < 24 * 60; minute++, _now += TimeSpan.FromMinutes(1))
        {
            judged += Enumerable.Range(0, 10).Count(_ => Try(0) == SignInRefusal.CodeWrong);
        }

        Assert.IsInRange(SignInRules.FreeTries + 1, SignInRules.MostTriesADay, judged);
        Assert.HasCount(judged, _written.OfType<CodeTried>(), "What is not judged leaves no trace.");
    }

    [TestMethod]
    public void A_guesser_is_not_let_in_by_a_right_guess_that_comes_too_soon()
    {
        Ask();
        Guess();

        Assert.AreEqual(SignInRefusal.TooSoon, Try(1));
        Assert.IsEmpty(_state.Sessions);
    }

    [TestMethod]
    public void Whoever_has_read_the_letter_gets_in_whatever_a_stranger_has_guessed()
    {
        Ask();
        Guess();

        Assert.AreEqual(SignInRefusal.CodeWrong, Try(1, matches: false, fromLetter: true));
        Assert.IsNull(Try(1, fromLetter: true));
    }

    [TestMethod]
    public void The_letters_page_is_no_place_to_guess_without_end()
    {
        Ask();
        var judged = Enumerable.Range(0, 100).Count(_ => Try(1, matches: false, fromLetter: true) == SignInRefusal.CodeWrong);

        Assert.AreEqual(SignInRules.MostTriesFromLetter, judged);
    }

    [TestMethod]
    public void Signing_out_ends_every_session_and_age_ends_each()
    {
        Open("a");
        Open("b");
        Assert.IsNotNull(_state.SessionOf("a", _now));
        Assert.IsNull(_state.SessionOf("a", _now + SignInRules.SessionLife));
        Assert.IsNull(_state.SessionOf("c", _now));
        Assert.IsNull(_state.SessionOf(SignInState.HashOf("a"), _now), "The hash in the storage opens nothing.");

        Apply(SignInRules.End(_state).Events, "end");

        Assert.IsNull(_state.SessionOf("a", _now));
        Assert.IsNull(_state.SessionOf("b", _now));
        Assert.IsEmpty(SignInRules.End(_state).Events, "Again has no effect.");
    }

    [TestMethod]
    public void The_person_hears_of_wrong_codes_once_a_day()
    {
        Ask();
        Guess();
        var first = _state.OddAt;
        _now += TimeSpan.FromHours(1);
        Try(0);

        Assert.IsNotNull(first);
        Assert.AreEqual(first, _state.OddAt);
        _now += TimeSpan.FromDays(1);
        Guess();
        Assert.AreNotEqual(first, _state.OddAt);
    }

    [TestMethod]
    public void Who_was_told_of_wrong_codes_is_not_told_again_when_a_code_is_asked_for_days_later()
    {
        const string Key = "people/anna/odd-tries/202603260912";
        Guess();
        Apply([new DeliveryStarted(Key, ChannelKind.Mail, "anna", _now), new DeliverySent(Key, "receipt")], "deliver");
        _now += TimeSpan.FromDays(3);
        Ask();

        Assert.AreEqual(AttemptState.Sent, _state.Deliveries[Key].State);
    }

    [TestMethod]
    public void A_person_has_no_more_open_sessions_than_browsers()
    {
        foreach (var n in Enumerable.Range(0, 100))
        {
            Open($"{n}");
        }

        Assert.HasCount(20, _state.Sessions);
        Assert.IsNotNull(_state.SessionOf("99", _now));
    }

    private void Ask() => Apply(SignInRules.Ask(_state, _now).Events, "ask");

    private void Open(string name) => Apply(SignInRules.Open(SignInState.HashOf(name), "work-account", _now).Events, "open");

    private void Guess()
    {
        foreach (var _ in Enumerable.Range(0, SignInRules.FreeTries))
        {
            Assert.AreEqual(SignInRefusal.CodeWrong, Try(0));
        }
    }

    /// <param name="number">Which of the codes was typed; 0: none of them.</param>
    private SignInRefusal? Try(int number, bool? matches = null, bool fromLetter = false)
    {
        var command = $"try-{++_commands}";
        var decision = SignInRules.Try(_state, new CodeTry(number, matches ?? number != 0, fromLetter, Session), command, _now);
        Apply(decision.Events, command);
        return decision.Refusal;
    }

    private void Apply(IReadOnlyList<Event> events, string command)
    {
        foreach (var happened in events)
        {
            _written.Add(happened);
            _state = SignInState.Evolve(_state, new EventRecord(_written.Count, new Stamp(_now, PersonId.Bot.Value, command), happened));
        }
    }
}
