using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Forms;

/// <summary>Why a form cannot be used, said in words.</summary>
public static class FormWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Why a form's file is refused, with the line.</summary>
    public static string Of(TemplateFault fault, Language language)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Source.Get(language, "FormFault_Line", fault.Line, Source.Get(language, $"FormFault_{fault.Reason}", fault.Arguments));
    }
}
