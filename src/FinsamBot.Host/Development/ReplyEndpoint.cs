using System.Net.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Web.Inbox;

namespace FinsamBot.Host.Development;

/// <summary>
/// <c>POST /dev/mail/{id}/reply</c> with <c>{"from":"anna.berg@example.se","text":"..."}</c>, or <c>html</c>, and <c>headers</c> as an
/// object; or as a form with <c>from</c> and <c>text</c>: answers a letter as a mail program would, and has the reply read before it
/// answers.
/// </summary>
internal static class ReplyEndpoint
{
    /// <summary>In a form, the field <c>header-Precedence</c> is the header Precedence.</summary>
    private const string HeaderPrefix = "header-";

    /// <summary>Another site's page must not be able to write into the folder: a form comes from our own inbox page or not at
    /// all.</summary>
    private const string FetchSite = "Sec-Fetch-Site";

    public static async Task<IResult> ReplyAsync(
        string id,
        HttpRequest request,
        PickupMailbox mailbox,
        PickupReplies replies,
        MailReading reading,
        CancellationToken cancellation
    )
    {
        if (request.Headers[FetchSite].FirstOrDefault() is { } site && site is not ("same-origin" or "none"))
        {
            return Results.NotFound();
        }

        var wish = request.HasFormContentType
            ? FromForm(await request.ReadFormAsync(cancellation))
            : await FromJsonAsync(request, cancellation);
        if (wish is not { From: { } from } || !MailAddress.TryCreate(from, out _) || (wish.Text ?? wish.Html) is null)
        {
            return request.HasFormContentType
                ? Results.Redirect(LocalInbox.AfterReply(id, taken: false))
                : Results.BadRequest(
                    new { error = "Skriv {\"from\":\"anna.berg@example.se\",\"text\":\"...\"}, eller html i stället för text." }
                );
        }

        if (await mailbox.FindAsync(id, cancellation) is not { } letter)
        {
            return Results.NotFound();
        }

        await replies.PutAsync(
            letter,
            new TriedReply(from, wish.Text ?? "", wish.Html ?? "", wish.Headers ?? new Dictionary<string, string>()),
            cancellation
        );
        await reading.ReadAsync(cancellation);
        return request.HasFormContentType ? Results.Redirect(LocalInbox.AfterReply(id, taken: true)) : Results.Ok(new { letter = id });
    }

    private static ReplyWish FromForm(IFormCollection form) =>
        new(
            form["from"],
            form["text"],
            form["html"],
            form.Where(f => f.Key.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(f => f.Key[HeaderPrefix.Length..], f => f.Value.ToString())
        );

    private static async Task<ReplyWish?> FromJsonAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<ReplyWish>(cancellation) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    internal sealed record ReplyWish(string? From, string? Text, string? Html, Dictionary<string, string>? Headers);
}
