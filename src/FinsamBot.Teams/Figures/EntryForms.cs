using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Figures;

/// <summary>What an entry's card begins with: what is saved, and what the register and the report before know.</summary>
internal sealed class EntryForms(ReportHandler handler, AssociationDirectory directory)
{
    /// <summary>How many reports back somebody's count is looked for: a year of quarters.</summary>
    private const int Recent = 4;

    /// <param name="id">Null: a new one.</param>
    public async Task<EntryForm> OfAsync(EntryPlace place, string? id, Caller caller, CancellationToken cancellation)
    {
        var saved = place.Kind.Saved(place.Figures, id, caller.Reader.Language);
        var opening = saved is null && place.Kind.IsByPart ? await OpeningAsync(place, id ?? "", caller, cancellation) : null;
        return new EntryForm(
            place.View,
            place.Page,
            place.Section,
            id,
            saved ?? place.Kind.New(place.Section, caller.Today, opening),
            EntryValues.MarkOf(saved),
            await PartsAsync(place, cancellation),
            AsideText.MarkOf(caller.CommandId)
        )
        {
            IsPrefilled = opening is not null,
        };
    }

    /// <summary>The same card with what was typed on it.</summary>
    public static EntryForm Typed(EntryForm form, CardData data)
    {
        var typed = EntryValues.Typed(form, data);
        var part = typed.GetValueOrDefault(EntryTexts.Part, EntryForm.NoPart);
        var isKnown = part == EntryForm.NoPart || form.Parts.Contains(part);
        return form with
        {
            Values = isKnown ? typed : typed.SetItem(EntryTexts.Part, form[EntryTexts.Part]),
            Fresh = data.Text(Fields.Fresh) ?? form.Fresh,
            IsUnsaved = true,
        };
    }

    /// <summary>Of the intervention, by name: those registered, and those that figures are already about.</summary>
    public async Task<IReadOnlyList<string>> PartsAsync(EntryPlace place, CancellationToken cancellation)
    {
        var registered = (await directory.InterventionsAsync(cancellation))
            .Where(i => i.Parent == place.View.Id.Intervention)
            .Select(i => i.Name);
        var used = EntryKinds.All.SelectMany(k => k.Parts(place.Figures));
        return [.. registered.Concat(used).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Those who were left when the report before ended; null where no report before has counted them.</summary>
    private async Task<Headcount?> OpeningAsync(EntryPlace place, string unit, Caller caller, CancellationToken cancellation)
    {
        var intervention = place.View.Intervention;
        foreach (var opened in intervention.Opened.Where(o => o.Period.End < place.View.Period.Start).Reverse().Take(Recent))
        {
            var before = await handler.FindAsync(intervention.ReportFor(opened), caller.Now, cancellation);
            if (before?.Report.Figures.Participants.Find(p => p.Unit == unit) is { } flow)
            {
                return flow.Closing;
            }
        }

        return null;
    }
}
