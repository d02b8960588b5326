using System.Text;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>The fields of a form that carry a name for programs (content controls with a tag).</summary>
internal sealed class Controls
{
    private readonly List<SourceControl> _found = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<StringBuilder> _open = [];

    public IReadOnlyList<SourceControl> Found => _found;

    public void Begin() => _open.Add(new StringBuilder());

    /// <summary>The innermost control ends; the first one of a name that says something is kept.</summary>
    public void End(string? tag)
    {
        var text = _open[^1].ToString().Trim();
        _open.RemoveAt(_open.Count - 1);
        Keep(tag, text);
    }

    public void Keep(string? tag, string text)
    {
        if (
            !string.IsNullOrWhiteSpace(tag)
            && text.Length > 0
            && tag.Length <= ReadingLimits.ControlCharacters
            && _found.Count < ReadingLimits.Controls
            && _names.Add(tag)
        )
        {
            _found.Add(new SourceControl(tag, text));
        }
    }

    /// <summary>Letters that are shown now; they belong to every open control.</summary>
    public void Letters(string text)
    {
        foreach (var control in _open)
        {
            control.Append(text.AsSpan(0, Math.Min(text.Length, Math.Max(0, ReadingLimits.ControlCharacters - control.Length))));
        }
    }
}
