using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Extracts;

/// <summary>What the register, the interventions and the person's own stream know.</summary>
internal static class RegisterFacts
{
    /// <summary>Null for what does not concern the person.</summary>
    /// <param name="place">What the stream is called among people.</param>
    public static (KnownKind Kind, string Text)? Of(ExtractVoice to, StreamName stream, string place, Event happened) =>
        OfRegister(to, happened)
        ?? OfRole(to, place, happened)
        ?? (stream == to.Person.Stream ? OfOwn(to, happened) : OfOthers(to, happened));

    private static (KnownKind, string)? OfRegister(ExtractVoice to, Event happened) =>
        happened switch
        {
            PersonRegistered { Person: var p } when p.Id == to.Person => (
                KnownKind.Register,
                to.Say(
                    "Registered",
                    to.OrNone(p.Name),
                    to.OrNone(p.Organisation),
                    to.OrNone(p.Mail),
                    to.OrNone(p.TeamsObjectId),
                    to.OrNone(p.Upn)
                )
            ),
            AssociationDetailsSet { Details.Contacts: var all } when all.FirstOrDefault(c => to.Is(c.Mail)) is { } c => (
                KnownKind.Register,
                to.Say("Contact", c.Name, c.Title, c.Mail, c.Phone)
            ),
            _ => null,
        };

    private static (KnownKind, string)? OfRole(ExtractVoice to, string place, Event happened) =>
        happened switch
        {
            AssociationRoleGiven e when e.Person == to.Person => (KnownKind.Role, to.Say("RoleGiven", RoleOf(to, e.Role), place)),
            AssociationRoleTaken e when e.Person == to.Person => (KnownKind.Role, to.Say("RoleTaken", RoleOf(to, e.Role), place)),
            RoleGiven e when e.Person == to.Person => (KnownKind.Role, to.Say("RoleGiven", RoleOf(to, e.Role), place)),
            RoleTaken e when e.Person == to.Person => (KnownKind.Role, to.Say("RoleTaken", RoleOf(to, e.Role), place)),
            PersonForgotten e when e.Person == to.Person => (KnownKind.Role, to.Say("Forgotten")),
            PersonLeft e when e.Person == to.Person => (KnownKind.Role, to.Say("Left")),
            HandedOver e when e.From == to.Person => (KnownKind.Role, to.Say("HandedOver", RoleOf(to, e.Role), e.To, place)),
            HandedOver e when e.To == to.Person => (KnownKind.Role, to.Say("TookOver", RoleOf(to, e.Role), e.From, place)),
            SubstituteNamed e when e.Substitute == to.Person => (KnownKind.Role, to.Say("SubstituteFor", e.Member, place)),
            SubstituteNamed e when e.Member == to.Person => (KnownKind.Role, to.Say("SubstituteIs", e.Substitute, place)),
            _ => null,
        };

    private static (KnownKind, string)? OfOwn(ExtractVoice to, Event happened) =>
        happened switch
        {
            AwayNoted { Absence: var a } => (KnownKind.Absence, to.Say("Away", Days.Iso(a.First), Days.Iso(a.Last), a.StandIn)),
            AwayCancelled e => (KnownKind.Absence, to.Say("Back", Days.Iso(e.First))),
            ConversationKept { Reference: var r } => (
                KnownKind.Chat,
                to.Say("Chat", r.ChannelId, r.UserId, r.ConversationId, to.OrNone(r.TenantId), r.ServiceUrl)
            ),
            ConversationLost e => (KnownKind.Chat, to.Say("ChatLost", e.Reason)),
            LanguageChosen e => (KnownKind.Chat, to.Say("Language", to.Say($"Language_{e.Language}"))),
            CodeRequested e => (KnownKind.SignIn, to.Say("Code", e.Number)),
            CodeTried e => (KnownKind.SignIn, to.Say(e.Accepted ? "CodeRight" : "CodeWrong")),
            SessionOpened e => (KnownKind.SignIn, to.Say("Session", e.SignedInBy, Moment(e.EndsAt))),
            SessionsEnded => (KnownKind.SignIn, to.Say("SignedOut")),
            _ => null,
        };

    private static (KnownKind, string)? OfOthers(ExtractVoice to, Event happened) =>
        happened is AwayNoted { Absence: var a } && a.StandIn == to.Person
            ? (KnownKind.Absence, to.Say("StandsIn", Days.Iso(a.First), Days.Iso(a.Last)))
            : null;

    internal static string Moment(DateTimeOffset at) => $"{Days.Iso(StockholmTime.DayOf(at))} {StockholmTime.ClockOf(at):HH\\:mm}";

    private static string RoleOf(ExtractVoice to, Role role) => to.Say($"Role_{role}");
}
