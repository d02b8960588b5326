using System.Text.Json;
using System.Text.RegularExpressions;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>What the recipe of the image promises: nothing of it can be tried without a container program, but that it is written
/// so.</summary>
[TestClass]
public sealed class ContainerfileTests
{
    private static readonly ContainerRecipe Recipe = ContainerRecipe.Read();

    [TestMethod]
    public void Both_stages_name_the_platform_of_the_repository_and_the_system_whose_packages_are_meant()
    {
        using var global = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "global.json")));
        var sdk = global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        var platform = string.Join('.', sdk.Split('.').Take(2));

        CollectionAssert.AreEqual(
            new[] { $"mcr.microsoft.com/dotnet/sdk:{platform}-noble", $"mcr.microsoft.com/dotnet/aspnet:{platform}-noble" },
            Recipe.Bases.ToArray()
        );
    }

    [TestMethod]
    public void It_runs_as_the_images_own_user_without_rights_and_writes_beside_nothing()
    {
        Assert.AreEqual("$APP_UID", Recipe.User);
        Assert.AreEqual("/app", Recipe.WorkingFolder);
        Assert.AreEqual("/tmp", Recipe.Environment["HOME"]);
    }

    [TestMethod]
    public void It_starts_the_built_program_and_no_shell_before_it_that_would_keep_its_signals()
    {
        CollectionAssert.AreEqual(new[] { "dotnet", "FinsamBot.Host.dll" }, Recipe.Command.ToArray());
    }

    [TestMethod]
    public void LibreOffice_comes_without_windows_and_with_the_fonts_that_reports_are_set_in()
    {
        CollectionAssert.AreEquivalent(
            new[]
            {
                "libreoffice-writer-nogui",
                "libreoffice-calc-nogui",
                "fonts-crosextra-carlito",
                "fonts-noto-core",
                "fonts-noto-color-emoji",
            },
            Recipe.Packages.ToArray()
        );
    }

    [TestMethod]
    public void No_secret_is_in_it()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "infra", "Containerfile"));

        Assert.DoesNotMatchRegex(new Regex("secret|password|token|^ARG", RegexOptions.IgnoreCase | RegexOptions.Multiline), text);
    }
}
