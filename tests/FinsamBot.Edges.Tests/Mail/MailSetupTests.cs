using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail;
using FinsamBot.Mail.Graph;
using FinsamBot.Mail.Pickup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class MailSetupTests
{
    private static readonly (string, string)[] Registration =
    [
        ("Mailbox", "finsam@norrsken.example.se"),
        ("TenantId", "t"),
        ("ClientId", "c"),
        ("ClientSecret", "s"),
    ];

    [TestMethod]
    public void With_no_setting_letters_go_to_the_folder()
    {
        using var services = Services();
        Assert.IsInstanceOfType<PickupMailChannel>(services.GetRequiredService<IChannel>());
        Assert.IsNotNull(services.GetService<PickupMailbox>());
    }

    [TestMethod]
    public void With_a_registration_or_a_managed_identity_letters_go_over_Graph()
    {
        using var registered = Services(Registration);
        Assert.IsInstanceOfType<GraphMailChannel>(registered.GetRequiredService<IChannel>());
        Assert.IsNull(registered.GetService<PickupMailbox>());
        using var managed = Services(("Mailbox", "finsam@norrsken.example.se"), ("ManagedIdentity", "true"));
        Assert.IsInstanceOfType<GraphMailChannel>(managed.GetRequiredService<IChannel>());
    }

    [TestMethod]
    public void Production_is_told_each_missing_setting_by_name()
    {
        CollectionAssert.AreEqual(
            new[]
            {
                "Mail:Mailbox",
                "Mail:TenantId (or Mail:ManagedIdentity)",
                "Mail:ClientId",
                "Mail:ClientSecret (or Mail:CertificatePath)",
            },
            new MailOptions().MissingForProduction().ToArray()
        );
        CollectionAssert.AreEqual(
            new[] { "Mail:Mailbox" },
            new MailOptions { ManagedIdentity = true }
                .MissingForProduction()
                .ToArray()
        );
        Assert.IsEmpty(
            new MailOptions
            {
                Mailbox = "a@example.se",
                TenantId = "t",
                ClientId = "c",
                CertificatePath = "c.pem",
            }.MissingForProduction()
        );
    }

    [TestMethod]
    [DataRow("TenantId", "t", "Mail:Mailbox")]
    [DataRow("Mailbox", "not an address", "Mail:Mailbox")]
    [DataRow("GraphUrl", "http://graph.example.com", "Mail:GraphUrl")]
    [DataRow("MaxConcurrent", "9", "Mail:MaxConcurrent")]
    [DataRow("MaxPerMinute", "0", "Mail:MaxPerMinute")]
    [DataRow("MaxPerDay", "0", "Mail:MaxPerDay")]
    [DataRow("MaxRequests", "-1", "Mail:MaxRequests")]
    [DataRow("MaxWait", "00:10:00", "Mail:MaxWait")]
    [DataRow("RequestTimeout", "00:05:00", "Mail:RequestTimeout")]
    public void A_setting_that_cannot_be_used_is_named(string name, string value, string named)
    {
        var problem = Assert.ThrowsExactly<InvalidOperationException>(() => Services((name, value)));
        Assert.Contains(named, problem.Message);
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Mail:" + s.Name, (string?)s.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new HurriedClock(Sample.Morning))
            .AddSingleton(new SignInCodes(new byte[32]))
            .AddSingleton<LinkTo>(_ => new Uri("https://finsambot.example.se/"))
            .AddSingleton<RenderDocument>(_ => SampleLetters.Word)
            .AddSingleton<OpenFiled>((_, _) => Task.FromResult<RenderedDocument?>(null))
            .AddMail(configuration, Path.Combine(Path.GetTempPath(), "finsambot-none"))
            .BuildServiceProvider();
    }
}
