using FinsamBot.Testing.Architecture;
using FinsamBot.Web;

namespace FinsamBot.Edges.Tests.Architecture;

/// <summary>The pages: what all of them stand on first, then how people sign in, then page by page, and last the root, which puts them
/// together. No folder knows one below it in the list.</summary>
[TestClass]
public sealed class WebFoldersTests
{
    private static readonly FolderOrder Web = new(
        typeof(WebRoutes).Assembly,
        "Site",
        "Markup",
        "Keys",
        "Pages",
        "Addresses",
        "Forms",
        "Editor",
        "Pane",
        "WorkAccounts",
        "SignIn",
        "Reading",
        "Review",
        "Registry",
        "Calendar",
        "Office",
        "Writing",
        "Mine",
        "Outlook",
        "Inbox",
        "Demo",
        "Start",
        "About",
        ""
    );

    [TestMethod]
    public void A_folder_knows_only_those_above_it() => Assert.AreEqual("", Web.Upward);

    [TestMethod]
    public void Every_folder_has_its_place() => Assert.IsEmpty(Web.Unplaced);
}
