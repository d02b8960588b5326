using System.CommandLine;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>forget MAIL-OR-ID [--dry-run] [--yes]</c>: throws away the key of what is stored about a person who has nothing to do here any more.
/// Asks first. Names what still stands in the clear. Exit 1 for somebody who has a role.
/// </summary>
internal static class Forget
{
    private static readonly Argument<string> Whom = new("person");

    public static ToolCommand Command { get; } = new("forget", RunAsync, Whom, Switches.DryRun, Switches.Yes) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (await PersonCommand.FindAsync(run, run.Typed.GetRequiredValue(Whom)) is not { } person)
        {
            return ExitCode.Refused;
        }

        var association = await run.Services.GetRequiredService<AssociationDirectory>().AssociationAsync(CancellationToken.None);
        var roles = await run.Services.GetRequiredService<Departures>().RolesOfAsync(person.Id, CancellationToken.None);
        if (roles.Count > 0 || association.Roles.Any(r => r.Person == person.Id))
        {
            var places = roles
                .Select(r => r.Name)
                .Concat(association.Roles.Any(r => r.Person == person.Id) ? [association.Details.Name] : []);
            return await run.RefuseAsync("Forget_HasRoles", person.Name, string.Join(", ", places.Distinct()));
        }

        if (run.IsDryRun)
        {
            await run.SayAsync("Forget_Would", person.Name, person.Id);
            return ExitCode.Done;
        }

        if (!run.Typed.Has(Switches.Yes) && !(run.Asks && await run.IsAgreedAsync("Ask_Forget", person.Name, person.Id)))
        {
            return await run.RefuseAsync(run.Asks ? "Ask_No" : "Forget_SayYes");
        }

        return await ForgetAsync(run, person, association.Left.Contains(person.Id));
    }

    private static async Task<int> ForgetAsync(ToolRun run, Person person, bool hasLeft)
    {
        var forgetting = run.Services.GetRequiredService<Forgetting>();
        var refusal =
            (hasLeft ? null : await LeaveAsync(run, person))
            ?? await forgetting.HandleAsync(person.Id, PersonId.Bot, run.Now, CancellationToken.None);
        if (refusal is not null)
        {
            return await run.RefusePlainAsync(Texts.Of(refusal, run.Language));
        }

        await run.SayAsync("Forget_Done", person.Id);
        string?[] texts = [person.Name, person.Mail, person.TeamsObjectId, person.Upn];
        var remains = await forgetting.RemainsAsync(texts.OfType<string>().Where(t => t != Person.ForgottenName), CancellationToken.None);
        await (remains.Count == 0 ? run.SayAsync("Forget_Nowhere") : run.SayAsync("Forget_Remains", string.Join(", ", remains)));
        return ExitCode.Done;
    }

    private static async Task<Refusal?> LeaveAsync(ToolRun run, Person person)
    {
        var handler = new AssociationHandler(
            run.Services.GetRequiredService<AssociationDirectory>(),
            run.Services.GetRequiredService<DueIndex>(),
            run.Services.GetRequiredService<TemplateCatalogue>()
        );
        var request = new AssociationRequest(new LeaveForGood(person.Id), PersonId.Bot, $"leave/{person.Id}", run.Now);
        return (await handler.HandleAsync(request, CancellationToken.None)).Refusal;
    }
}
