using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Mail.Letters;

/// <summary>The pages that a letter's reader may open.</summary>
internal sealed class LetterLinks(LinkTo linkTo)
{
    public Uri Review(AgendaItem item, ReportView view, int round) => linkTo(new PageLink.Review(view.Id, round, ReaderOf(item)));

    /// <summary>A file that follows the report which that page shows.</summary>
    public Uri Review(AgendaItem item, ReportView view, int round, FiledDocument file) =>
        linkTo(new PageLink.Review(view.Id, round, ReaderOf(item)) { Document = file.Sha256 });

    /// <summary>The same page, with what the member seems to have meant ready to be confirmed.</summary>
    public Uri Confirm(RoundItem item, ReportView view, AnswerKind? meant) =>
        linkTo(new PageLink.Review(view.Id, item.Round, ReaderOf(item)) { Meant = meant });

    public Uri SignIn(SignInCode item) => linkTo(new PageLink.SignIn(item.Person, item.Code));

    public Uri Registration(AgendaItem item, ReportView view) => linkTo(new PageLink.Registration(view.Id, ReaderOf(item)));

    /// <summary>Of the registrar's mailbox, or of a person; null for the office's mailbox.</summary>
    public Uri? RegistrationOfOffice(AgendaItem item, ReportView view) =>
        item.To.Id == Addressee.Registrar || IsPerson(item, view.Circumstances) ? Registration(item, view) : null;

    public Uri Reading(AgendaItem item, ReportView view) => linkTo(new PageLink.Reading(view.Id, ReaderOf(item)));

    /// <summary>Null for the office's mailbox: behind it is no person of the register, so no page is open to it.</summary>
    public Uri? ReadingOfPerson(AgendaItem item, ReportId report, Circumstances circumstances) =>
        IsPerson(item, circumstances) ? linkTo(new PageLink.Reading(report, ReaderOf(item))) : null;

    /// <summary>The office's overview; null likewise.</summary>
    public Uri? OfficeOfPerson(AgendaItem item, Circumstances circumstances) =>
        IsPerson(item, circumstances) ? linkTo(new PageLink.Office()) : null;

    /// <summary>The office's papers for its board; null likewise.</summary>
    public Uri? BoardOfPerson(AgendaItem item, Circumstances circumstances) =>
        IsPerson(item, circumstances) ? linkTo(new PageLink.Board()) : null;

    /// <summary>The interventions of whoever writes.</summary>
    public Uri Mine() => linkTo(new PageLink.Mine());

    public Uri Plan(AgendaItem item) => linkTo(new PageLink.PlanPage(ReaderOf(item)));

    /// <summary>Null likewise.</summary>
    public Uri? PlanOfPerson(AgendaItem item, Circumstances circumstances) => IsPerson(item, circumstances) ? Plan(item) : null;

    private static bool IsPerson(AgendaItem item, Circumstances circumstances) =>
        circumstances.Association.People.ContainsKey(ReaderOf(item));

    private static PersonId ReaderOf(AgendaItem item) => new(item.To.Id);
}
