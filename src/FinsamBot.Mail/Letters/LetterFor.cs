using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Mail.Letters;

/// <summary>Says one kind of agenda item in a letter. Saying it again gives the same letter.</summary>
internal abstract class LetterFor : Rendering
{
    /// <summary>The documents of the archive that it brings; null for a letter that brings none.</summary>
    public abstract IReadOnlyList<FiledDocument>? BroughtWith(Parcel parcel);

    public abstract Written Write(Parcel parcel, Desk desk);
}

/// <inheritdoc/>
internal abstract class LetterFor<TItem, TView> : LetterFor
    where TItem : AgendaItem
    where TView : ObligationView
{
    public sealed override Type Kind => typeof(TItem);

    public sealed override IReadOnlyList<FiledDocument>? BroughtWith(Parcel parcel) => parcel.View is TView view ? BroughtWith(view) : null;

    public sealed override Written Write(Parcel parcel, Desk desk) =>
        parcel is { Item: TItem item, View: TView view } ? Write(item, view, desk) : Written.UnknownKind;

    protected virtual IReadOnlyList<FiledDocument>? BroughtWith(TView view) => null;

    protected abstract Written Write(TItem item, TView view, Desk desk);
}

/// <summary>What is at hand when a letter is written.</summary>
/// <param name="Documents">Of the archive, as they were filed.</param>
internal sealed record Desk(LetterLinks Links, RenderDocument Render, SignInCodes Codes, IReadOnlyList<RenderedDocument> Documents);

/// <summary>The letter; or none, with a short code for why there is nothing to say any more.</summary>
internal readonly record struct Written(Page? Page, string? Refusal)
{
    public static Written UnknownKind => Not("unknown-kind");

    public static Written Not(string why) => new(null, why);

    public static implicit operator Written(Page page) => new(page, null);
}
