using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a table says otherwise of a registered intervention: its name and its owner are changed, what is fixed for life is only
/// told. A JSON file names these only for new ones.</summary>
internal static class InterventionDifferences
{
    public static void Play(Entered entered, Rehearsal rehearsal, EnrolmentDraft draft, PlayCommand play)
    {
        var (entry, state) = (entered.Entry, rehearsal.StateOf(entered.Id));
        if (entry.Origin is null)
        {
            return;
        }

        var (name, owner) = (CleanText.Line(entry.Name), CleanText.Line(entry.Owner));
        if (name.Length > 0 && name != state.Name)
        {
            var at = entered.At("name");
            play(at, new RenameIntervention(name), new FileChange(FileChangeKind.Renamed, at, state.Name, name));
        }

        if (owner.Length > 0 && owner != state.Owner)
        {
            var at = entered.At("owner");
            var now = rehearsal.StateOf(entered.Id).Name;
            play(at, new ChangeOwner(owner), new FileChange(FileChangeKind.OwnerChanged, at, now, state.Owner, owner));
        }

        if (entry.IsKindSaid && entry.Kind != state.Kind)
        {
            draft.Add(new FileChange(FileChangeKind.KindDiffers, entered.At("kind"), state.Name));
        }

        if (entered.Parent is { } parent && parent != state.Parent)
        {
            draft.Add(new FileChange(FileChangeKind.ParentDiffers, entered.At("parent"), state.Name, entry.Parent ?? ""));
        }
    }
}
