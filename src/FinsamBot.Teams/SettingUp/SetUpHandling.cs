using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.SettingUp;

/// <summary>The association's name and addresses, as the card's inputs hold them.</summary>
internal sealed record DetailsDraft(string Name, string Mailbox, string GuideUrl)
{
    public const string NameInput = "name";
    public const string MailboxInput = "mailbox";
    public const string GuideInput = "guide";

    public static DetailsDraft Of(CardData data) =>
        new(data.Typed(NameInput).Trim(), data.Typed(MailboxInput).Trim(), data.Typed(GuideInput).Trim());

    public static DetailsDraft Of(AssociationDetails details) => new(details.Name, details.Mailbox, details.GuideUrl);
}

/// <summary>To whom the bot is to speak first from now on.</summary>
internal sealed record SendingChoice(SendingMode Sending)
{
    public static SendingChoice? Of(CardData data) =>
        Enum.TryParse<SendingMode>(data.Text(Fields.Kind), out var sending) && Enum.IsDefined(sending) ? new SendingChoice(sending) : null;
}

/// <summary>Brings a new association to its first reminder, step by step. What is sent, and to whom, is chosen last.</summary>
internal sealed class SetUpHandling(AssociationHandler handler, AssociationDirectory directory)
{
    /// <summary>In the place of a greeting, for whoever may set up, until the association runs.</summary>
    public async Task<Card?> FirstAsync(Caller caller, CancellationToken cancellation) =>
        caller.IsAdministrator && caller.Association.Sending != SendingMode.ToAll ? await ShowAsync(caller, cancellation) : null;

    public Task<Card> ShowAsync(Caller caller, CancellationToken cancellation) => ShowAsync(caller, null, cancellation);

    public static Task<Card> AskDetailsAsync(Caller caller, CancellationToken cancellation) =>
        Task.FromResult(DetailsCard.Of(caller.Reader, DetailsDraft.Of(caller.Association.Details)));

    public async Task<Card> SaveDetailsAsync(DetailsDraft draft, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var details = caller.Association.Details with { Name = draft.Name, Mailbox = draft.Mailbox, GuideUrl = draft.GuideUrl };
        var reply = await HandleAsync(new SetDetails(details), caller, cancellation);
        return reply.Refusal is { } refusal
            ? DetailsCard.Of(to, draft, Notice.Of(refusal, to))
            : await ShowAsync(caller, Notice.Good(to["SetUp_DetailsSaved"]), cancellation);
    }

    public static Task<Card> AskRegistrarAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(RegistrarCard.Of(caller));

    public async Task<Card> SaveRegistrarAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var (chosen, unknown) = PersonInput.Read(data.Typed(RegistrarCard.Chosen), caller.Association);
        if (chosen is not [var person])
        {
            return RegistrarCard.Of(
                caller,
                Notice.Bad(unknown is [var name, ..] ? to["Person_Unknown", name] : to["Registrar_ChooseFirst"])
            );
        }

        var reply = await HandleAsync(new GiveAssociationRole(person, Role.Registrar), caller, cancellation);
        var notice = reply.Refusal is { } refusal
            ? Notice.Of(refusal, to)
            : Notice.Good(to["Registrar_Chosen", caller.Association.People[person].Name]);
        return await ShowAsync(caller, notice, cancellation);
    }

    /// <summary>Says how many will be written to, before anybody is.</summary>
    public async Task<Card> AskBeginAsync(Caller caller, CancellationToken cancellation) =>
        caller.Association.IsFounded
            ? SendingCard.Of(caller, await directory.InterventionsAsync(cancellation))
            : DetailsCard.Of(
                caller.Reader,
                DetailsDraft.Of(caller.Association.Details),
                Notice.Of(new Refusal(RefusalReason.NotSetUp), caller.Reader)
            );

    public async Task<Card> ChooseAsync(SendingChoice choice, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var reply = await HandleAsync(new ChooseSending(choice.Sending), caller, cancellation);
        return reply.Refusal is { } refusal
            ? DetailsCard.Of(to, DetailsDraft.Of(caller.Association.Details), Notice.Of(refusal, to))
            : await ShowAsync(caller, Notice.Good(to["Sending_Now_" + choice.Sending]), cancellation);
    }

    /// <summary>As it stands now, after what was done in this turn.</summary>
    private async Task<Card> ShowAsync(Caller caller, Notice? notice, CancellationToken cancellation)
    {
        var now = caller with { Association = await directory.AssociationAsync(cancellation) };
        IReadOnlyList<Intervention> interventions = await directory.InterventionsAsync(cancellation);
        return SetUpCard.Of(now, SetUpSteps.Of(now, interventions), notice);
    }

    private Task<AssociationReply> HandleAsync(AssociationCommand command, Caller caller, CancellationToken cancellation) =>
        handler.HandleAsync(new AssociationRequest(command, caller.Id, caller.CommandId, caller.Now), cancellation);
}
