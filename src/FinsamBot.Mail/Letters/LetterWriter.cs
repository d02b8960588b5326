using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Mail.Letters;

/// <summary>From what the bot owes somebody to the letter that says it. Writing the same request again gives the same letter.</summary>
public sealed class LetterWriter(LinkTo linkTo, RenderDocument render, SignInCodes codes, OpenFiled open)
{
    /// <summary>Instead of a letter: what belongs in it cannot be read right now.</summary>
    public const string NotNow = "storage-unavailable";

    private static readonly Repertoire<LetterFor> Known = new();

    private readonly Desk _desk = new(new LetterLinks(linkTo), render, codes, []);

    /// <summary>Whether there is a letter for items of that kind.</summary>
    public static bool Has(Type kind) => Known.For(kind) is not null;

    /// <summary>
    /// The letter; or none, with a short code for why there is nothing to say any more. Of several things those that there is nothing to
    /// say about are left out.
    /// </summary>
    public async Task<(Letter? Letter, string? Refusal)> WriteAsync(DeliveryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var written = new List<(Parcel Parcel, Written Written)>();
        foreach (var parcel in request.Parcels)
        {
            written.Add((parcel, await PageOfAsync(parcel, cancellation)));
        }

        var pages = Distinct([.. written.Where(w => w.Written.Page is not null).Select(w => (w.Parcel, w.Written.Page!))]);
        if (pages.Count == 0)
        {
            return (null, written[0].Written.Refusal);
        }

        var page = pages is [var (_, only)] ? only : GatheredLetter.Of(pages);
        return ((request.To.ReceivedBy is null ? page : OfTrial(page, request.To.Name)).ToLetter(), null);
    }

    /// <summary>Says above a letter whom it would have gone to. Nobody answers it in earnest.</summary>
    private static Page OfTrial(Page page, string name) =>
        page with
        {
            Subject = Texts.Source.Get(page.Language, "Trial_Subject", name, page.Subject),
            Blocks = [Block.Say(Texts.Source.Get(page.Language, "Trial_For", name)), .. page.Blocks],
            WantsReplies = false,
        };

    /// <summary>Two items can come to the same words, such as a report that is neither registered nor signed: they are said once.</summary>
    private static List<(Parcel Parcel, Page Page)> Distinct(List<(Parcel Parcel, Page Page)> pages) =>
        pages.Count < 2 ? pages : [.. pages.DistinctBy(p => TextLayout.Write(p.Page))];

    private async Task<Written> PageOfAsync(Parcel parcel, CancellationToken cancellation)
    {
        if (Known.For(parcel.Item.GetType()) is not { } letter)
        {
            return Written.UnknownKind;
        }

        try
        {
            var documents = new List<RenderedDocument>();
            foreach (var document in letter.BroughtWith(parcel) ?? [])
            {
                if (await open(document, cancellation) is not { } whole)
                {
                    return Written.Not("archive-damaged");
                }

                documents.Add(whole);
            }

            return letter.Write(parcel, documents.Count == 0 ? _desk : _desk with { Documents = documents });
        }
        catch (StorageUnavailableException)
        {
            return Written.Not(NotNow);
        }
    }
}
