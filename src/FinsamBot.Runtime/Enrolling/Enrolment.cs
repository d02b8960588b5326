using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a file asks for, judged from end to end, and not done yet.</summary>
/// <param name="Plan">What brings it about. Empty as long as there is any mistake.</param>
/// <param name="Changes">What is not yet so, in order.</param>
/// <param name="Openings">Reports that open at once, each with a message to its lead.</param>
public sealed record Enrolment(
    RequestPlan Plan,
    IReadOnlyList<FileChange> Changes,
    int Openings,
    IReadOnlyList<Mistake> Mistakes,
    IReadOnlyList<Note> Notes
)
{
    public bool IsRight => Mistakes.Count == 0;

    /// <summary>The same, asked for by somebody: the rules ask whether the person may.</summary>
    public Enrolment By(PersonId actor) => this with { Plan = new RequestPlan([.. Plan.Steps.Select(s => By(s, actor))]) };

    private static PlanStep By(PlanStep step, PersonId actor) =>
        step switch
        {
            AssociationStep of => of with { Request = of.Request with { Actor = actor } },
            InterventionStep of => of with { Request = of.Request with { Actor = actor } },
            _ => step,
        };

    /// <summary>Where in the file each step of the plan comes from.</summary>
    public IReadOnlyList<FilePlace> Places { get; init; } = [];
}
