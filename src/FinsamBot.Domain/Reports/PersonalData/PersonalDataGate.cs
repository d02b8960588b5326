using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.PersonalData;

/// <summary>
/// What every text passes on its way out, because it becomes a public document (allmän handling): a personal number stops it, everything
/// else that looks like personal data has to be shown to the writer once, and going on is an event.
/// </summary>
internal static class PersonalDataGate
{
    /// <param name="places">What nobody has judged yet.</param>
    /// <param name="accepts">The writer has been shown them and goes on.</param>
    /// <param name="then">What happens when nothing hinders.</param>
    public static Decision Pass(IReadOnlyList<PersonalDataPlace> places, bool accepts, Decision then)
    {
        var blocking = places.Where(p => p.Blocks).ToList();
        if (blocking.Count > 0)
        {
            return Decision.Refuse(RefusalReason.PersonalNumberFound, Numbers(blocking));
        }

        if (places.Count == 0)
        {
            return then;
        }

        return !accepts
            ? Decision.Refuse(RefusalReason.PersonalDataWarned, Numbers(places))
            : then with
            {
                Events =
                [
                    new PersonalDataAccepted([.. places.Select(p => new AcceptedFinding(p.Kind, p.Section.Id, p.Hash))]),
                    .. then.Events,
                ],
            };
    }

    private static string Numbers(IEnumerable<PersonalDataPlace> places) =>
        string.Join(", ", places.Select(p => p.Section.Number).Distinct());
}
