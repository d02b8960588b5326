namespace FinsamBot.Domain.People;

/// <summary>When the paper for the board is to be there.</summary>
/// <param name="Days">Calendar days after the quarter's last day.</param>
/// <param name="SetAt">Papers that would have been due before it are not offered.</param>
public sealed record BoardDay(int Days, DateTimeOffset SetAt)
{
    public const int First = 1;
    public const int Last = 90;
}
