using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.SettingUp;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Staff;

/// <summary>Enters people in the register, and corrects what stands there.</summary>
internal sealed class PeopleEntering(AssociationHandler handler, AssociationDirectory directory, NewPersonId newId)
{
    /// <summary>Somebody new, as far as was said; or somebody known whose button was pressed.</summary>
    public static Task<Card> AskAsync(PersonDraft draft, Caller caller, CancellationToken cancellation)
    {
        var known = draft.Id is { } id ? caller.Association.People.GetValueOrDefault(id) : null;
        var asked = known is null ? draft with { Id = null } : PersonDraft.Of(known);
        return Task.FromResult(PersonCard.Of(caller.Reader, asked));
    }

    public async Task<Card> SaveAsync(PersonDraft draft, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var known = draft.Id is { } named ? caller.Association.People.GetValueOrDefault(named) : null;
        if (known is null && !draft.Anyway && Namesakes(draft, caller.Association) is { Count: > 0 } namesakes)
        {
            return PersonCard.AskTwice(to, draft, namesakes);
        }

        var person = draft.With(known?.Id ?? newId(), known);
        var reply = await HandleAsync(new RegisterPerson(person), "", caller, cancellation);
        if (reply.Refusal is { } refusal)
        {
            return PersonCard.Of(to, draft, Notice.Of(refusal, to));
        }

        if (draft.Role is { } role)
        {
            await HandleAsync(new GiveAssociationRole(person.Id, role), "/role", caller, cancellation);
        }

        var after = (await directory.AssociationAsync(cancellation)).People.GetValueOrDefault(person.Id) ?? person;
        return PersonCard.Saved(to, after, known is null, Next(caller));
    }

    private Task<AssociationReply> HandleAsync(AssociationCommand command, string part, Caller caller, CancellationToken cancellation) =>
        handler.HandleAsync(new AssociationRequest(command, caller.Id, caller.CommandId + part, caller.Now), cancellation);

    private static List<Person> Namesakes(PersonDraft draft, Association association)
    {
        var name = SpokenWords.Fold(draft.Name);
        return [.. association.Present.Where(p => name.Length > 0 && SpokenWords.Fold(p.Name) == name)];
    }

    /// <summary>While the association is being set up, its list of steps is the way on.</summary>
    private static IEnumerable<Button?> Next(Caller caller)
    {
        var isGoing = caller.Association.Sending == SendingMode.ToAll;
        yield return isGoing ? null : Button.To(SettingUpVerbs.Show, caller.Reader["Do_SetUp"]).Main();
        yield return Button.To(StaffVerbs.New, caller.Reader["Do_AddAnother"]);
        yield return Button.To(StaffVerbs.List, caller.Reader["Do_ShowPeople"]);
    }
}
