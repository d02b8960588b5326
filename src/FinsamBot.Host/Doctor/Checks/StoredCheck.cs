using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether what is stored is as it was written, can be used, and is looked at when it is due. Mends nothing.</summary>
internal static class StoredCheck
{
    public static async Task<IReadOnlyList<Finding>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var services = visit.Services;
        var chains = await Verification.RunAsync(
            services.GetRequiredService<IStreamStore>(),
            services.GetRequiredService<IBlobStore>(),
            cancellation
        );
        var walk = await services.GetRequiredService<Patrol>().RunAsync(mend: false, () => Task.CompletedTask, cancellation);
        var damaged = services.GetRequiredService<DamageList>().All.Count;
        return
        [
            chains.Faults.Count == 0
                ? Finding.Fine("chains", "Doctor_Chains_Fine", chains.Streams)
                : Finding.Wrong("chains", "Doctor_Chains_Broken", chains.Faults.Count),
            damaged == 0 ? Finding.Fine("damage", "Doctor_Damage_None") : Finding.Wrong("damage", "Doctor_Damage_Some", damaged),
            walk.Missing == 0 ? Finding.Fine("due", "Doctor_Due_Fine") : Finding.Wrong("due", "Doctor_Due_Missing", walk.Missing),
        ];
    }
}
