using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Why a document did not become a PDF. The Word document is not touched by it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PdfRefusal>))]
public enum PdfRefusal
{
    /// <summary>The program that converts is not installed on this machine.</summary>
    LibreOfficeMissing,

    /// <summary>It was stopped at the time limit.</summary>
    TookTooLong,

    /// <summary>It could not read this document, or broke down over it.</summary>
    NotConverted,
}
