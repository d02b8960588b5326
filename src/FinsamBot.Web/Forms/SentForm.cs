using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinsamBot.Web.Forms;

/// <summary>A form that came from our own page, with the token it was shown with.</summary>
internal sealed record SentForm(IFormCollection Form, string Token)
{
    public static async Task<SentForm> ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new SentForm(
            form,
            form[context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName].ToString()
        );
    }

    public string this[string field] => Form[field].ToString();
}
