using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Review.Answers;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>What a form of the member's page brought.</summary>
/// <param name="Kind">Null when no known answer was chosen.</param>
internal sealed record TypedForm(string Token, Draft Draft, AnswerKind? Kind)
{
    public static async Task<TypedForm> ReadAsync(HttpContext context)
    {
        var sent = await SentForm.ReadAsync(context);
        return new TypedForm(sent.Token, Draft.Of(sent.Form), AnswerValue.Read(sent[AnswerForm.KindField]));
    }
}
