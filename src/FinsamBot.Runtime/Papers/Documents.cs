using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Papers;

/// <summary>A document of the archive as it was filed; null when its bytes are gone or are not those that were filed.</summary>
public delegate Task<RenderedDocument?> OpenFiled(FiledDocument filed, CancellationToken cancellation);

/// <summary>Makes the Word document of a report as it stands.</summary>
public delegate RenderedDocument RenderDocument(ReportView view);

/// <summary>Makes the Word document of the board's paper.</summary>
public delegate RenderedDocument RenderBoardPaper(BoardPaper paper);

/// <summary>What a sheet is written for.</summary>
public enum SheetFormat
{
    Csv,

    /// <summary>Excel's own.</summary>
    Workbook,
}

/// <summary>Writes facts as a file.</summary>
public delegate Task<RenderedDocument> RenderSheet(FactSheet sheet, SheetFormat format, CancellationToken cancellation);
