using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.History;

/// <summary>Something that happened, as people say it.</summary>
/// <param name="At">UTC.</param>
public sealed record HistoryLine(DateTimeOffset At, string Says);

/// <summary>The whole life of a report in plain sentences, oldest first: each from its event, and from nothing else but the names of those
/// it speaks of. What is only bookkeeping is left out.</summary>
public static class ReportHistory
{
    /// <summary>A card in a chat was brought up to date: nobody was told anything.</summary>
    private const string RoundMoved = "roundMoved";

    private static readonly TextSource Source = new(typeof(Texts));

    public static IReadOnlyList<HistoryLine> Of(IReadOnlyList<EventRecord> events, ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(view);
        var teller = new Teller(view, language);
        return [.. Together(events).Select(e => new HistoryLine(e[0].Stamp.At, teller.Of(e))).Where(l => l.Says.Length > 0)];
    }

    /// <summary>What one person saved on one day, with nothing to tell in between, is told once; so is what one registered.</summary>
    private static IEnumerable<List<EventRecord>> Together(IReadOnlyList<EventRecord> events)
    {
        List<EventRecord> saved = [];
        foreach (var record in events.Where(e => e.Event is not (DeliveryPrepared or DeliveryPostponed or FiguresShown)))
        {
            var work = WorkOf(record.Event);
            var belongs =
                saved is [var first, ..]
                && WorkOf(first.Event) == work
                && first.Stamp.Actor == record.Stamp.Actor
                && IsSameDay(first, record);
            if (saved.Count > 0 && !belongs)
            {
                yield return saved;
                saved = [];
            }

            if (work != Work.Other)
            {
                saved.Add(record);
                continue;
            }

            yield return [record];
        }

        if (saved.Count > 0)
        {
            yield return saved;
        }
    }

    private static Work WorkOf(Event happened) =>
        happened switch
        {
            SectionSaved => Work.Writing,
            FigureEvent { IsRemoval: false } => Work.Registering,
            FigureEvent => Work.TakingAway,
            _ => Work.Other,
        };

    private static bool IsSameDay(EventRecord left, EventRecord right) =>
        StockholmTime.DayOf(left.Stamp.At) == StockholmTime.DayOf(right.Stamp.At);

    /// <summary>What is done bit by bit; anything else is told by itself.</summary>
    private enum Work
    {
        Other,
        Writing,
        Registering,
        TakingAway,
    }

    private sealed class Teller(ReportView view, Language language)
    {
        private readonly Dictionary<string, DeliveryStarted> _started = [];
        private readonly Dictionary<int, string> _attached = [];

        public string Of(List<EventRecord> together)
        {
            var (who, happened) = (NameOf(new PersonId(together[0].Stamp.Actor)), together[0].Event);
            return happened switch
            {
                SectionSaved => Saved(together[0].Stamp.Actor, who, together.Select(e => ((SectionSaved)e.Event).Section)),
                FigureEvent => Registered(who, [.. together.Select(e => (FigureEvent)e.Event)]),
                DeliveryEvent e => Delivered(e),
                RegistryEvent e => Filed(who, e),
                AttachmentAdded e => Say("AttachmentAdded", who, _attached[e.Number] = e.File.Name),
                AttachmentRemoved e => Say("AttachmentRemoved", who, _attached.GetValueOrDefault(e.Number, "")),
                KeptDisposed e => Went(who, e),
                _ => Written(who, happened) ?? Asked(who, happened) ?? "",
            };
        }

        private string Saved(string actor, string who, IEnumerable<string> sections)
        {
            var saved = sections.Distinct().Select(SectionOf).ToList();
            if (actor == PersonId.Bot.Value)
            {
                return Say("FilledIn", Texts.List(saved, language));
            }

            return saved.Count == 1 ? Say("Saved", who, saved[0]) : Say("SavedSome", who, Texts.List(saved, language));
        }

        private string Registered(string who, List<FigureEvent> figures) =>
            Say(
                figures[0].IsRemoval ? "FiguresRemoved" : "Figures",
                who,
                Texts.List([.. figures.Select(FigureKinds.Of).Distinct().Select(k => FigureWords.Of(k, language))], language)
            );

