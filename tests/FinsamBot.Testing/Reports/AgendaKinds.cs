using FinsamBot.Domain.Agenda;

namespace FinsamBot.Testing.Reports;

/// <summary>Everything that the bot may owe somebody: the records themselves are the list.</summary>
public static class AgendaKinds
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(AgendaItem)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(AgendaItem)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];
}
