using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>An invented association with as many interventions as a measurement needs, led by people with or without a chat.</summary>
internal static class Town
{
    /// <summary>Events of one append: a block of a blob has its limits.</summary>
    private const int AtOnce = 1000;

    public const string Tenant = "aaaaaaaa-0000-0000-0000-000000000001";

    /// <summary>Takes no posts: what leads there is answered before it leaves the process.</summary>
    public const string ServiceUrl = "http://127.0.0.1:1/emea/";

    public static TemplateRef Form { get; } = Sample.Template.Ref;

    public static PersonId Lead(int number) => new($"lead-{number}");

    public static InterventionId Intervention(int number) => new($"insats-{number}");

    public static ReportId Report(int number, DateOnly periodEnd) => new(Intervention(number), Form.Id, periodEnd);

    /// <param name="leads">People who share the interventions.</param>
    /// <param name="first">The first quarter each intervention reports on.</param>
    /// <param name="members">People of the steering groups besides the leads; each group has three of them.</param>
    /// <param name="inTeams">Whether the leads have a chat with the bot.</param>
    public static async Task FoundAsync(
        Bot bot,
        int interventions,
        int leads,
        ReportingPeriod first,
        int members,
        bool inTeams,
        DateTimeOffset at
    )
    {
        var (stamp, none) = (new Stamp(at, "seed", "seed"), CancellationToken.None);
        var numbers = Enumerable.Range(0, interventions).ToList();
        List<Event> events =
        [
            new AssociationDetailsSet(Sample.Association.Details),
            .. Enumerable.Range(0, leads).Select(n => new PersonRegistered(Person(Lead(n)))),
            .. Enumerable.Range(0, members).Select(n => new PersonRegistered(Person(Member(n)))),
            .. numbers.Select(n => new InterventionRegistered(Intervention(n))),
        ];
        foreach (var some in events.Chunk(AtOnce))
        {
            await bot.Directory.ChangeAssociationAsync(_ => some, stamp, none);
        }

        foreach (var number in Enumerable.Range(0, inTeams ? leads : 0))
        {
            var chat = new ConversationReference(ServiceUrl, $"a:chat-{number}", Tenant, $"29:{number}", "28:bot", "msteams");
            await bot.Directory.HandleAsync(Lead(number), new KeepConversation(chat), stamp, none);
        }

        foreach (var number in numbers)
        {
            List<RoleGiven> roles =
            [
                new(Lead(number % leads), Role.Lead),
                .. Enumerable
                    .Range(0, Math.Min(3, members))
                    .Select(m => new RoleGiven(Member((number + m) % members), Role.SteeringMember)),
            ];
            var begin = new BeginIntervention(
                $"Insats {number}",
                "Älvbacka kommun",
                Form,
                new PeriodScheme(first.Start, first.End),
                null,
                roles
            );
            await bot.Interventions.HandleAsync(Intervention(number), new InterventionRequest(begin, PersonId.Bot, "begin", at), none);
        }
    }

    private static PersonId Member(int number) => new($"member-{number}");

    private static Person Person(PersonId id) =>
        new(id, $"Inventerad {id}", "Älvbacka kommun", $"{id}@alvbacka.example.se", $"object-{id}");
}
