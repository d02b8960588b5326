using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>Somebody who writes, signed in, and what they write for today.</summary>
internal sealed record Mine(Voice Voice, Person Person, FormToken Token, Association Association, DateOnly Today)
{
    public required IReadOnlyList<InterventionStanding> Interventions { get; init; }
}

/// <summary>The way in to the pages of whoever writes.</summary>
internal sealed class MineEntry(Sessions sessions, OverviewProjection projection, FormTokens tokens, TimeProvider clock)
{
    /// <summary>Whoever is not signed in is led to the sign-in and back; what a form held is shown to be copied.</summary>
    public async Task<IResult> EnterAsync(HttpContext context, Func<Mine, Task<IResult>> show)
    {
        var overview = await projection.FreshAsync(context.RequestAborted);
        if (
            await sessions.FindAsync(context) is not { } reader
            || !overview.Association.People.TryGetValue(reader.Person, out var person)
            || overview.Association.Left.Contains(reader.Person)
        )
        {
            return SignedOut.Show(context, MinePages.Path);
        }

        return await show(
            new Mine(context.Request.Voice(), person, tokens.MakeFor(context), overview.Association, StockholmTime.DayOf(clock.GetUtcNow()))
            {
                Interventions = [.. overview.Interventions.Where(i => i.Writing.Contains(person.Id))],
            }
        );
    }

    /// <summary>To what belongs to one intervention: only those who write for it are let in.</summary>
    public Task<IResult> EnterAsync(HttpContext context, string intervention, Func<Mine, InterventionStanding, Task<IResult>> show) =>
        EnterAsync(
            context,
            async mine =>
                mine.Interventions.FirstOrDefault(i => i.Intervention.Id.Value == intervention) is { } standing
                    ? await show(mine, standing)
                    : MinePage.NotYours(mine)
        );
}
