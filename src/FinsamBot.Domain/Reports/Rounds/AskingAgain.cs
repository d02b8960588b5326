using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Who is asked: the first time everybody, later only those to whom something is new. What the others have said stands.</summary>
internal static class AskingAgain
{
    /// <summary>The steering group as it is now, each with its substitute. Who has no address cannot be asked, and one address is asked
    /// once.</summary>
    public static IReadOnlyList<AskedMember> Group(Circumstances circumstances)
    {
        var intervention = circumstances.Intervention;
        return
        [
            .. intervention
                .SteeringGroup()
                .OrderBy(m => m.Value, StringComparer.Ordinal)
                .Select(m => Asked(m, circumstances))
                .OfType<AskedMember>()
                .DistinctBy(m => m.Mail, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Members without an address: nobody can ask them before the office has entered one.</summary>
    public static IReadOnlyList<PersonId> Unreachable(Circumstances circumstances) =>
        [.. circumstances.Intervention.SteeringGroup().Where(m => Reachable(m, circumstances) is null)];

    /// <summary>Those who are new or silent, and those whose words are about something that has moved since.</summary>
    public static IReadOnlyList<AskedMember> Among(IReadOnlyList<AskedMember> group, Report report, ReportTemplate template)
    {
        if (report.CurrentRound is not { } round)
        {
            return group;
        }

        var said = round.Statements.Where(s => s.Answer is not null).ToList();
        return
        [
            .. group.Where(m =>
                said.FindAll(s => s.Member.Person == m.Person || s.InsteadOf?.Person == m.Person) is var own
                && (own.Count == 0 || own.Exists(s => IsTouched(s, report, template)))
            ),
        ];
    }

    /// <summary>Sections of the lead whose text or figures are other than those a round asked about.</summary>
    public static IReadOnlyList<string> Moved(Report report, Round round, ReportTemplate template) =>
        [
            .. round
                .ChangedSections(report)
                .Where(s => template.Section(s)?.FilledBy == FilledBy.Lead)
                .Union(template.Sections.Where(s => !round.Figures.IsSameIn(s, report.Figures)).Select(s => s.Id)),
        ];

    /// <summary>A comment on a section is touched when the section moves; a text about the whole, when anything does, attachments among
    /// it. A bare approval stands.</summary>
    private static bool IsTouched(Statement statement, Report report, ReportTemplate template)
    {
        var (answer, round) = (statement.Answer!, report.Rounds[statement.Round - 1]);
        var moved = Moved(report, round, template);
        return (answer.Text.Length > 0 && (moved.Count > 0 || round.HasOtherAttachments(report)))
            || answer.Comments.Any(c => moved.Contains(c.Section));
    }

    private static AskedMember? Asked(PersonId member, Circumstances circumstances)
    {
        var intervention = circumstances.Intervention;
        var substitute = SubstituteOf(member, circumstances);
        return Reachable(member, circumstances) is { } asked
            ? asked with
            {
                Substitute = substitute,
                IsChair = intervention.Has(member, Role.Chair),
            }
            : null;
    }

    /// <summary>Who is named today to answer instead; null for nobody, and for somebody without an address.</summary>
    public static AskedMember? SubstituteOf(PersonId member, Circumstances circumstances) =>
        circumstances.Intervention.Substitutes.TryGetValue(member, out var named) ? Reachable(named, circumstances) : null;

    private static AskedMember? Reachable(PersonId id, Circumstances circumstances) =>
        circumstances.PersonOf(id) is { Mail: { } mail } person && !string.IsNullOrWhiteSpace(mail)
            ? new AskedMember(person.Id, person.Name, person.Organisation, mail)
            : null;
}
