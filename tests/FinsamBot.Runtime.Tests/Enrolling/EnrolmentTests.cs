using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Enrolling;

/// <summary>A file is judged from end to end first, and then carried out whole, whenever the program dies.</summary>
[TestClass]
public sealed class EnrolmentTests
{
    private const string File = """
        {
          "timeZone": "Europe/Stockholm",
          "people": [
            { "name": "Eva Ny", "mail": "eva@example.se", "organisation": "Region Älv" },
            { "name": "Omar Ny", "mail": "omar@example.se", "roles": ["Registrar"] }
          ],
          "interventions": [
            {
              "id": "nya-steg", "name": "Nya steg", "owner": "Region Älv", "endsOn": "2027-12-31",
              "reportings": [
                { "form": "kvartalsrapport", "firstStart": "2027-01-01", "firstEnd": "2027-03-31" },
                { "form": "halvarsrapport", "firstStart": "2027-01-01", "firstEnd": "2027-06-30", "months": 6 }
              ]
            },
            {
              "id": "bron", "name": "Bron", "parent": "nya-steg", "endsOn": "2027-06-30",
              "reportings": [{ "form": "kvartalsrapport", "firstStart": "2027-01-01", "firstEnd": "2027-03-31" }]
            }
          ],
          "roles": [
            { "intervention": "nya-steg", "person": "eva@example.se", "role": "Lead" },
            { "intervention": "nya-steg", "person": "Omar Ny", "role": "SteeringMember" },
            { "intervention": "nya-steg", "person": "bo", "insteadOf": "omar@example.se" },
            { "intervention": "vagen-vidare", "person": "Eva Ny", "role": "Deputy" }
          ]
        }
        """;

    private static readonly InterventionId New = new("nya-steg");
    private static readonly InterventionId Part = new("bron");
    private static readonly CancellationToken None = CancellationToken.None;

    [TestMethod]
    public async Task Whenever_the_program_dies_each_intervention_is_entered_whole_or_not_at_all()
    {
        var (undisturbed, first) = await FoundAsync();
        await ReadAsync(first);
        Assert.AreEqual("whole", await StateAsync(first));
        var writes = undisturbed.Faults.Writes;
        Assert.IsGreaterThan(12, writes);
        for (var n = 1; n <= 2 * writes; n++)
        {
            var (world, bot) = await FoundAsync();
            world.Faults.CrashBeforeWrite = n <= writes ? n : null;
            world.Faults.CrashAfterWrite = n > writes ? n - writes : null;
            await Assert.ThrowsExactlyAsync<CrashException>(() => ReadAsync(bot));
            world.Faults.Restart();
            var next = world.Start();
            await next.Plans.ResumeAsync(None);

            Assert.Contains(await StateAsync(next), (string[])["nothing", "whole"], $"After a death at write {n}.");
            Assert.IsEmpty(await world.Blobs.ListAsync("plans/", None).ToListAsync(), $"A plan is left after a death at write {n}.");
            await ReadAsync(next);
            Assert.AreEqual("whole", await StateAsync(next), $"Read again after a death at write {n}.");
            Assert.HasCount(
                2,
                (await next.Directory.AssociationAsync(None)).People.Values.Where(p => p.Name.EndsWith(" Ny", StringComparison.Ordinal))
            );
        }
    }

    [TestMethod]
    public async Task A_file_that_was_read_asks_for_nothing_more()
    {
        var (_, bot) = await FoundAsync();
        await ReadAsync(bot);

        var again = await JudgeAsync(bot, File);

        Assert.IsEmpty(again.Changes);
        Assert.IsEmpty(again.Plan.Steps);
    }

    [TestMethod]
    public async Task One_mistake_anywhere_and_nothing_is_asked_for()
    {
        var (_, bot) = await FoundAsync();

        var wrong = await JudgeAsync(bot, File.Replace("\"Omar Ny\", \"role\"", "\"Oskar Ny\", \"role\"", StringComparison.Ordinal));

        Assert.AreSequenceEqual([MistakeKind.UnknownPerson, MistakeKind.SubstituteOfNonMember], wrong.Mistakes.Select(m => m.Kind));
        Assert.AreEqual("Omar Ny", wrong.Mistakes[0].Meant);
        Assert.IsEmpty(wrong.Plan.Steps);
    }

