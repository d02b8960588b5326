using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.Registry;

/// <summary>What the registrar asks for.</summary>
internal sealed class RegistryVerbs(AtRegistry atRegistry) : IVerbTable
{
    /// <summary>The reports that wait for the registrar.</summary>
    public const string ToRegister = "registry.list";

    public const string SeeRegistration = "registry.show";
    public const string Register = "registry.enter";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(ToRegister, Who.Registrars, atRegistry.WaitingAsync)
                .Said("registrera", "registrering", "diariefora", "diarium", "register")
                .Means("registrer*", "diarie*", "diariefor*", "dnr", "arende*", "att registrera", "vantar registr*|diarie*", "register*")
                .CalledBy("Word_Register", "Do_ShowWaiting"),
            Verb.OnReport(SeeRegistration, Who.Registrars, atRegistry.ShowAsync),
            Verb.OnReport(Register, Who.Registrars, TypedRegistration.Of, atRegistry.RegisterAsync),
        ];
}
