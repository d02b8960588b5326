namespace FinsamBot.Intake.Reading;

/// <summary>Keeps count of what has been read out of one file, and ends the reading when no report is that long, or when it has taken too
/// long.</summary>
internal sealed class Budget(CancellationToken cancellation = default)
{
    private int _characters;
    private int _pieces;

    public void Characters(int more) => Spend(ref _characters, more, ReadingLimits.Characters);

    public void Pieces(int more = 1) => Spend(ref _pieces, more, ReadingLimits.Pieces);

    private void Spend(ref int spent, int more, int limit)
    {
        cancellation.ThrowIfCancellationRequested();
        if (more > limit - spent)
        {
            throw new UnreadableFileException(ImportRefusalReason.TooLong);
        }

        spent += more;
    }
}
