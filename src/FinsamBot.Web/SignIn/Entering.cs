using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Site;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.SignIn;

/// <summary>Notes that a member has signed in to read the version a round is about.</summary>
internal sealed class Entering(ReportHandler handler, TimeProvider clock, ILogger<Entering> logger)
{
    /// <summary>Whoever is let in may read and answer, also when the note could not be made.</summary>
    /// <param name="signedInBy">One of <see cref="Domain.People.SignIn.SignedInBy"/>.</param>
    public async Task NoteAsync(ReviewAddress address, string signedInBy, CancellationToken cancellation)
    {
        try
        {
            var request = new Request(
                new EnterRound(address.Round, signedInBy),
                address.Member,
                $"web/enter/{address.Round}/{address.Member}",
                clock.GetUtcNow()
            );
            await handler.HandleAsync(address.Report, request, cancellation);
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            Log.NotNoted(logger, address.Report);
        }
    }
}
