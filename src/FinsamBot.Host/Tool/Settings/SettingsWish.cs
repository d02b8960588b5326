using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>A command that a settings file asks for.</summary>
/// <param name="Place">Where in the file, for whoever has to correct it.</param>
internal sealed record SettingsWish(string Place, InterventionId Intervention, InterventionCommand Command);

/// <summary>What a settings file asks for, each step with its place in the file.</summary>
/// <param name="Changes">The places of what is not yet so.</param>
/// <param name="Openings">Reports that open at once, each with a message to its lead.</param>
internal sealed record SettingsPlan(IReadOnlyList<(string Place, PlanStep Step)> Steps, IReadOnlyList<string> Changes, int Openings);

/// <summary>Something in a settings file that the rules refuse.</summary>
internal sealed class SettingsRefusedException(string place, Refusal refusal) : Exception
{
    public string Place => place;

    public Refusal Refusal => refusal;
}
