using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake;

/// <summary>Files that somebody sent, as reports that can be taken in.</summary>
public sealed class OldReports(TemplateCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Everything that was understood of a file, or why nothing was.</summary>
    public FormResult Read(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var source = SourceReader.Read(fileName, content, cancellation);
        return source.IsRead
            ? FormReader.Read(source.Document, catalogue, StockholmTime.DayOf(clock.GetUtcNow()), cancellation)
            : new FormResult(null, source.Refusal);
    }

    /// <inheritdoc cref="Runtime.Handlers.UnderstandFile"/>
    public Understanding Understand(string fileName, ReadOnlyMemory<byte> content, Language language, CancellationToken cancellation) =>
        Understand(Read(fileName, content, cancellation), language);

    /// <summary>What was read, as reports that can be taken in.</summary>
    public static Understanding Understand(FormResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.IsUnderstood
            ? new Understanding([.. AppendixSplit.Reports(result.Document).Select(d => Understood.Of(d, language))])
            : new Understanding([], result.Refusal.In(language));
    }
}
