namespace FinsamBot.Host.Doctor;

/// <summary>Makes all checks at once. One that fails or takes too long is a diagnosis of its own, and the others go on.</summary>
internal static class DoctorRound
{
    /// <summary>All run beside each other, so this is how long the whole takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>In the order of the checks, each as soon as those before it are done.</summary>
    public static async IAsyncEnumerable<Diagnosis> RunAsync(DoctorVisit visit, IReadOnlyList<Check> checks)
    {
        var clock = visit.Services.GetRequiredService<TimeProvider>();
        using var limit = new CancellationTokenSource(Limit, clock);
        var blocked = visit.Faults.AreThere ? checks.Count(c => c.NeedsParts) : 0;
        var possible = checks.Where(c => !visit.Faults.AreThere || !c.NeedsParts);
        var started = possible.Select(c => Task.Run(() => MakeAsync(c, visit, clock, limit.Token))).ToList();
        foreach (var check in started)
        {
            foreach (var diagnosis in await check)
            {
                yield return diagnosis;
            }
        }

        if (blocked > 0)
        {
            yield return Diagnosis.Warn("notLooked", "Doctor_NotLooked", blocked);
        }
    }

    private static async Task<IReadOnlyList<Diagnosis>> MakeAsync(
        Check check,
        DoctorVisit visit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        try
        {
            // A storage on disk answers without ever yielding, and a library may not listen to the token.
            return await Task.Run(() => check.Look(visit, cancellation), cancellation).WaitAsync(Limit, clock, cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
            return [Diagnosis.Warn(check.Name, "Doctor_TooLong", check.Name)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One check must not take the others with it. What the failure says may hold anything.
            return [Diagnosis.Wrong(check.Name, "Doctor_Broke", check.Name, e.GetType().Name)];
        }
    }
}
