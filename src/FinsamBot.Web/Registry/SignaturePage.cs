using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Registry;

/// <summary>The signature tracker: each party with how far it has come, and the form to note that it has signed.</summary>
internal static class SignaturePage
{
    public static Html Show(Voice voice, DeskForm form) => DeskFrame.Around(voice, form, "SignaturesTitle", Html.Of($"""
        {(form.State.Registry.Signatures is { } round ? Parties(voice, form, round) : Notice.Aside(voice[form.State.IsSubmitted ? "SignaturesNone" : "SignaturesTooEarly"]))}
        {Html.When(form.State.SignedIn is null, () => DeskFrame.SignIn(voice, form, "SignaturesSignIn"))}
        {FiledDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
        """));

    private static Html Parties(Voice voice, DeskForm form, SignatureRound round) => Html.Of($"""
        <p class="lead">{voice.Say("SignaturesBy", round.Given.Count, round.Parties.Count, voice.Day(round.By, form.State.View.Today))}</p>
        {SignatureStanding.Of(form.State.View.Report).Select((p, i) => Party(voice, form, p, i))}
        """);

    private static Html Party(Voice voice, DeskForm form, PartyStanding standing, int number) => Html.Of($"""
        <section aria-labelledby="part{number}">
        <h2 id="part{number}">{standing.Party.Organisation}</h2>
        <p>{voice[standing.Party.IsOwner ? "PartyOwner" : "PartyOther"]}{Html.When(standing.Party.Contact is not null, () => Html.Of($": {standing.Party.Contact!.Name}, {standing.Party.Contact.Mail}"))}</p>
        {(standing.Signature is { } signature ? Given(voice, form, standing.Party, signature) : Waiting(voice, form, standing, number))}
        </section>
        """);

    private static Html Given(Voice voice, DeskForm form, SigningParty party, NotedSignature signature)
    {
        var today = form.State.View.Today;
        return Html.Of($"""
            <div class="registered">
            <p><strong>{voice.Say($"PartySigned{signature.Method}", signature.PrintedName, voice.Day(signature.On, today))}</strong></p>
            {Html.When(signature.Unproved, () => Html.Of($"<p>{voice["PartyUnproved"]}</p>"))}
            <p class="aside">{voice.Say("PartyNoted", form.State.View.Circumstances.PersonOf(signature.By).Name, voice.Moment(signature.At, today))}</p>
            {Html.When(signature.File is not null && form.State.SignedIn is not null, () => Html.Of($"<p>{FiledDocuments.Link(voice, signature.File!, form.State.Address.Path)}</p>"))}
            {Html.When(form.State.SignedIn is not null, () => Html.Of($"""
                {form.Begin(voice, DeskAddress.Unsign)}
                <input type="hidden" name="{SignatureForm.PartyField}" value="{party.Organisation}">
                <button type="submit" class="quiet">{voice.Say("DoUnsign", party.Organisation)}</button>
                </form>
                """))}
            </div>
            """);
    }

    private static Html Waiting(Voice voice, DeskForm form, PartyStanding standing, int number)
    {
        var today = form.State.View.Today;
        return Html.Of($"""
            <p><strong>{voice["PartyWaits"]}</strong>
            {(standing.AskedAt is { } asked ? voice.Say("PartyAsked", voice.Moment(asked, today)) : voice["PartyNotAsked"])}
            {(standing.RemindedAt is { } reminded ? voice.Say("PartyReminded", voice.Moment(reminded, today)) : "")}</p>
            {Html.When(form.State.SignedIn is not null, () => SignatureForm.Show(voice, form, standing.Party, number))}
            """);
    }
}
