using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>A form of the office: what it asks for, and its one button.</summary>
internal static class OfficeForm
{
    public static Html Show(
        OfficeCall call,
        string path,
        IEnumerable<Field> fields,
        string button,
        IFormCollection? typed = null,
        string look = ""
    ) => Show(call, path, Html.Of($"{fields.Select(f => f.Show(typed))}"), button, look);

    public static Html Show(OfficeCall call, string path, Html content, string button, string look = "")
    {
        var kind = Html.When(look.Length > 0, () => Html.Of($""" class="{look}" """));
        return Html.Of(
            $"""
            {call.Token.Begin(call.Voice.In(path))}
            {content}
            <button type="submit"{kind}>{button}</button>
            </form>
            """
        );
    }
}
