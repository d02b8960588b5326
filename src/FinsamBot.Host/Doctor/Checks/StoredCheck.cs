using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether what is stored is as it was written, can be used, and is looked at when it is due. Mends nothing.</summary>
internal static class StoredCheck
{
    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
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
                ? Diagnosis.Fine("chains", "Doctor_Chains_Fine", chains.Streams)
                : Diagnosis.Wrong("chains", "Doctor_Chains_Broken", chains.Faults.Count),
            damaged == 0 ? Diagnosis.Fine("damage", "Doctor_Damage_None") : Diagnosis.Wrong("damage", "Doctor_Damage_Some", damaged),
            walk.Missing == 0 ? Diagnosis.Fine("due", "Doctor_Due_Fine") : Diagnosis.Wrong("due", "Doctor_Due_Missing", walk.Missing),
        ];
    }
}
