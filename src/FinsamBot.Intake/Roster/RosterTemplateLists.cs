using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Intake.Roster;

/// <summary>What a template offers to choose from.</summary>
public sealed record RosterTemplateLists(TemplateCatalogue Forms, Association Association, IReadOnlyList<Intervention> Interventions);
