using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.WorkAccounts;

namespace FinsamBot.Web.SignIn;

/// <summary>Whose a work account is.</summary>
internal sealed class AccountOwners(SignInHandler handler, NewcomerHandler newcomers, TimeProvider clock)
{
    /// <summary>Anybody with a role today whose account it is, or whose address it has proved.</summary>
    public async Task<PersonId?> FindAsync(WorkAccount account, CancellationToken cancellation)
    {
        if (account.Own is { } own && await ColleagueAsync(own, cancellation) is { } colleague)
        {
            return colleague;
        }

        foreach (var address in account.Addresses)
        {
            if (await handler.WithAddressAsync(address, clock.GetUtcNow(), cancellation) is { } person)
            {
                return person.Id;
            }
        }

        return null;
    }

    /// <summary>As at a first hello in the chat: the object id counts, and the account name of whoever has none yet, once.</summary>
    private async Task<PersonId?> ColleagueAsync(ProvenAccount own, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await handler.WithAccountAsync(own.ObjectId, now, cancellation)
            ?? (
                await newcomers.MeetAsync(own, $"web/account/{own.ObjectId}/{now.UtcTicks}", now, cancellation)
                    ? await handler.WithAccountAsync(own.ObjectId, now, cancellation)
                    : null
            );
    }
}
