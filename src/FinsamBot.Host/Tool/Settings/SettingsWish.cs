using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>A command that a settings file asks for.</summary>
/// <param name="Place">Where in the file, for whoever has to correct it.</param>
internal sealed record SettingsWish(string Place, InterventionId Intervention, InterventionCommand Command);

/// <summary>Something in a settings file that the rules refuse.</summary>
internal sealed class SettingsRefusedException(string place, Refusal refusal) : Exception
{
    public string Place => place;

    public Refusal Refusal => refusal;
}
