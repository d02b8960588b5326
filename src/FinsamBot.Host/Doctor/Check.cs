namespace FinsamBot.Host.Doctor;

/// <summary>One thing that is looked at.</summary>
/// <param name="Name">As in its findings.</param>
/// <param name="When">Before anything is deployed, or only from where the program runs.</param>
/// <param name="NeedsParts">It asks parts of the program, which there are only when the settings can be used.</param>
/// <param name="Look">May fail or take too long: the others go on.</param>
internal sealed record Check(
    string Name,
    CheckTime When,
    bool NeedsParts,
    Func<DoctorVisit, CancellationToken, Task<IReadOnlyList<Diagnosis>>> Look
);

internal enum CheckTime
{
    Always,
    Inside,
}
