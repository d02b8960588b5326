namespace FinsamBot.Domain.Interventions.Figures.Staffing;

/// <summary>A post in the intervention.</summary>
/// <param name="Unit">The part of the intervention; empty: the intervention itself.</param>
/// <param name="Percent">Of full time.</param>
/// <param name="IsFunded">Paid by the association; else by the organisation itself (medfinansierad).</param>
public sealed record Post(int Number, string Unit, string Organisation, string Role, int Percent, bool IsFunded);
