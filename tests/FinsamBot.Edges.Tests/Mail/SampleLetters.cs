using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>What is owed in a sample report, and a writer with pages on an invented site.</summary>
internal static class SampleLetters
{
    public static RenderedDocument Word { get; } =
        new(
            "Kvartalsrapport Vägen vidare 2026-03-31.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Encoding.UTF8.GetBytes("Word åäö")
        );

    public static LetterWriter Writer(RenderDocument? render = null) =>
        new(Link, render ?? (_ => Word), new SignInCodes(new byte[32]), OpenAsync);

    public static AgendaItem Item(Sample sample, Type kind, string to) =>
        ReportAgenda.Due(sample.Report, sample.Circumstances, sample.Now).First(i => i.GetType() == kind && i.To.Id == to);

    public static Letter Letter(Sample sample, Type kind, string to, Language language = Language.Swedish)
    {
        var item = Item(sample, kind, to);
        var (letter, refusal) = Writer()
            .WriteAsync(new DeliveryRequest(item with { To = item.To with { Language = language } }, sample.View, null), default)
            .GetAwaiter()
            .GetResult();
        return letter ?? throw new InvalidOperationException(refusal);
    }

    /// <summary>A person of the sample's association, and what it has had to do with signing in.</summary>
    public static SignInView Person(PersonId person, DateTimeOffset now, params (DateTimeOffset At, Event Happened)[] events)
    {
        var state = events
            .Select((e, i) => new EventRecord(i + 1, new Stamp(e.At, person.Value, $"{i}"), e.Happened))
            .Aggregate(SignInState.None, SignInState.Evolve);
        return new SignInView(
            person,
            state,
            new Circumstances(Sample.Association, Intervention.None, Sample.Template, new Dictionary<PersonId, Contact>()),
            now
        );
    }

    public static Letter Letter(SignInView view, Type kind, Language language = Language.Swedish)
    {
        var item = view.Due().Single(i => i.GetType() == kind);
        var (letter, refusal) = Writer()
            .WriteAsync(new DeliveryRequest(item with { To = item.To with { Language = language } }, view, null), default)
            .GetAwaiter()
            .GetResult();
        return letter ?? throw new InvalidOperationException(refusal);
    }

    /// <summary>An archive that has whatever is asked for.</summary>
    private static Task<RenderedDocument?> OpenAsync(FiledDocument filed, CancellationToken cancellation) =>
        Task.FromResult<RenderedDocument?>(new RenderedDocument(filed.Name, filed.ContentType, Word.Content));

    private static Uri Link(PageLink page) =>
        new(
            "https://finsambot.example.se/"
                + page switch
                {
                    PageLink.Review { Document: { } file } r => $"granska/{r.Report}/{r.Round}/{r.Member}?dokument={file}",
                    PageLink.Review review => $"granska/{review.Report}/{review.Round}/{review.Member}?nyckel=0123456789",
                    PageLink.Reading reading => $"las/{reading.Report}?for={reading.Reader}",
                    PageLink.Office => "kansli",
                    PageLink.Board => "kansli/styrelsen",
                    PageLink.Mine => "mina",
                    PageLink.Registration registration => $"registrera/{registration.Report}?for={registration.Reader}",
                    PageLink.Minutes minutes => $"protokoll/{minutes.Report}?for={minutes.Reader}",
                    PageLink.SignIn signIn => $"logga-in?brev={signIn.Person}.{signIn.Code}.0123456789",
                    PageLink.PlanPage plan => $"kalender/{plan.Person}/0123456789",
                    _ => throw new InvalidOperationException("No such page."),
                }
        );
}
