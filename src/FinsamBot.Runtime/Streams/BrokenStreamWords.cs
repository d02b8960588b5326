using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Streams;

/// <summary>What a person hears whose report or intervention cannot be read.</summary>
public static class BrokenStreamWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>To a person whose own report, or whatever else was wanted, is damaged.</summary>
    public static string Of(BrokenStreamException broken, Language language)
    {
        ArgumentNullException.ThrowIfNull(broken);
        var what = broken.Stream?.Value.Split('/')[0] switch
        {
            "reports" => "Report",
            "interventions" => "Intervention",
            _ => "Other",
        };
        return Source.Get(language, $"Unreadable_{what}");
    }
}
