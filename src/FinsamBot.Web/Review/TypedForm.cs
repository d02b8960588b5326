using FinsamBot.Core.Reports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinsamBot.Web.Review;

/// <summary>What a form of the member's page brought.</summary>
/// <param name="Kind">Null when no known answer was chosen.</param>
internal sealed record TypedForm(string Token, string Code, Draft Draft, AnswerKind? Kind)
{
    public static async Task<TypedForm> ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var tokenField = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        return new TypedForm(form[tokenField].ToString(), form[SignInForm.CodeField].ToString(), Draft.Of(form), AnswerValue.Read(form[AnswerForm.KindField]));
    }
}
