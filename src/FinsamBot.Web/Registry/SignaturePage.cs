using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Registry;

/// <summary>The signature tracker: each party with how far it has come, and the form to note that it has signed.</summary>
internal static class SignaturePage
{
    public static Html Show(Voice voice, RegistryForm form) =>
        RegistryFrame.Around(
            voice,
            form,
            "SignaturesTitle",
            Html.Of(
                $"""
                {Now(voice, form)}
                {Html.When(form.State.SignedIn is null, () => RegistryFrame.SignIn(voice, form, "SignaturesSignIn"))}
                {AttachedDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
                {FiledDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
                """
            )
        );

    private static Html Now(Voice voice, RegistryForm form) =>
        form.State.Registry.Signatures is { } round
            ? Parties(voice, form, round)
            : Html.Of($"""<p class="lead">{voice[form.State.IsSubmitted ? "SignaturesNone" : "SignaturesTooEarly"]}</p>""");

    private static Html Parties(Voice voice, RegistryForm form, SignatureRound round)
    {
        var by = voice.Day(round.By, form.State.View.Today);
        return Html.Of(
            $"""
            {All(voice, form, round)}
            <p class="lead">{voice.Say("SignaturesBy", round.Given.Count, round.Parties.Count, by)}</p>
            {SignatureStanding.Of(form.State.View.Report).Select((p, i) => Party(voice, form, p, i))}
            """
        );
    }

    private static Html All(Voice voice, RegistryForm form, SignatureRound round)
    {
        var isWhole = round.Given.Count == round.Parties.Count;
        var isLate = !isWhole && round.By < form.State.View.Today;
        return SignalMark.Show(
            isWhole ? Signal.Done
                : isLate ? Signal.Late
                : Signal.Waiting,
            voice[
                isWhole ? "State_Signed"
                : isLate ? "State_SignaturesLate"
                : "State_Signing"
            ]
        );
    }

    private static Html Party(Voice voice, RegistryForm form, PartyStanding standing, int number)
    {
        var contact = standing.Party.Contact is { } person ? $": {person.Name}, {person.Mail}" : "";
        return Html.Of(
            $"""
            <section aria-labelledby="part{number}">
            <h2 id="part{number}">{standing.Party.Organisation}</h2>
            <p>{voice[standing.Party.IsOwner ? "PartyOwner" : "PartyOther"]}{contact}</p>
            {(standing.Signature is { } signature ? Given(voice, form, standing.Party, signature) : Waiting(voice, form, standing, number))}
            </section>
            """
        );
    }

    private static Html Given(Voice voice, RegistryForm form, SigningParty party, NotedSignature signature)
    {
        var today = form.State.View.Today;
        var notedBy = form.State.View.Circumstances.PersonOf(signature.By).Name;
        var file = form.State.SignedIn is null ? null : signature.File;
        return Html.Of(
            $"""
            {SignalMark.Show(Signal.Done, voice["State_PartySigned"])}
            <div class="registered">
            <p><strong>{voice.Say($"PartySigned{signature.Method}", signature.PrintedName, voice.Day(signature.On, today))}</strong></p>
            {Html.When(signature.Unproved, () => Html.Of($"<p>{voice["PartyUnproved"]}</p>"))}
            <p class="aside">{voice.Say("PartyNoted", notedBy, voice.Moment(signature.At, today))}</p>
            {Html.When(file is not null, () => Html.Of($"<p>{FiledDocuments.Link(voice, file!, form.State.Address.Path)}</p>"))}
            {Html.When(form.State.SignedIn is not null, () => Unsign(voice, form, party))}
            </div>
            """
        );
    }

    private static Html Unsign(Voice voice, RegistryForm form, SigningParty party) =>
        Html.Of(
            $"""
            {form.Begin(voice, RegistryAddress.Unsign)}
            <input type="hidden" name="{SignatureForm.PartyField}" value="{party.Organisation}">
            <button type="submit" class="quiet">{voice.Say("DoUnsign", party.Organisation)}</button>
            </form>
            """
        );

    private static Html Waiting(Voice voice, RegistryForm form, PartyStanding standing, int number)
    {
        var today = form.State.View.Today;
        return Html.Of(
            $"""
            {SignalMark.Show(Signal.Waiting, voice["PartyWaits"])}
            <p>{(standing.AskedAt is { } asked ? voice.Say("PartyAsked", voice.Moment(asked, today)) : voice["PartyNotAsked"])}
            {(standing.RemindedAt is { } reminded ? voice.Say("PartyReminded", voice.Moment(reminded, today)) : "")}</p>
            {Html.When(form.State.SignedIn is not null, () => SignatureForm.Show(voice, form, standing.Party, number))}
            """
        );
    }
}
