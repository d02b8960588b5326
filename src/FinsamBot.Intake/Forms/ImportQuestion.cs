using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Forms;

public enum ImportQuestionKind
{
    /// <summary>No period can be read; the argument is what stands there.</summary>
    PeriodMissing,

    /// <summary>The heading of a section is not in the file.</summary>
    SectionMissing,

    /// <summary>A long section of the form stands there without an answer.</summary>
    SectionEmpty,

    /// <summary>The heading resembles the form's, and no more.</summary>
    LabelUncertain,

    /// <summary>A date cannot be read; the argument is what stands there.</summary>
    DateUnreadable,

    /// <summary>A date cannot be right; the arguments are what stands there and the date that is probably meant.</summary>
    DateSuggested,

    /// <summary>A date lies after the day the file is read.</summary>
    DateInFuture,

    /// <summary>The owner named is no legal entity that we recognise: perhaps a unit of one.</summary>
    OwnerUncertain,

    /// <summary>Some text belongs nowhere; the argument is how many paragraphs.</summary>
    TextUnplaced,

    /// <summary>The file shows something that it does not hold; the argument is what.</summary>
    LinkedLeftOut,
}

/// <summary>Something to ask the person who brought the file.</summary>
/// <param name="Where">The section or field, as people name it.</param>
public sealed record ImportQuestion(ImportQuestionKind Kind, string Where, params object[] Arguments)
{
    public string In(Language language) => Texts.Ask(this, language);
}
