using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>The whole report as others will see it, and the two ways on from there: to the steering group, and to the office.</summary>
internal sealed class WholeReportPages(WritingEntry entry, WritingCommands commands, FormCommandIds ids)
{
    /// <summary>How often the group had been asked when the writer decided.</summary>
    public const string RoundsField = "omgangar";

    /// <summary>The writer has read what was pointed out, and goes on.</summary>
    public const string AnywayField = "anda";

    /// <summary>Which places that look like personal data those were.</summary>
    public const string PlacesField = "fynd";

    public Task<IResult> ShowAsync(HttpContext context) =>
        entry.EnterAsync(context, call => Task.FromResult<IResult>(WholeReportPage.Show(call, Done(call, context.Request))));

    public Task<IResult> SendAsync(HttpContext context) =>
        OnAsync(
            context,
            (call, sent) =>
            {
                var rounds = call.View.Report.Rounds.Count;
                return sent[RoundsField] != rounds.ToString(CultureInfo.InvariantCulture)
                    ? null
                    : (
                        new SendToSteeringGroup(Goes(sent), Everybody: false, Accepts(sent, call.View.WrittenPersonalData)),
                        SendToSteeringGroup.CommandIdAfter(rounds)
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

    private static bool Accepts(SentForm sent, IReadOnlyList<PersonalDataPlace> places) =>
        Goes(sent) && places.Count > 0 && sent[PlacesField] == PersonalDataPlace.MarkOf(places);

    /// <param name="command">Null when the report has moved on since the page was shown.</param>
    private Task<IResult> OnAsync(HttpContext context, Func<WritingCall, SentForm, (Command Command, string Id)?> command, string step) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var voice = call.Voice;
                if (command(call, await SentForm.ReadAsync(context)) is not var (wished, id))
                {
                    return WholeReportPage.Show(call, PageNotice.No(RefusalCategory.NotNow, voice.Writing("Send_Meanwhile")));
                }

                var reply = await commands.DoAsync(call, wished, id, context.RequestAborted);
                return reply.Notice is { } notice
                    ? WholeReportPage.Show(call with { View = reply.View }, notice)
                    : new SeeOther(voice.In(Query.With(call.Path + WritingPaths.Read, WritingPaths.DoneField, step[1..])));
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
