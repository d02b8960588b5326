using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Something in a file that must be corrected before anything of it is done.</summary>
/// <param name="Value">As the file has it. What looks like a personal number is never here.</param>
/// <param name="Meant">What probably is meant; null where nobody knows.</param>
public sealed record Mistake(MistakeKind Kind, FilePlace At, string Value = "", string? Meant = null)
{
    private const int LongestValue = 120;

    /// <summary>What the sentence names besides the value.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Why the rules refuse it.</summary>
    public Refusal? Refusal { get; init; }

    public string Value { get; } = Shown(Value);

    public string? Meant { get; } = Meant is null ? null : Shown(Meant);

    /// <summary>The reason and what to do about it, in one or two sentences.</summary>
    public string In(Language language) => Refusal is null ? EnrollingTexts.Of(this, language) : Texts.Of(Refusal, language);

    public static Mistake Of(FilePlace at, Refusal refusal) => new(MistakeKind.Refused, at) { Refusal = refusal };

    private static string Shown(string value) => PersonalNumber.Hidden(CleanText.Line(value, LongestValue));
}
