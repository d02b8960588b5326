namespace FinsamBot.Intake.Reading;

/// <summary>Ends the reading of a file from within; never leaves <see cref="SourceReader"/>.</summary>
internal sealed class UnreadableFileException(ImportRefusalReason reason) : Exception(reason.ToString())
{
    public ImportRefusalReason Reason => reason;
}
