using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Registry;

/// <summary>All that such a page shows.</summary>
/// <param name="Allowed">Who may do what the page is for.</param>
/// <param name="SignedIn">The reader, when it has proved to be one of them.</param>
/// <param name="Suggestion">The case number to suggest; null when there is none.</param>
internal sealed record RegistryPageState(
    RegistryAddress Address,
    ReportView View,
    IReadOnlyList<Person> Allowed,
    Person? SignedIn,
    string? Suggestion
)
{
    public ReportRegistry Registry => View.Report.Registry;

    public bool IsSubmitted => View.Report.Submission is not null;

    /// <summary>Whom the reader may say to be: the one the address was given to, or anybody of the office. Who has no address can be sent
    /// no code.</summary>
    public IReadOnlyList<Person> Choices =>
        [.. Allowed.Where(p => !string.IsNullOrWhiteSpace(p.Mail) && (Allowed.All(a => a.Id != Address.Reader) || p.Id == Address.Reader))];

    /// <summary>Who is asked for a code; null until somebody is chosen.</summary>
    public Person? Who => Choices.FirstOrDefault(p => p.Id == Address.Who);

    /// <summary>Until when a code that was sent to <see cref="Who"/> can be used; null when none can.</summary>
    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>The address of one of the choices, as far as it may be shown.</summary>
    public static string Masked(Person person) => MailMask.Of(person.Mail!);
}
