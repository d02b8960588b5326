namespace FinsamBot.Domain.Planning;

/// <summary>How often, and when last, something was decided that dates are planned from. A shown plan carries it, so that a later one is
/// known as newer.</summary>
public readonly record struct Revision(int Number, DateTimeOffset At)
{
    public Revision Next(DateTimeOffset at) => new(Number + 1, at > At ? at : At);

    /// <summary>Of a plan that is made from both: it grows with either.</summary>
    public Revision With(Revision other) => new(Number + other.Number, At > other.At ? At : other.At);
}
