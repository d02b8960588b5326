using FinsamBot.Domain.Events;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>The answer to whoever is not signed in where one has to be.</summary>
internal static class SignedOut
{
    /// <summary>To the sign-in and back. What a form held is shown again, for whoever has been away for long.</summary>
    /// <param name="start">Where whoever sent a form comes back to.</param>
    public static IResult Show(HttpContext context, string start)
    {
        var (request, voice) = (context.Request, context.Request.Voice());
        if (!request.HasFormContentType)
        {
            return new SeeOther(DoorTo(voice, request.Path + request.QueryString));
        }

        var title = voice.Office("SignedOut_Title");
        var door = DoorTo(voice, voice.In(start));
        return new PageResult(
            new Layout(voice, title).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    <p>{voice.Office("SignedOut")}</p>
                    <p><a class="button" href="{door}">{voice["SignIn"]}</a></p>
                    {TypedText.Show(voice, SentContent.Written(request.Form))}
                    """
                )
            ),
            Statuses.Of(RefusalCategory.NotAllowed)
        );
    }

    private static string DoorTo(Voice voice, string address) => new DoorAddress(Till.Of(address)).Onwards(voice);
}
