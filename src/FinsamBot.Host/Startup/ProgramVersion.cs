using System.Reflection;

namespace FinsamBot.Host.Startup;

/// <summary>Which version runs: that of the tag it was built from, with the commit. Said at <c>--version</c> and at every start.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
