using FinsamBot.Domain.Events;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Registry;

internal sealed class RegistryVisits(RegistryPages pages) : ISignInPages
{
    public async Task<Visit?> VisitAsync(HttpContext context, PageAddress address, SentForm? sent)
    {
        if (address is not RegistryAddress page)
        {
            return null;
        }

        var at = sent is null ? page : page with { Who = new PersonId(sent[RegistryAddress.WhoField]) };
        return await pages.FindAsync(context, at) is { } state ? new RegistryVisit(pages, context, state) : null;
    }
}

/// <summary>Signing in on a page of the office, which more than one person may do: each says first who it is.</summary>
internal sealed class RegistryVisit(RegistryPages pages, HttpContext context, RegistryPageState state) : Visit
{
    private readonly Voice _voice = context.Request.Voice();

    public override PersonId? Who => state.Who?.Id;

    public override bool IsOver => state.SignedIn is not null;

    public override PageNotice? Missing => Who is null ? PageNotice.No(RefusalCategory.NotUnderstood, _voice["DeskChooseWho"]) : null;

    public override Task<IResult> ShowAsync(PageNotice notice) => Task.FromResult<IResult>(pages.Show(context, state, notice));

    public override Task<IResult> OnwardsAsync() => Task.FromResult<IResult>(OnwardsFor(IsOver ? null : Who));

    public override Task<IResult> EnteredAsync(PersonId person, string signedInBy) => Task.FromResult<IResult>(OnwardsFor(null));

    public override Task<PersonId?> OwnerAsync(WorkAccount account) =>
        Task.FromResult(state.Choices.FirstOrDefault(p => account.Owns(p.Mail!))?.Id);

    public override Task<IResult> StrangerAsync(WorkAccount account) =>
        ShowAsync(PageNotice.No(RefusalCategory.NotAllowed, _voice["DeskOtherAccount"]));

    private SeeOther OnwardsFor(PersonId? who) => new((state.Address with { Who = who }).Onwards(_voice));
}
