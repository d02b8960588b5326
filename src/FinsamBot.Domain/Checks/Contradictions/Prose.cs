namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>A text that is checked: parted into sentences once, however many checks look at it.</summary>
public sealed class Prose(string text)
{
    private IReadOnlyList<CountingSentence>? _statements;

    public string Text { get; } = text ?? throw new ArgumentNullException(nameof(text));

    public IReadOnlyList<CountingSentence> Statements => _statements ??= CountingSentence.In(Text);
}
