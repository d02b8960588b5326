using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>The answer of an old form's tick box or list of choices, which stands in the field's data and not in the text.</summary>
internal static class FormField
{
    /// <param name="xml">The beginning of a field.</param>
    public static string Answer(XmlPart xml)
    {
        var answer = "";
        xml.Each(data =>
            data.Each(kind =>
                answer = kind.Name switch
                {
                    "checkBox" => Symbols.Box(IsTicked(kind)),
                    "ddList" => Chosen(kind),
                    _ => answer,
                }
            )
        );
        return answer;
    }

    private static bool IsTicked(XmlPart xml)
    {
        var (byDefault, now) = (false, default(bool?));
        xml.Each(property =>
            (byDefault, now) = property.Name switch
            {
                "default" => (property.IsOn, now),
                "checked" => (byDefault, property.IsOn),
                _ => (byDefault, now),
            }
        );
        return now ?? byDefault;
    }

    private static string Chosen(XmlPart xml)
    {
        var chosen = 0;
        var entries = new List<string>();
        xml.Each(property =>
        {
            chosen = property.Name is "result" ? property.Number("val") ?? 0 : chosen;
            if (property.Name == "listEntry")
            {
                entries.Add(property.Value ?? "");
            }
        });
        return entries.ElementAtOrDefault(chosen) ?? "";
    }
}
