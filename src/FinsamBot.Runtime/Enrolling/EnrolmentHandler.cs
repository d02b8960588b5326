using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>
/// Brings an association to what a file says. The whole file is judged first, on copies; only one that is right from end to end changes
/// anything. What it asks for is carried out as one plan: whoever dies in between is followed by somebody who finishes it.
/// </summary>
public sealed class EnrolmentHandler(PlanHandler plans, AssociationDirectory directory, TemplateCatalogue templates, NewPersonId newId)
{
    /// <summary>How many changes were made, and what the rules refused: something came in between since the file was judged.</summary>
    public async Task<(int Made, Mistake? Refused)> ApplyAsync(Enrolment enrolment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        if (enrolment.Plan.Steps.Count == 0)
        {
            return (0, null);
        }

        var replies = await plans.HandleAsync(enrolment.Plan, cancellation);
        return replies is [.., { Refusal: { } refusal }]
            ? (replies.Count(r => r.Changed), Mistake.Of(enrolment.Places[replies.Count - 1], refusal))
            : (enrolment.Changes.Count(c => c.IsMade), null);
    }

    /// <summary>Finishes what a process that died has left of an earlier file.</summary>
    public Task ResumeAsync(CancellationToken cancellation) => plans.ResumeAsync(cancellation);

    /// <summary>What the file asks for, with all that is wrong in it; changes nothing.</summary>
    public async Task<Enrolment> PlanAsync(RosterReading reading, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.IsRefused)
        {
            return new Enrolment(new RequestPlan([]), [], 0, reading.Mistakes, reading.Notes);
        }

        var before = await directory.AssociationAsync(cancellation);
        var registered = await directory.InterventionsAsync(cancellation);
        var draft = new EnrolmentDraft(before, templates, reading.Fingerprint, now);
        var people = new PeopleBook(before);
        Channels(reading.File, draft);
        new AssociationWishes(draft, people, newId).Play(reading.File);
        var rehearsal = new Rehearsal(draft.Association, registered, templates, now);
        var book = new InterventionBook(registered);
        var all = new InterventionOrder(draft, book, rehearsal).Of(reading.File, before);
        var failed = new SplitWishes(draft, book, rehearsal).Play(all);
        foreach (var entered in all)
        {
            var isLost = failed.Contains(entered.Id) || (entered.Parent is { } parent && failed.Contains(parent));
            if (isLost || !new InterventionWishes(entered, draft, rehearsal, people).Play())
            {
                failed.Add(entered.Id);
            }
        }

        return Judged(reading, draft, rehearsal);
    }

    private static Enrolment Judged(RosterReading reading, EnrolmentDraft draft, Rehearsal rehearsal)
    {
        var mistakes = reading
            .Mistakes.Concat(draft.Mistakes)
            .Distinct()
            .OrderBy(m => m.At.Sheet, StringComparer.Ordinal)
            .ThenBy(m => m.At.Row)
            .ToList();
        return mistakes.Count > 0
            ? new Enrolment(new RequestPlan([]), [], 0, mistakes, reading.Notes)
            : new Enrolment(
                new RequestPlan([.. draft.Steps.Select(s => s.Step)]),
                draft.Changes,
                draft.Steps.Count == 0 ? 0 : rehearsal.OpeningsDue(),
                [],
                reading.Notes
            )
            {
                Places = [.. draft.Steps.Select(s => s.At)],
            };
    }

    private void Channels(SettingsFile file, EnrolmentDraft draft)
    {
        List<ChannelKind> known = [.. directory.Ways.All.Select(w => w.Channel)];
        foreach (var unknown in file.Channels().Except(known))
        {
            draft.Add(
                new Mistake(MistakeKind.UnknownChannel, new FilePlace("", 0, "ladder"), $"{unknown}")
                {
                    Arguments = [string.Join(", ", known)],
                }
            );
        }
    }
}
