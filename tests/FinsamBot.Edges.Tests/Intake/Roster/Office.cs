using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Intake;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>An office that reads files into an association: an empty one, or one that a first file has set up.</summary>
internal sealed class Office : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ServiceProvider _services;

    public Office() =>
        _services = new ServiceCollection()
            .AddRuntime(TemplateCatalogue.BuiltIn)
            .AddIntake()
            .AddSingleton<TimeProvider>(new FakeClock(Sample.Morning))
            .AddSingleton<IStreamStore>(Streams)
            .AddSingleton<IBlobStore>(new MemoryBlobStore())
            .AddSingleton<RenderDocument>(PlainPapers.Render)
            .AddSingleton<ConvertToPdf>(PlainPapers.ConvertAsync)
            .AddSingleton<ConvertAttachments>(PlainPapers.CopyAsync)
            .BuildServiceProvider();

    public MemoryStreamStore Streams { get; } = new();

    public AssociationDirectory Directory => _services.GetRequiredService<AssociationDirectory>();

    private EnrolmentHandler Handler => _services.GetRequiredService<EnrolmentHandler>();

    /// <summary>With Sofia who leads Vägen vidare, and Anna, Bo and Cecilia in its steering group.</summary>
    public static async Task<Office> FoundAsync()
    {
        var office = new Office();
        var made = await office.ReadAsync(
            Lines.People(
                "Sofia Lind|sofia@example.se|Älvbacka kommun",
                "Anna Berg|anna@example.se|Region Älv",
                "Bo Ek|bo@example.se|Älvbacka kommun"
            )
                + Lines.People("Cecilia Ask|cecilia@example.se|Försäkringskassan")
                + "Förbundet|Samordningsförbundet Prov|diarium@example.se\n"
                + Lines.Interventions("Vägen vidare||Älvbacka kommun||2027-01-01|2027-03-31|2028-12-31")
                + Lines.Roles(
                    "Vägen vidare|sofia@example.se|projektledare",
                    "Vägen vidare|Anna Berg|ledamot",
                    "Vägen vidare|Bo Ek|ordförande"
                )
        );
        Assert.AreEqual("", string.Join('\n', made.Mistakes.Select(m => $"{m.At}: {m.In(Language.Swedish)}")));
        return office;
    }

    /// <summary>Lines as <see cref="Lines"/> makes them.</summary>
    public Task<Enrolment> ReadAsync(string lines) => ReadAsync(Lines.Book(lines));

    /// <summary>Judges the file, and carries it out when it is right.</summary>
    public async Task<Enrolment> ReadAsync(byte[] content)
    {
        var enrolment = await JudgeAsync(content);
        if (enrolment.IsRight)
        {
            var (_, refused) = await Handler.ApplyAsync(enrolment, None);
            Assert.IsNull(refused, refused?.In(Language.Swedish));
        }

        return enrolment;
    }

    public Task<Enrolment> JudgeAsync(byte[] content) =>
        Handler.PlanAsync(_services.GetRequiredService<ReadRoster>()("fil", content), Sample.Morning, None);

    /// <summary>What the file would change, as it is told.</summary>
    public async Task<string> ChangesAsync(string lines)
    {
        var enrolment = await ReadAsync(lines);
        Assert.AreEqual("", Told(enrolment));
        return string.Join("; ", enrolment.Changes.Select(c => EnrollingTexts.Of(c, Language.Swedish)));
    }

    /// <summary>What is wrong with the file: kind, place and guess of each.</summary>
    public static string Told(Enrolment enrolment) =>
        string.Join(
            "; ",
            enrolment.Mistakes.Select(m =>
                string.Join(
                    " ",
                    ((string[])[$"{m.Kind}", m.At.Sheet, m.At.Row > 0 ? $"{m.At.Row}" : "", m.At.Column]).Where(p => p.Length > 0)
                ) + (m.Meant is { } meant ? $" → {meant}" : "")
            )
        );

    /// <summary>All that is stored of the association and its interventions.</summary>
    public string Stored() =>
        string.Concat(
            ((string[])["association", "interventions/vagen-vidare", "interventions/a-ett", "interventions/q"]).Select(s =>
                Encoding.UTF8.GetString(Streams.BytesOf(new StreamName(s)))
            )
        );

    public async Task<Intervention> InterventionAsync(string id) => await Directory.InterventionAsync(new InterventionId(id), None);

    public async Task<Person> PersonAsync(string mail) =>
        (await Directory.AssociationAsync(None)).People.Values.Single(p => p.Mail == mail);

    public void Dispose() => _services.Dispose();
}
