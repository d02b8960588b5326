using FinsamBot.Core.Reports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinsamBot.Web.Review;

/// <summary>What a form of the member's page brought.</summary>
/// <param name="Kind">Null when no known answer was chosen.</param>
internal sealed record TypedForm(string Token, string Code, string Text, AnswerKind? Kind)
{
    public static async Task<TypedForm> ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var tokenField = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        return new TypedForm(form[tokenField].ToString(), form[SignInForm.CodeField].ToString(), AsWritten(form[FormGuard.TextField].ToString()), form[AnswerForm.KindField].ToString() switch
        {
            AnswerForm.Analysis => AnswerKind.Analysis,
            AnswerForm.NoRemarks => AnswerKind.NoRemarks,
            _ => null,
        });
    }

    /// <summary>Browsers send every line break as CR LF, whatever was typed.</summary>
    private static string AsWritten(string sent) => sent.Replace("\r\n", "\n", StringComparison.Ordinal);
}
