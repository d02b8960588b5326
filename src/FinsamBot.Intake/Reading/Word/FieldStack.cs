using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>
/// Word's fields: an instruction, of which nothing is read, and the result that is shown. A table of contents is dropped whole; a link
/// keeps its address.
/// </summary>
internal sealed partial class FieldStack
{
    private const int LongestInstruction = 2_000;
    private const int DeepestField = 100;

    private readonly List<Field> _open = [];
    private int _hushed;

    /// <summary>Letters here are shown.</summary>
    public bool IsShown => _hushed == 0 && _open.TrueForAll(f => f.ShowsResult && !f.IsContents);

    public Uri? Link => _open.FindLast(f => f.Link is not null)?.Link;

    /// <summary>What follows only asks for an answer.</summary>
    public void Hush() => _hushed++;

    public void Unhush() => _hushed--;

    public void Mark(string? kind)
    {
        if (kind == "begin")
        {
            Begin();
        }
        else if (_open.Count > 0 && kind == "separate")
        {
            _open[^1].Separate();
        }
        else if (_open.Count > 0 && kind == "end")
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    public void Instruct(string text)
    {
        if (_open.Count > 0 && !_open[^1].ShowsResult && _open[^1].Instruction.Length < LongestInstruction)
        {
            _open[^1].Instruction.Append(text);
        }
    }

    /// <summary>A field in one element, with its instruction as an attribute.</summary>
    public void Simple(string instruction)
    {
        Begin();
        Instruct(instruction);
        Mark("separate");
    }

    private void Begin()
    {
        if (_open.Count == DeepestField)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        _open.Add(new Field());
    }

    [GeneratedRegex(
        @"^\s*HYPERLINK\s+""([^""]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex LinkInstruction();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool ShowsResult { get; private set; }

        public bool IsContents { get; private set; }

        public Uri? Link { get; private set; }

        public void Separate()
        {
            ShowsResult = true;
            var instruction = Instruction.ToString();
            IsContents = instruction.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
            Link =
                LinkInstruction().Match(instruction) is { Success: true } match && match.Groups[1].Length <= ReadingLimits.AddressCharacters
                    ? WebAddress.Of(match.Groups[1].Value)
                    : null;
        }
    }
}
