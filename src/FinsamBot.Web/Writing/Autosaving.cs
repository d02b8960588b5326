using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Keys;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Keeps what is typed on the writing page, so that nothing is lost whatever closes. Answers the page's own script, and never with
/// anybody's text: only with numbers, with where something is worth a look, and with who else is writing.</summary>
internal sealed class Autosaving(WritingEntry entry, SectionDrafts drafts, LinkSecrets secret, TimeProvider clock)
{
    public const string TabField = "flik";
    public const string NumberField = "nummer";
    public const string TextField = "text";
    public const string SeenField = "sedd";

    /// <summary>The tab whose draft this one goes on from: it is kept no longer.</summary>
    public const string FromField = "fran";

    private const int LongestTab = 40;

    /// <summary>200: kept, with its number. 403: not signed in, or no writer any more. 409: the report is handed in. 413: too long. 503:
    /// try again.</summary>
    public async Task<IResult> KeepAsync(HttpContext context)
    {
        try
        {
            return await entry.FindAsync(context) is { } call
                ? await KeepAsync(call, await SentForm.ReadAsync(context), context.RequestAborted)
                : Results.StatusCode(Statuses.Of(RefusalCategory.NotAllowed));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Which revisions are saved now, and who else has typed within the last minutes.</summary>
    public async Task<IResult> StandingAsync(HttpContext context)
    {
        try
        {
            if (
                await entry.FindAsync(context) is not { } call
                || call.View.Template.Section(context.Request.Query[WritingPaths.SectionField].ToString()) is not { } section
            )
            {
                return Results.StatusCode(Statuses.Of(RefusalCategory.NotAllowed));
            }

            var others = await OthersAsync(call, section.Id, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(
                new StandingAnswer(
                    call.View.Report.TextOf(section.Id).Revision,
                    call.IsOpen,
                    others.Count == 0 ? "" : call.Voice.Writing("Write_Others", Domain.Text.Texts.List(others, call.Voice.Language))
                )
            );
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The key that the browser seals with what it could not send yet: the same for the person each time, and given only to
    /// whoever is signed in.</summary>
    public async Task<IResult> KeyAsync(HttpContext context)
    {
        if (await entry.FindAsync(context) is not { } call)
        {
            return Results.StatusCode(Statuses.Of(RefusalCategory.NotAllowed));
        }

        var key = HMACSHA256.HashData(secret.KeyFor("browser queue"), Encoding.UTF8.GetBytes(call.Person.Id.Value));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new KeyAnswer(Convert.ToBase64String(key)));
    }

    private async Task<IResult> KeepAsync(WritingCall call, SentForm sent, CancellationToken cancellation)
    {
        var (text, tab) = (CleanText.Of(sent[TextField]), sent[TabField]);
        if (
            call.View.Template.Section(sent[WritingPaths.SectionField]) is not { } section
            || !IsTab(tab)
            || !long.TryParse(sent[NumberField], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!call.MayWord(section))
        {
            return Results.StatusCode(Statuses.Of(RefusalCategory.NotNow));
        }

        if (text.Length > WritingPage.LongestText)
        {
            return Results.StatusCode(Statuses.Of(RefusalCategory.TooLarge));
        }

        var seen = int.TryParse(sent[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
        var place = new DraftPlace(call.Report, section.Id, call.Person.Id, tab);
        await drafts.KeepAsync(place, new SectionDraft(number, text, seen, clock.GetUtcNow()), cancellation);
        if (IsTab(sent[FromField]) && sent[FromField] != tab)
        {
            await drafts.ForgetAsync(place with { Tab = sent[FromField] }, cancellation);
        }

        var found = FoundPlaces.Of(call, section, sent[TextField], text);
        return Results.Json(new KeptAnswer(number, call.View.Report.TextOf(section.Id).Revision, found));
    }

    private async Task<IReadOnlyList<string>> OthersAsync(WritingCall call, string section, CancellationToken cancellation)
    {
        var writers = call.View.Circumstances.WritingOn(call.View.Today).Where(p => p != call.Person.Id);
        var found = await drafts.FindAsync(call.Report, section, writers, cancellation);
        var since = clock.GetUtcNow() - SectionDrafts.Present;
        return [.. found.Where(f => f.Draft.At >= since).Select(f => call.NameOf(f.Place.Person)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Part of a blob's name.</summary>
    public static bool IsTab(string tab) =>
        tab.Length is > 0 and <= LongestTab && tab.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private sealed record KeptAnswer(long Nummer, int Version, IReadOnlyList<FoundPlace> Fynd);

    private sealed record StandingAnswer(int Version, bool Oppen, string Andra);

    private sealed record KeyAnswer(string Nyckel);
}
