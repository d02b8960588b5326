using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Writing;

/// <summary>How long a section was the last time: something to go by, and no limit.</summary>
internal static class UsualLength
{
    private const int Long = 1000;

    public static Html Of(WritingShown shown, TemplateSection section)
    {
        var (voice, length) = (shown.Call.Voice, shown.Previous?.TextOf(section.Id).Text.Length ?? 0);
        return Html.When(
            length > 0,
            () => Html.Of($"""<p class="aside">{voice.Writing("Write_UsualLength", Roughly(length, voice.Language))}</p>""")
        );
    }

    /// <summary>To whole hundreds, or tens where it is short.</summary>
    private static string Roughly(int length, Language language)
    {
        var step = length < Long ? 10 : 100;
        return Digits.Of(Math.Max(step, (length + step / 2) / step * step), language);
    }
}
