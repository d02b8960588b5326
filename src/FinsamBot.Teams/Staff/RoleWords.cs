using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Staff;

/// <summary>What the roles are called: projektledare, ersättare, ledamot.</summary>
internal static class RoleWords
{
    public static string Of(Reader to, Role role) => to["Role_" + role];
}
