using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a file has led to so far: mistakes, changes, and the steps that make them.</summary>
/// <param name="fingerprint">Of the file.</param>
internal sealed class EnrolmentDraft(Association association, TemplateCatalogue templates, string fingerprint, DateTimeOffset now)
{
    private readonly List<Mistake> _mistakes = [];
    private readonly List<FileChange> _changes = [];
    private readonly List<(FilePlace At, PlanStep Step)> _steps = [];

    /// <summary>As it will be, as far as it is played.</summary>
    public Association Association { get; private set; } = association;

    public TemplateCatalogue Templates => templates;

    private string Prefix => $"routine/{now:O}/{fingerprint}";

    public DateTimeOffset Now => now;

    public IReadOnlyList<Mistake> Mistakes => _mistakes;

    public IReadOnlyList<FileChange> Changes => _changes;

    public IReadOnlyList<(FilePlace At, PlanStep Step)> Steps => _steps;

    public void Add(Mistake mistake) => _mistakes.Add(mistake);

    public void Add(FileChange change) => _changes.Add(change);

    /// <summary>Takes the command into the plan when it changes anything; false when the rules refuse it, which is a mistake.</summary>
    public bool Play(FilePlace at, AssociationCommand command, FileChange? change)
    {
        var before = Association;
        if (!Try(at, command))
        {
            return false;
        }

        if (!ReferenceEquals(before, Association))
        {
            Take(at, command);
            _changes.AddRange(change is null ? [] : [change]);
        }

        return true;
    }

    public Refusal? RefusalOf(AssociationCommand command) => AssociationRules.On(Association, templates, Request(command)).Refusal;

    /// <summary>Plays the command on the copy alone.</summary>
    public bool Try(FilePlace at, AssociationCommand command)
    {
        var request = Request(command);
        var decision = AssociationRules.On(Association, templates, request);
        if (decision.Refusal is { } refusal)
        {
            Add(Mistake.Of(at, refusal));
            return false;
        }

        var stamp = new Stamp(now, request.Actor.Value, request.CommandId);
        Association = decision.Events.Aggregate(Association, (a, e) => Association.Evolve(a, new EventRecord(1, stamp, e)));
        return true;
    }

    /// <summary>A step of the plan that has been played already.</summary>
    public void Take(FilePlace at, AssociationCommand command) => _steps.Add((at, new AssociationStep(Request(command))));

    public void Take(FilePlace at, InterventionId id, InterventionCommand command) =>
        _steps.Add((at, new InterventionStep(id, new InterventionRequest(command, PersonId.Bot, $"{Prefix}/{_steps.Count}", now))));

    public ReportRoutine RoutineOf(string form) =>
        Association.Routines.GetValueOrDefault(form) ?? templates.All.FirstOrDefault(t => t.Id == form)?.Routine ?? ReportRoutine.Usual;

    private AssociationRequest Request(AssociationCommand command) => new(command, PersonId.Bot, Prefix, now);
}