    [TestMethod]
    public async Task Whoever_has_left_is_not_entered_again_by_an_old_file()
    {
        var (_, bot) = await FoundAsync();
        var anna = Sample.Association.People[Sample.Anna];
        await bot.Plans.HandleAsync(
            new RequestPlan([
                new AssociationStep(new AssociationRequest(new LeaveForGood(anna.Id), PersonId.Bot, "leave", Sample.Morning)),
            ]),
            None
        );

        var enrolment = await JudgeAsync(
            bot,
            $$"""{ "timeZone": "Europe/Stockholm", "people": [{ "name": "{{anna.Name}}", "mail": "{{anna.Mail}}" }] }"""
        );

        Assert.AreEqual(FileChangeKind.HasLeft, enrolment.Changes.Single().Kind);
        Assert.IsEmpty(enrolment.Plan.Steps);
    }

    [TestMethod]
    public async Task What_came_in_between_is_said_with_its_place()
    {
        var (_, bot) = await FoundAsync();
        var enrolment = await JudgeAsync(bot, File);
        var other = new BeginIntervention(
            "Ett annat",
            "",
            new TemplateRef("kvartalsrapport", "2025"),
            Sample.Intervention.Reportings[0].Periods,
            null,
            []
        );
        await bot.Interventions.HandleAsync(New, new InterventionRequest(other, PersonId.Bot, "other", Sample.Morning), None);

        var (_, refused) = await Handler(bot).ApplyAsync(enrolment, None);

        Assert.AreEqual(RefusalReason.InterventionExists, refused?.Refusal?.Reason);
        Assert.AreEqual("interventions[0] (nya-steg)", refused?.At.Column);
    }

    private static async Task<string> StateAsync(Instance bot)
    {
        var association = await bot.Directory.AssociationAsync(None);
        var eva = association.People.Values.SingleOrDefault(p => p.Name == "Eva Ny")?.Id ?? default;
        var omar = association.People.Values.SingleOrDefault(p => p.Name == "Omar Ny")?.Id ?? default;
        var (begun, part) = (await bot.Directory.InterventionAsync(New, None), await bot.Directory.InterventionAsync(Part, None));
        bool[] parts =
        [
            eva != default,
            omar != default && association.Roles.Contains((omar, Role.Registrar)),
            begun.Has(eva, Role.Lead) && begun.Has(omar, Role.SteeringMember),
            begun.ReportingOf("halvarsrapport") is not null,
            begun.Substitutes.GetValueOrDefault(omar) == Sample.Bo,
            association.Interventions.Contains(New),
            part.Parent == New && part.Has(eva, Role.Lead),
            association.Interventions.Contains(Part),
            (await bot.Directory.InterventionAsync(Sample.VagenVidare, None)).Has(eva, Role.Deputy),
        ];
        return parts.All(p => p) ? "whole"
            : !parts.Any(p => p) ? "nothing"
            : $"half: {string.Join(' ', parts)}";
    }

    private static async Task ReadAsync(Instance bot)
    {
        var enrolment = await JudgeAsync(bot, File);
        Assert.AreEqual("", string.Join(' ', enrolment.Mistakes));
        var (_, refused) = await Handler(bot).ApplyAsync(enrolment, None);
        Assert.IsNull(refused);
    }

    private static Task<Enrolment> JudgeAsync(Instance bot, string file) =>
        Handler(bot).PlanAsync(SettingsReader.Read(Encoding.UTF8.GetBytes(file)), Sample.Morning, None);

    private static EnrolmentHandler Handler(Instance bot)
    {
        var number = 0;
        return new EnrolmentHandler(bot.Plans, bot.Directory, TemplateCatalogue.BuiltIn, () => new PersonId($"new{++number}"));
    }

    private static async Task<(World World, Instance Bot)> FoundAsync()
    {
        var world = new World();
        await world.FoundAsync();
        world.Faults.Restart();
        return (world, world.Start());
    }
}
