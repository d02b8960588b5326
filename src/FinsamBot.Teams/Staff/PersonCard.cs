using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>Asks for what the register keeps of a person; and says that it is there.</summary>
internal static class PersonCard
{
    public static Card Of(Reader to, PersonDraft draft, Notice? notice = null)
    {
        var title = to[draft.Id is null ? "Person_New" : "Person_Change"];
        return Card.Of(
            to,
            title,
            [
                notice?.ToBox(),
                Heading(title),
                LineInput(PersonDraft.NameInput, to["Person_Name"], draft.Name),
                LineInput(PersonDraft.OrganisationInput, to["Person_Organisation"], draft.Organisation),
                LineInput(PersonDraft.MailInput, to["Person_Mail"], draft.Mail),
                LineInput(PersonDraft.UpnInput, to["Person_Upn"], draft.Upn),
                Subtle(to["Person_Why"]),
                Buttons(Save(to, draft).Main(), Button.To(StaffVerbs.List, to["Do_ShowPeople"])),
            ]
        );
    }

    /// <summary>Somebody of that name is there already: two people, or the same one?</summary>
    public static Card AskTwice(Reader to, PersonDraft draft, IReadOnlyList<Person> namesakes)
    {
        var text = to["Person_Namesake", namesakes[0].Name, namesakes[0].Organisation];
        return Card.Of(
            to,
            text,
            [
                Notice.Bad(text).ToBox(),
                LineInput(PersonDraft.NameInput, to["Person_Name"], draft.Name),
                LineInput(PersonDraft.OrganisationInput, to["Person_Organisation"], draft.Organisation),
                LineInput(PersonDraft.MailInput, to["Person_Mail"], draft.Mail),
                LineInput(PersonDraft.UpnInput, to["Person_Upn"], draft.Upn),
                Buttons(
                    Save(to, draft).With(Fields.Anyway, "1").Titled(to["Do_AddAnyway"]),
                    Button.To(StaffVerbs.New, to["Do_ChangePerson", namesakes[0].Name]).With(Fields.Person, namesakes[0].Id.Value)
                ),
            ]
        );
    }

    public static Card Saved(Reader to, Person person, bool isNew, IEnumerable<Button?> next)
    {
        var text = to[isNew ? "Person_Added" : "Person_Changed", person.Name];
        return Card.Of(to, text, [Notice.Good(text).ToBox(), Say(Reached(to, person)), Buttons(next)]);
    }

    private static string Reached(Reader to, Person person) =>
        person switch
        {
            { TeamsObjectId: not null } => to["Person_InTeams"],
            { Upn: not null } => to["Person_WhenHello"],
            { Mail: not null } => to["Person_ByMail"],
            _ => to["Person_Unreachable"],
        };

    private static Button Save(Reader to, PersonDraft draft)
    {
        var save = Button.To(StaffVerbs.Save, to[draft.Id is null ? "Do_AddPerson" : "Do_SavePerson"]).WithInputs();
        save = draft.Id is { } id ? save.With(Fields.Person, id.Value) : save;
        return draft.Role is { } role ? save.With(Fields.Kind, $"{role}") : save;
    }
}
