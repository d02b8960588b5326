using FinsamBot.Domain.Office;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>How the tool names what it passed over.</summary>
internal static class ToolDamage
{
    public static string Of(Damage damage) => $"  {damage.Name}: {damage.Reason}";

    /// <summary>After the work: what could not be part of it.</summary>
    public static async Task TellAsync(ToolRun run)
    {
        var damage = run.Services.GetRequiredService<DamageList>().All;
        if (damage.Count > 0)
        {
            await run.Errors.WriteLineAsync(string.Join(Environment.NewLine, damage.Select(Of).Prepend(run.Text("Damage_Left"))));
        }
    }
}
