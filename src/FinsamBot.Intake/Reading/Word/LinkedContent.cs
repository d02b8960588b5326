using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>
/// What one part shows that is not in the file: linked pictures, objects, parts of a book. Nothing of it is ever fetched; what would be
/// shown is left out and named. Links that people click, and templates, which show nothing, do not belong here.
/// </summary>
/// <param name="leftOut">Names of what was left out so far, in the whole file.</param>
internal sealed class LinkedContent(IEnumerable<Relation> relations, List<string> leftOut)
{
    private const int MostNames = 20;
    private const int LongestName = 100;

    /// <summary>Where an element may say which relation it shows.</summary>
    private static readonly string[] Places = ["link", "id", "href"];

    private readonly Dictionary<string, string> _targets = relations
        .Where(r => r is { IsExternal: true, Kind: not "hyperlink" })
        .DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);

    /// <summary>The current element is shown. A picture that is linked and in the file as well is no loss.</summary>
    public void Meet(XmlPart xml)
    {
        if (_targets.Count == 0 || xml.Attribute("embed") is { Length: > 0 })
        {
            return;
        }

        foreach (var place in Places)
        {
            if (xml.Attribute(place) is { } id && _targets.TryGetValue(id, out var target))
            {
                LeaveOut(NameOf(target));
            }
        }
    }

    /// <summary>Whether the current element shows something that is not in the file.</summary>
    public bool IsMeant(XmlPart xml) => xml.Attribute("id") is { } id && _targets.ContainsKey(id);

    private void LeaveOut(string name)
    {
        if (leftOut.Count < MostNames && !leftOut.Contains(name, StringComparer.Ordinal))
        {
            leftOut.Add(name);
        }
    }

    /// <summary>The last step of the way there, which is what people call it.</summary>
    private static string NameOf(string target)
    {
        var way = target.Split('?', '#')[0].TrimEnd('/', '\\');
        var name = Uri.UnescapeDataString(way[(way.LastIndexOfAny(['/', '\\', ':']) + 1)..]);
        return CleanText.Line(name, LongestName) is { Length: > 0 } clean ? clean : CleanText.Line(target, LongestName);
    }
}
