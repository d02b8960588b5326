using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review;

/// <summary>Opens a session for a member whom an account has proved, and notes that the member has opened the report. A code notes it by itself.</summary>
internal sealed class Entering(ReportDesk desk, TimeProvider clock, ILogger<Entering> logger)
{
    /// <param name="signedInBy">One of <see cref="SignedInBy"/>.</param>
    public async Task EnterAsync(HttpContext context, ReviewAddress address, string signedInBy)
    {
        await NoteAsync(address, signedInBy, context.RequestAborted);
        await ReviewSession.OpenAsync(context, address, signedInBy);
    }

    /// <summary>Whoever is let in may read and answer, also when the note could not be made.</summary>
    private async Task NoteAsync(ReviewAddress address, string signedInBy, CancellationToken cancellation)
    {
        try
        {
            var request = new Request(new EnterRound(address.Round, signedInBy), address.Member, $"web/enter/{address.Round}/{address.Member}", clock.GetUtcNow());
            await desk.HandleAsync(address.Report, request, cancellation);
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            Log.NotNoted(logger, address.Report);
        }
    }
}