        private string? Written(string who, Event happened) =>
            happened switch
            {
                ReportOpened => Say("Opened"),
                ReportTakenIn => Say("TakenIn", who),
                TextSetAside e => Say("SetAside", who, SectionOf(e.Section)),
                SetAsideDiscarded e => Say("Discarded", who, SectionOf(e.Section)),
                ReportPromised e => Say("Promised", who, Day(e.On)),
                RemindersSnoozed e => Say("Snoozed", NameOf(e.Person), Day(e.Until)),
                ReminderAsked => Say("ReminderAsked", who),
                PersonalDataAccepted => Say("Accepted", who),
                ReportSubmitted { Unanswered.Count: 0 } => Say("Submitted", who),
                ReportSubmitted e => Say("SubmittedWithout", who, Names(e.Unanswered)),
                _ => null,
            };

        private string? Asked(string who, Event happened) =>
            happened switch
            {
                SentToSteeringGroup e => Say("Sent", who, Texts.List([.. e.Asked.Select(m => m.Name)], language), Day(e.AnswerBy), e.Round),
                MemberSignedIn e => Say("Read", NameOf(e.Member), e.Round),
                SteeringGroupAnswered e => Say(e.Late ? "AnsweredLate" : "Answered", NameOf(e.Member), Answer(e.Kind)),
                AnsweredAtMeeting e => Say("AnsweredAtMeeting", who, Answer(e.Kind), Day(e.Day), Names(e.Present)),
                MailReplyTaken { Doubt: null } e => Say("MailTaken", NameOf(e.Member)),
                MailReplyTaken e => Say("MailDoubted", NameOf(e.Member)),
                MemberFoundAway { Substitute: { } substitute } e => Say("AwayWithSubstitute", NameOf(e.Member), substitute.Name),
                MemberFoundAway e => Say("Away", NameOf(e.Member)),
                LetterBounced e => Say(e.Maybe ? "MaybeBounced" : "Bounced", NameOf(e.Member)),
                CommentReplied e => Say("Replied", who, NameOf(e.Member)),
                _ => null,
            };

        private string Filed(string who, RegistryEvent happened) =>
            happened switch
            {
                DocumentsFiled e => Say(
                    e.WithoutPdf is null ? "Filed" : "FiledWithoutPdf",
                    Texts.List([.. e.Documents.Select(d => d.Name)], language)
                ),
                ReportRegistered e => Say("Registered", who, e.CaseNumber),
                CorrectionBegun e => Say("CorrectionBegun", who, e.Version, e.Reason),
                SignaturesAsked e => Say("SignaturesAsked", Texts.List([.. e.Parties.Select(p => p.Organisation)], language), Day(e.By)),
                SignatureNoted e => Say("SignatureNoted", e.Name, e.Organisation, Day(e.On), who),
                SignatureRemoved e => Say("SignatureRemoved", who, e.Organisation),
                _ => "",
            };

        private string Went(string who, KeptDisposed happened) =>
            Say(
                "Disposed",
                who,
                happened.Things.Count,
                happened.Decision.Title,
                happened.Decision.Number,
                Day(happened.Decision.DecidedOn)
            );

        /// <summary>Who it went to, and what it was about, stands where it began.</summary>
        private string Delivered(DeliveryEvent happened)
        {
            if (happened is DeliveryStarted started)
            {
                _started[started.Key] = started;
                return "";
            }

            if (
                !_started.TryGetValue(happened.Key, out var sent)
                || (sent.About ?? KeyReading.SubjectOf(sent.Key))?.Kind is not { } kind
                || kind == RoundMoved
            )
            {
                return "";
            }

            var (what, to) = (KindWords.Of(kind, language), NameOf(new PersonId(sent.To)));
            return happened switch
            {
                DeliverySent => Say(sent.Channel == ChannelKind.Teams ? "Posted" : "Mailed", to, what),
                DeliveryRefused => Say("NotDelivered", to, what),
                DeliveryUnknown { Reason: DeliveryUnknown.NeedPassed } => "",
                _ => Say("MaybeDelivered", to, what),
            };
        }

        private string Answer(AnswerKind kind) => Source.Get(language, $"History_Answer_{kind}");

        private string Names(IEnumerable<PersonId> people) => Texts.List([.. people.Select(NameOf)], language);

        private string NameOf(PersonId person)
        {
            if (person == PersonId.Bot)
            {
                return "FinsamBot";
            }

            var circumstances = view.Circumstances;
            return person.Value == Addressee.Registrar ? circumstances.Association.Details.Name : circumstances.PersonOf(person).Name;
        }

        private string SectionOf(string section) =>
            view.Template.Sections.FirstOrDefault(s => s.Id == section) is { } known ? known.Number : section;

        private string Day(DateOnly day) => Days.Full(day, language);

        private string Say(string key, params object[] arguments) => Source.Get(language, $"History_{key}", arguments);
    }
}
