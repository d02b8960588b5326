using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FinsamBot.Domain.Text;

namespace FinsamBot.Web.Markup;

/// <summary>
/// What the compiler makes of <c>Html.Of($"...")</c>: literals as they stand, strings encoded for element content and for quoted attributes
/// alike. Only the listed kinds of holes compile, so nothing reaches a page unencoded by mistake.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlBuilder(int literalLength, int formattedCount)
{
    /// <summary>Letters such as å stay readable; what has a meaning in HTML is encoded.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 32));

    public string Markup => _markup.ToString();

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(CleanText.Of(text)));

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.AppendJoin("", parts);
}
