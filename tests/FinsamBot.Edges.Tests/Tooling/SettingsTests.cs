using System.ComponentModel.DataAnnotations;
using FinsamBot.Runtime;
using FinsamBot.Web.Site;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>How every section of the settings comes into the program.</summary>
[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    public void What_is_set_goes_before_what_is_usual()
    {
        var settings = Configuration(("Size", "7"));

        var options = Services(settings).GetRequiredService<Shelf>();

        Assert.AreEqual((7, "birch"), (options.Size, options.Wood));
        Assert.AreEqual((7, "birch"), (Now(settings).Size, Now(settings).Wood));
    }

    [TestMethod]
    public void All_that_is_wrong_is_told_together_at_start_or_at_once()
    {
        var settings = Configuration(("Size", "0"), ("Wood", "iron"));

        var atStart = Assert.ThrowsExactly<OptionsValidationException>(() =>
            Services(settings).GetRequiredService<IStartupValidator>().Validate()
        );
        var atOnce = Assert.ThrowsExactly<InvalidOperationException>(() => Now(settings));

        Assert.AreEqual("Shelf:Size must be 1 to 9. Shelf:Wood is no wood.", atOnce.Message);
        Assert.IsTrue(atOnce.Message.Split(". ").All(s => atStart.Message.Contains(s, StringComparison.Ordinal)), atStart.Message);
    }

    [TestMethod]
    [DataRow("10.0.0.0/24, 192.0.2.7")]
    [DataRow("10.0.0.0/24", "192.0.2.7")]
    [DataRow(" ", "10.0.0.0/24;192.0.2.7", "")]
    public void A_list_is_one_value_with_commas_or_many(params string[] values)
    {
        var settings = values.Length == 1 ? [("TrustedProxies", values[0])] : values.Select((v, i) => ($"TrustedProxies:{i}", v));

        var options = WebOptions.From(Configuration([.. settings]));

        Assert.AreSequenceEqual(["10.0.0.0/24", "192.0.2.7"], options.TrustedProxies);
    }

    [TestMethod]
    public void An_empty_setting_counts_as_none()
    {
        var options = WebOptions.From(
            Configuration(("PublicUrl", " "), ("LinkSecret", ""), ("LinkDays", "0"), ("TrustedProxies", ""), ("WorkAccount:Authority", " "))
        );

        Assert.AreEqual(("", "", 30), (options.PublicUrl, options.LinkSecret, options.LinkDays));
        Assert.IsEmpty(options.TrustedProxies);
        Assert.IsEmpty(options.Problems(production: true));
    }

    private static ServiceProvider Services(IConfiguration settings) =>
        new ServiceCollection().AddSettings<Shelf>(settings, Shelf.Section, s => s.Problems()).BuildServiceProvider();

    private static Shelf Now(IConfiguration settings) =>
        new ServiceCollection().AddSettingsNow<Shelf>(settings, Shelf.Section, s => s.Problems());

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.SelectMany(s =>
                    new[] { Shelf.Section, WebOptions.Section }.Select(n => KeyValuePair.Create($"{n}:{s.Name}", (string?)s.Value))
                )
            )
            .Build();

    private sealed class Shelf
    {
        public const string Section = "Shelf";

        [Range(1, 9, ErrorMessage = $"{Section}:{{0}} must be {{1}} to {{2}}.")]
        public int Size { get; init; } = 3;

        public string Wood { get; init; } = "birch";

        public IEnumerable<string> Problems() => Wood == "iron" ? [$"{Section}:{nameof(Wood)} is no wood."] : [];
    }
}
