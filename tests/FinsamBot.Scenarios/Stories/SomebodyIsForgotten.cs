using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Scenarios.World;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Somebody who has left asks to be forgotten: no byte of the store tells who it was, and a copy from before does not bring it
/// back.</summary>
[TestClass]
public sealed class SomebodyIsForgotten
{
    private static readonly Person Rut = new(new("p-7f3a"), "Rut Öberg", "Tinghöga kommun", "rut.oberg@tinghoga.example.se", "oid-rut-1");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-forget-");

    private string Copies => Path.Combine(_folder.FullName, "copies");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task No_byte_of_the_store_tells_who_it_was_and_a_restoration_forgets_again()
    {
        await using var bot = await RunningBot.StartAsync();
        await RegisterAsync(bot);
        Assert.AreEqual("", string.Join(' ', Holding(Path.Combine(bot.Folder, "streams"))), "sealed from the first moment");
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "person", Rut.Mail!)).Out, "Namn: Rut Öberg.");
        Assert.AreEqual(0, (await TypedTool.RunAsync(bot.Folder, "backup", Copies)).Code);

        Assert.AreEqual(1, (await TypedTool.RunAsync(bot.Folder, "nej", ["forget", Rut.Mail!])).Code);
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "forget", "sofia", "--yes")).Errors, "har en roll: Vägen vidare");
        var said = await TypedTool.RunAsync(bot.Folder, "forget", Rut.Mail!, "--yes");
        Assert.AreEqual(0, said.Code, said.Errors);
        StringAssert.Contains(said.Out, "Uppgifterna finns ingenstans i klartext.");

        Assert.AreEqual("", string.Join(' ', Holding(bot.Folder)));
        Assert.AreEqual(0, (await TypedTool.RunAsync(bot.Folder, "verify")).Code);
        Assert.AreEqual(Person.ForgottenName, (await NameAsync(bot)).Name, "the running bot has heard it");
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "person", Rut.Id.Value)).Out, "[glömd person]");
        Assert.AreEqual("ok", await bot.Http.GetStringAsync("/health"));

        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        string[] keys = ["--Storage:KeysPath", Path.Combine(bot.Folder, "personkeys")];
        var restored = await TypedTool.RunAsync(elsewhere, ["restore", Copies, .. keys]);
        Assert.AreEqual(0, restored.Code, restored.Errors);
        await using var other = await RunningBot.StartAsync(["--Storage:Path", elsewhere, .. keys]);
        Assert.AreEqual(Person.ForgottenName, (await NameAsync(other)).Name);
        Assert.AreEqual("Sofia Lind", (await PeopleAsync(other))[new("sofia")].Name);
        Assert.AreEqual("ok", await other.Http.GetStringAsync("/health"));
    }

    private static async Task RegisterAsync(RunningBot bot)
    {
        var directory = bot.Services.GetRequiredService<AssociationDirectory>();
        var handler = new AssociationHandler(
            directory,
            bot.Services.GetRequiredService<DueIndex>(),
            bot.Services.GetRequiredService<TemplateCatalogue>()
        );
        var now = bot.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await handler.HandleAsync(new AssociationRequest(new RegisterPerson(Rut), PersonId.Bot, "register", now), default);
        var chat = new ConversationReference(
            "http://localhost",
            "chat-of-rut-oberg@tinghoga.example.se",
            null,
            "29:oid-rut-1",
            "28:b",
            "msteams"
        );
        await directory.HandleAsync(Rut.Id, new KeepConversation(chat), new Stamp(now, "x", "chat"), default);
    }

    private static async Task<Person> NameAsync(RunningBot bot) => (await PeopleAsync(bot))[Rut.Id];

    private static async Task<IReadOnlyDictionary<PersonId, Person>> PeopleAsync(RunningBot bot) =>
        (await bot.Services.GetRequiredService<AssociationDirectory>().AssociationAsync(default)).People;

    /// <summary>Files, or their names, that tell anything of her.</summary>
    private static IEnumerable<string> Holding(string folder)
    {
        byte[][] texts = [.. new[] { "Rut Öberg", "Öberg", "rut.oberg@", "oid-rut-1", "Tinghöga" }.Select(Encoding.UTF8.GetBytes)];
        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f =>
                texts.Any(t => File.ReadAllBytes(f).AsSpan().IndexOf(t) >= 0 || Encoding.UTF8.GetBytes(f).AsSpan().IndexOf(t) >= 0)
            );
    }
}
