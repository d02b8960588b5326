namespace FinsamBot.Domain.Interventions.Figures;

public enum FigureRemarkKind
{
    /// <summary>The goal is said to be met, but its figures are below its target.</summary>
    MetBelowTarget,

    /// <summary>The goal is said not to be met, but its figures reach its target.</summary>
    NotMetThoughReached,

    /// <summary>The text counts otherwise than the registered goal.</summary>
    OtherCount,

    /// <summary>The text gives another number of participants than the registered one.</summary>
    OtherHeadcount,

    /// <summary>Nobody has come and nobody has left since the report before.</summary>
    NobodyCameOrLeft,
}

/// <summary>Something worth a look: figures that do not fit each other, or a text that says another number. Never a refusal.</summary>
/// <param name="Section">Id of the section to look at.</param>
/// <param name="Arguments">What the sentence needs: what is written, and what is registered.</param>
public sealed record FigureRemark(string Section, FigureRemarkKind Kind, params object[] Arguments);
