using FinsamBot.Domain.People;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>Whom to call at the office: those there are, and room for one more. One without a name is taken away.</summary>
internal static class ContactFields
{
    private const int Most = 6;

    private static readonly string[] Parts = ["namn", "titel", "adress", "telefon"];

    public static Html Show(Voice voice, IReadOnlyList<OfficeContact> contacts, IFormCollection? typed) =>
        Html.Of($"{Enumerable.Range(0, Math.Min(contacts.Count + 1, Most)).Select(n => Contact(voice, contacts, n, typed))}");

    public static IReadOnlyList<OfficeContact> Read(Filled filled) =>
        [
            .. Enumerable
                .Range(0, Most)
                .Select(n => Parts.Select(p => filled.Text(FieldOf(n, p))).ToList())
                .Where(c => c[0].Length > 0)
                .Select(c => new OfficeContact(c[0], c[1], c[2], c[3])),
        ];

    private static Html Contact(Voice voice, IReadOnlyList<OfficeContact> contacts, int number, IFormCollection? typed)
    {
        var known = contacts.ElementAtOrDefault(number) ?? new OfficeContact("", "", "", "");
        string[] values = [known.Name, known.Title, known.Mail, known.Phone];
        var legend = known.Name.Length > 0 ? voice.Office("Contact_Legend", number + 1) : voice.Office("Contact_LegendNew");
        var fields = Parts.Select(
            (part, at) =>
                new TextField(FieldOf(number, part), voice.Office($"Contact_{part}"), values[at])
                {
                    IsOptional = true,
                    Hint = at == 0 && known.Name.Length > 0 ? voice.Office("Contact_Hint") : null,
                }
        );
        return Html.Of($"<fieldset><legend>{legend}</legend>{fields.Select(f => f.Show(typed))}</fieldset>");
    }

    private static string FieldOf(int number, string part) => $"kontakt-{number + 1}-{part}";
}
