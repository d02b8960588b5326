using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Why a member's mail was not taken for an answer, or not without a word about it. Stored as text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailDoubt>))]
public enum MailDoubt
{
    /// <summary>It holds no words of its own.</summary>
    Wordless,

    /// <summary>It holds files and no words.</summary>
    FilesOnly,

    /// <summary>It is encrypted.</summary>
    Encrypted,

    /// <summary>A thumb or a smiling face.</summary>
    Reaction,

    /// <summary>It reads like something a program sends by itself, and nothing shows that one did.</summary>
    LooksAutomatic,

    /// <summary>The answer to an invitation.</summary>
    CalendarAnswer,

    /// <summary>Taken as an answer, but nobody can tell the new words from those it answers, so the whole of it was kept.</summary>
    Uncut,
}
