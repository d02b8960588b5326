using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>A remark about words of a text, and where they stand there, in UTF-16 units.</summary>
/// <param name="Proposal">The same words with what is registered. Which of the two is wrong, the writer knows.</param>
public sealed record TextRemark(FigureRemark Remark, int Start, int Length, string Proposal);
