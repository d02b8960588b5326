using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Runtime.Plans;

/// <summary>
/// Requests to several streams that belong together. It is kept whole before the first stream is touched, and carried out in order: whoever
/// dies in between is followed by somebody who finishes it. A request that has had its effect has no further one.
/// </summary>
public sealed record RequestPlan(IReadOnlyList<PlanStep> Steps);

/// <summary>One request of a plan, with all that it needs to be given again.</summary>
public abstract record PlanStep;

public sealed record AssociationStep(AssociationRequest Request) : PlanStep;

public sealed record InterventionStep(InterventionId Id, InterventionRequest Request) : PlanStep;

/// <summary>Opens a report, takes one in, or says that something of it is kept no longer.</summary>
public sealed record ReportStep(ReportId Id, Request Request) : PlanStep;

/// <summary>Takes away blobs of which the steps before it have said that they are kept no longer.</summary>
public sealed record RemovalStep(IReadOnlyList<string> Blobs) : PlanStep;
