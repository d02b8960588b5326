using System.Collections.Immutable;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Writing;

/// <summary>What a page's card sent, as the inputs of a save.</summary>
/// <param name="Inputs">What was written.</param>
/// <param name="Missing">Sections with a saved text whose input sent nothing.</param>
/// <param name="HasFields">The card sent something that a page's card sends.</param>
/// <param name="IsReadable">False when an input holds something else than a text.</param>
/// <param name="EmptyReplacement">A replacement was asked for and none was written.</param>
/// <param name="AddedBefore">A text to add was added already: the button was pressed twice, or the press arrived twice.</param>
internal sealed record SectionInputs(
    IReadOnlyList<SectionInput> Inputs,
    IReadOnlyList<TemplateSection> Missing,
    bool HasFields,
    bool IsReadable,
    bool EmptyReplacement,
    bool AddedBefore
)
{
    /// <summary>Only sections of that page, and only those that somebody words: whatever else the data holds is not looked at.</summary>
    public static SectionInputs Of(ReportView view, TemplatePage page, CardData data)
    {
        var read = page
            .Sections.Where(s => s.FilledBy is FilledBy.Lead or FilledBy.SteeringGroup)
            .Select(s => new Field(view, page, s, data))
            .ToList();
        return new SectionInputs(
            [.. read.Select(f => f.ToInput()).OfType<SectionInput>()],
            [.. read.Where(f => f.IsMissing).Select(f => f.Section)],
            read.Any(f => f.IsPresent),
            read.All(f => f.IsReadable),
            read.Any(f => f.IsEmptyReplacement),
            read.Any(f => f.IsAdded)
        );
    }

    /// <summary>The texts by section, for showing those that could not be saved.</summary>
    public ImmutableDictionary<string, Unsaved> UnsavedIn(ReportView view) =>
        Inputs
            .Where(i => i.Append || i.Text != view.Report.TextOf(i.Section).Text)
            .ToImmutableDictionary(i => i.Section, i => new Unsaved(i.Text, !i.Append));

    /// <summary>Whether any of the texts lies beside the report because its card was outdated; true also when the same save arrives
    /// again.</summary>
    public bool IsSetAside(ReportView view, PersonId writer) =>
        Inputs.Any(i =>
            view.Report.AsideOf(i.Section)
                .Any(a => a.By == writer && (i.Append ? a.Text.EndsWith("\n\n" + i.Text, StringComparison.Ordinal) : a.Text == i.Text))
        );

    /// <summary>One section's input on the card.</summary>
    private sealed record Field(ReportView View, TemplatePage Page, TemplateSection Section, CardData Data)
    {
        private SectionText Saved => View.Report.TextOf(Section.Id);

        private string? Offered => Data.Text(Fields.Offered(Section.Id));

        private string? Whole => IsEmptied ? "" : Data.Text(Fields.Text(Section.Id));

        /// <summary>Microsoft's renderer leaves out an input that is empty; that others arrived tells that this one was emptied and not
        /// lost.</summary>
        private bool IsEmptied => Offered == Offer.Whole && Data.HasInputs && !Data.Has(Fields.Text(Section.Id));

        private string? Addition => Data.Text(Fields.Addition(Section.Id));

        private string? Replacement => Data.Text(Fields.Replacement(Section.Id));

        /// <summary>What the writer saw. Without a sound answer it counts as nothing, so that no text is overwritten unseen.</summary>
        private int Seen => Data.Number(Fields.Revision(Section.Id)) ?? 0;

        /// <summary>A page of names and dates has no toggle: what is filled in is done.</summary>
        private bool Done => Said ?? (!WritingCard.HasLongText(Page) || Saved.Done);

        /// <summary>By the button, or by the tick of a card that was made while cards had one.</summary>
        private bool? Said => Data.Flag(Fields.Done) ?? Data.Flag(Fields.Finished);

        private IEnumerable<string> Names => [Fields.Text(Section.Id), Fields.Addition(Section.Id), Fields.Replacement(Section.Id)];

        public bool IsPresent => Offered is not null || Names.Any(Data.Has);

        public bool IsReadable => Names.All(n => !Data.Has(n) || Data.Text(n) is not null);

        public bool IsMissing => Offered == Offer.Whole && Whole is null && Saved.Text.Length > 0;

        public bool IsEmptyReplacement => Offered == Offer.Replacement && string.IsNullOrWhiteSpace(Replacement);

        public SectionInput? ToInput()
        {
            if (Whole is not null)
            {
                return IsUntouched ? null : new SectionInput(Section.Id, Whole, Done, Seen);
            }

            if (!string.IsNullOrWhiteSpace(Replacement))
            {
                return new SectionInput(Section.Id, Replacement, Done, Seen);
            }

            if (!string.IsNullOrWhiteSpace(Addition))
            {
                return IsAdded ? null : new SectionInput(Section.Id, Addition, Done, Seen, Append: true);
            }

            return Offered == Offer.Addition && Done != Saved.Done ? new SectionInput(Section.Id, Saved.Text, Done, Saved.Revision) : null;
        }

        /// <summary>Empty, or the draft, as it was when the card was made: nothing to save, and no older card either.</summary>
        private bool IsUntouched =>
            Seen == 0
            && (
                (string.IsNullOrWhiteSpace(Whole) && !IsDoneWithoutText)
                || (Section.FilledBy == FilledBy.SteeringGroup && SteeringGroupCard.IsDraft(View, Whole!))
            );

        /// <summary>What is registered may say everything.</summary>
        private bool IsDoneWithoutText =>
            Said == true && Data.Text(Fields.Then) != Go.Entry && View.Report.Figures.HasAny(Section) && !Saved.Done;

        public bool IsAdded =>
            !string.IsNullOrWhiteSpace(Addition)
            && Seen < Saved.Revision
            && Saved.Text.EndsWith("\n\n" + Addition, StringComparison.Ordinal);
    }
}
