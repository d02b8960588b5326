using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FinsamBot.Web.Registry;

/// <summary>Who signed for a party, when and how, with the signed document.</summary>
internal static class SignatureForm
{
    public const string PartyField = "part";
    public const string NameField = "namn";
    public const string PrintedField = "fortydligande";
    public const string DayField = "datum";
    public const string MethodField = "satt";
    public const string FileField = "fil";

    /// <summary>The answer to the question whether a file without an electronic signature is to be kept as a signed one.</summary>
    public const string UnsignedField = "utan-underskrift";
    public const string Yes = "ja";

    private const string AskedField = "fraga-underskrift";

    public const string Electronic = "e-underskrift";

    private const string Paper = "papper";
    private const int LongestName = 100;
    private const int LongestDay = 20;

    public static Html Show(Voice voice, RegistryForm form, SigningParty party, int number)
    {
        var isThis = form.Value(PartyField) == party.Organisation;
        var own = isThis ? form : form with { Typed = null };
        var (id, name) = (number.ToString(CultureInfo.InvariantCulture), party.Contact?.Name ?? "");
        return Html.Of(
            $"""
            <details{Html.When(isThis, () => Html.Of($" open"))}>
            <summary>{voice.Say("NoteSignature", party.Organisation)}</summary>
            {form.Begin(voice, RegistryAddress.Sign, withFile: true)}
            <input type="hidden" name="{PartyField}" value="{party.Organisation}">
            {own.Field(NameField, voice["SignerName"], name, LongestName, id: id)}
            {own.Field(PrintedField, voice["SignerPrinted"], name, LongestName, id: id)}
            {own.Field(DayField, voice["SignedOn"], Days.Iso(form.State.View.Today), LongestDay, voice["SignedOnHint"], id: id)}
            <fieldset>
            <legend>{voice["SignedHow"]}</legend>
            {Method(voice["SignedPaper"], Paper, own.Value(MethodField, Paper) == Paper)}
            {Method(voice["SignedElectronic"], Electronic, own.Value(MethodField) == Electronic)}
            </fieldset>
            <label for="{FileField}{id}">{voice["SignedFile"]}</label>
            <p class="aside" id="om-{FileField}{id}">{voice.Say("SignedFileHint", SignedPdf.LargestMegabytes)}</p>
            <input id="{FileField}{id}" name="{FileField}" type="file" accept="application/pdf,.pdf" aria-describedby="om-{FileField}{id}">
            {Html.When(own.Value(AskedField) == Yes, () => Unsigned(voice))}
            <p><button type="submit">{voice["DoSign"]}</button></p>
            </form>
            </details>
            """
        );
    }

    /// <summary>What was typed, with the question to ask when the refusal leads to one.</summary>
    public static IFormCollection Asking(IFormCollection typed, Refusal refusal) =>
        refusal.Reason != RefusalReason.FileNotSigned
            ? typed
            : new FormCollection(
                typed
                    .Where(f => f.Key != AskedField)
                    .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)
                    .Append(new KeyValuePair<string, StringValues>(AskedField, Yes))
                    .ToDictionary(StringComparer.Ordinal)
            );

    private static Html Unsigned(Voice voice) =>
        Html.Of(
            $"""
            <p><label class="choice"><input type="checkbox" name="{UnsignedField}" value="{Yes}"> {voice["SignedWithoutMark"]}</label></p>
            """
        );

    private static Html Method(string label, string value, bool isChosen)
    {
        var chosen = isChosen ? " checked" : "";
        return Html.Of(
            $"""
            <p><label class="choice"><input type="radio" name="{MethodField}" value="{value}"{chosen}> {label}</label></p>
            """
        );
    }
}
