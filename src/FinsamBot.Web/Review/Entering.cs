using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review;

/// <summary>Opens a session for a member whom an account has proved, and notes that the member has opened the report.</summary>
internal sealed class Entering(ReportHandler handler, Sessions sessions, TimeProvider clock, ILogger<Entering> logger)
{
    /// <summary>False for somebody who has no role today.</summary>
    /// <param name="signedInBy">One of <see cref="Domain.People.SignIn.SignedInBy"/>.</param>
    public async Task<bool> EnterAsync(HttpContext context, ReviewAddress address, string signedInBy)
    {
        if (!await sessions.OpenAsync(context, address.Member, signedInBy))
        {
            return false;
        }

        await NoteAsync(address, signedInBy, context.RequestAborted);
        return true;
    }

    /// <summary>Whoever is let in may read and answer, also when the note could not be made.</summary>
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
