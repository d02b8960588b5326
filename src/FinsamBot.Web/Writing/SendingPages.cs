using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>The whole report as others will see it, and the two ways on from there: to the steering group, and to the office.</summary>
internal sealed class SendingPages(WritingEntry entry, ReportHandler reports, FormCommandIds ids)
{
    /// <summary>How often the group had been asked when the writer decided.</summary>
    public const string RoundsField = "omgangar";

    /// <summary>The writer has read what was pointed out, and goes on.</summary>
    public const string AnywayField = "anda";

    /// <summary>Which places that look like personal data those were.</summary>
    public const string PlacesField = "fynd";

    public Task<IResult> ShowAsync(HttpContext context) =>
        entry.EnterAsync(context, call => Task.FromResult<IResult>(SendingPage.Show(call, Done(call, context.Request))));

    public Task<IResult> SendAsync(HttpContext context) =>
        OnAsync(
            context,
            (call, sent) =>
            {
                var rounds = call.View.Report.Rounds.Count;
                // The command is named after the round it makes: two presses, here or on a card, ask the steering group once.
                return sent[RoundsField] != rounds.ToString(CultureInfo.InvariantCulture)
                    ? null
                    : (
                        new SendToSteeringGroup(Goes(sent), Everybody: false, Accepts(sent, SendingPage.InTexts(call.View))),
                        string.Create(CultureInfo.InvariantCulture, $"send/{rounds + 1}")
                    );
            },
            WritingPaths.Send
        );

    public Task<IResult> HandInAsync(HttpContext context) =>
        OnAsync(
            context,
            (call, sent) =>
                (
                    new SubmitReport(Goes(sent), Accepts(sent, call.View.PersonalData)),
                    ids.ForWriting(sent.Token, SentContent.Whole(sent.Form))
                ),
            WritingPaths.HandIn
        );

    private static bool Goes(SentForm sent) => sent[AnywayField].Length > 0;

    private static bool Accepts(SentForm sent, IReadOnlyList<Domain.Reports.PersonalData.PersonalDataPlace> places) =>
        Goes(sent) && places.Count > 0 && sent[PlacesField] == SendingPage.MarkOf(places);

    /// <param name="command">Null when the report has moved on since the page was shown.</param>
    private Task<IResult> OnAsync(HttpContext context, Func<WritingCall, SentForm, (Command Command, string Id)?> command, string step) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var voice = call.Voice;
                if (command(call, await SentForm.ReadAsync(context)) is not var (wished, id))
                {
                    return SendingPage.Show(call, PageNotice.No(RefusalCategory.NotNow, voice.Writing("Send_Meanwhile")));
                }

                try
                {
                    var reply = await reports.HandleAsync(call.Report, call.Request(wished, id), context.RequestAborted);
                    return reply.Refusal is { } refusal
                        ? SendingPage.Show(call with { View = reply.View ?? call.View }, PageNotice.Of(refusal, voice))
                        : new SeeOther(voice.In(Query.With(call.Path + WritingPaths.Read, WritingPaths.DoneField, step[1..])));
                }
                catch (Exception e) when (e is StorageUnavailableException or ContentionException)
                {
                    return SendingPage.Show(call, PageNotice.NotSaved(voice));
                }
            }
        );

    private static PageNotice? Done(WritingCall call, HttpRequest request)
    {
        var (voice, done) = (call.Voice, "/" + request.Query[WritingPaths.DoneField]);
        return done == WritingPaths.Send && call.View.Report.CurrentRound is { } round
                ? PageNotice.Done(voice.Writing("Send_Done", LetterWords.Of(call.View, round, voice.Language)))
            : done == WritingPaths.HandIn && call.View.Report.Submission is not null ? PageNotice.Done(voice.Writing("HandIn_Done"))
            : null;
    }
}
