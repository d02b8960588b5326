using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>A report's life as a list of numbers: the number modulo the kinds of steps says what happens, the rest says how much.</summary>
internal sealed class History
{
    private readonly List<Action<int>> _kinds;

    /// <summary>Lena has somebody who answers when she is away.</summary>
    private static readonly Intervention Staffed = Sample.Intervention with
    {
        Substitutes = Sample.Intervention.Substitutes.SetItem(Sample.Lena, Sample.Bo),
    };

    /// <param name="start">When it begins; by default when the days to open and to send have passed.</param>
    public History(string start = "2026-04-01T00:00:00+02:00")
    {
        Sample.At(DateTimeOffset.Parse(start));
        Sample.Own = Staffed;
        _kinds =
        [
            Wait,
            Wait,
            WaitLong,
            Write,
            Send,
            Answer,
            Submit,
            Begin,
            Finish,
            Postpone,
            Refuse,
            LoseTrack,
            Chat,
            Handover,
            Snooze,
            GoAway,
            SignIn,
            Reply,
            FindAway,
            Bounce,
            AtRegistrar,
            Correct,
        ];
    }

    public Sample Sample { get; } = Sample.Opened();

    public Circumstances Circumstances => Sample.Circumstances;

    public IReadOnlyList<AgendaItem> Due => ReportAgenda.Due(Sample.Report, Circumstances, Sample.Now);

    public DateTimeOffset? Next => ReportAgenda.Next(Sample.Report, Circumstances, Sample.Now);

    public void Step(int number) => _kinds[number % _kinds.Count](number / _kinds.Count);

    /// <summary>As a loop does that delivers everything at this instant.</summary>
    public void DeliverAllDue()
    {
        foreach (var item in Due)
        {
            Happen(Started(item), new DeliverySent(item.Key, "receipt"));
        }
    }

    private void Wait(int n) => Sample.At(Sample.Now.AddMinutes(n % 600));

    private void WaitLong(int n) => Sample.At(Sample.Now.AddHours(n % 90));

    private void Write(int n) =>
        Do(Sample.Sofia, new SaveSections([.. Sample.Texts.Keys.Select(s => new SectionInput(s, $"Text {n}", true, null))]));

    private void Send(int n) => Do(Sample.Sofia, new SendToSteeringGroup(true));

    /// <summary>Mostly with words of their own, at times at a meeting.</summary>
    private void Answer(int n)
    {
        if (n % 5 == 0)
        {
            var today = StockholmTime.DayOf(Sample.Now);
            Do(Sample.Sofia, new AnswerAtMeeting(Round(n), today, "§ 1", [Member(n)], (AnswerKind)(n % 4), $"Svar {n}"));
            return;
        }

        Do(Member(n), new AnswerReview(Round(n), (AnswerKind)(n % 4), $"Svar {n}", "code"));
    }

    private void SignIn(int n) => Do(Member(n), new EnterRound(Round(n), "work-account"));

    private void Reply(int n) => Do(Member(n), new ReplyByMail(Round(n), $"Svar {n}"));

    private void FindAway(int n) => Do(PersonId.Bot, new NoteMemberAway(Round(n), Member(n)));

    private void Bounce(int n) => Do(PersonId.Bot, new NoteLetterBounced(Round(n), Member(n)));

    /// <summary>Mostly refused, because little can happen after it.</summary>
    private void Submit(int n) => Do(Sample.Sofia, new SubmitReport(n % 4 == 0));

    private void AtRegistrar(int n)
    {
        Action<int>[] steps = [File, File, Register, AskToSign, AskToSign, Sign];
        steps[n % steps.Length](n / steps.Length);
    }

    private void File(int n)
    {
        if (FilingRules.Owed(Sample.Report) is { } edition)
        {
            Happen(PlainPapers.Filed(edition, Sample.Report.Registry.Version));
        }
    }

    private void Register(int n) => Do(Sample.Rita, new RegisterReport($"2026:{n}", "RN"));

    /// <summary>The quarterly form has no signatures: what a form with them would add.</summary>
    private void AskToSign(int n)
    {
        if (Sample.Report is { Submission: not null, Registry.Signatures: null })
        {
            Happen(new SignaturesAsked(SigningParty.Of(Circumstances), StockholmTime.DayOf(Sample.Now).AddDays(n % 30)));
        }
    }

    private void Sign(int n) =>
        Do(
            Sample.Sofia,
            new NoteSignature(
                Sample.Report.Registry.Signatures?.Parties[n % 4].Organisation ?? "",
                "N",
                "N",
                StockholmTime.DayOf(Sample.Now),
                SignatureMethod.Paper
            )
        );

    /// <summary>Seldom: what was handed in is to stay so for a while.</summary>
    private void Correct(int n) => Do(Sample.Sofia, new CorrectReport(n % 5 == 0 ? "Fel siffra." : ""));

    private void Begin(int n) => WithDue(n, item => [Started(item)]);

    private void Finish(int n) => WithDue(n, item => [Started(item), new DeliverySent(item.Key, "receipt")]);

    private void Postpone(int n) =>
        WithDue(n, item => [Started(item), new DeliveryPostponed(item.Key, Sample.Now.AddMinutes(n % 3000), "429")]);

    private void Refuse(int n) => WithDue(n, item => [Started(item), new DeliveryRefused(item.Key, "no")]);

    private void LoseTrack(int n) => WithDue(n, item => [Started(item), new DeliveryUnknown(item.Key, "timeout")]);

    private void Chat(int n)
    {
        var person = n % 3 == 0 ? Sample.Lena : Sample.Sofia;
        Sample.Contacts[person] = n % 2 == 0 ? Contact.None : Sample.InTeams(person);
    }

    private void Snooze(int n) => Do(Sample.Sofia, new SnoozeReminders(StockholmTime.DayOf(Sample.Now).AddDays(n % 9)));

    private void GoAway(int n)
    {
        var first = StockholmTime.DayOf(Sample.Now).AddDays(n % 4);
        var contact = Sample.Contacts.GetValueOrDefault(Sample.Sofia, Contact.None);
        Sample.Contacts[Sample.Sofia] = contact with
        {
            Absences = n % 3 == 0 ? [] : [new Absence(first, first.AddDays(n % 20), Sample.Bo, Sample.Now)],
        };
    }

    private void Handover(int n) =>
        Sample.Own = n % 2 == 0 ? Staffed : Staffed with { Roles = Staffed.Roles.Remove((Sample.Sofia, Role.Lead)) };

    private void WithDue(int n, Func<AgendaItem, Event[]> happened)
    {
        if (Due is { Count: > 0 } due)
        {
            Happen(happened(due[n % due.Count]));
        }
    }

    private DeliveryStarted Started(AgendaItem item) => new(item.Key, item.Channel, item.To.Id, Sample.Now.AddMinutes(2));

    private void Do(PersonId actor, Command command) => Sample.Do(actor, command);

    private void Happen(params Event[] events) => Sample.Happen(new Stamp(Sample.Now, PersonId.Bot.Value, "deliver"), events);

    private int Round(int n) => Math.Max(1, (Sample.Report.CurrentRound?.Number ?? 1) - (n % 5 == 0 ? 1 : 0));

    private static PersonId Member(int n) => new[] { Sample.Anna, Sample.Karim, Sample.Lena }[n % 3];
}
