using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Architecture;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>
/// Inside the report's aggregate everybody may know its state, its commands and its events; what is done with them lies in one folder per
/// concern, and only <see cref="Decide"/> and <see cref="Evolve"/> put the concerns together. Judged on the compiled program: state is
/// records, doing is static classes.
/// </summary>
[TestClass]
public sealed class ReportFoldersTests
{
    /// <summary>Each knows what those above it do.</summary>
    private static readonly string[] Concerns =
    [
        "Figures",
        "Attachments",
        "Writing",
        "PersonalData",
        "Rounds",
        "Registry",
        "Submitting",
        "TakingIn",
        "Disposal",
    ];

    private static readonly string Root = typeof(Report).Namespace!;

    [TestMethod]
    public void Every_concern_has_its_place() =>
        Assert.AreSequenceEqual(
            Concerns.Order(StringComparer.Ordinal),
            Ours().Select(ConcernOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );

    [TestMethod]
    public void Only_Decide_and_Evolve_put_the_concerns_together()
    {
        var knowing =
            from type in Ours()
            where ConcernOf(type) is null && type != typeof(Decide) && type != typeof(Evolve)
            from known in Known(type)
            where ConcernOf(known) is not null && Does(known)
            select $"{type.Name} knows {ConcernOf(known)}/{known.Name}";

        Assert.AreEqual("", string.Join('\n', knowing.Distinct()));
    }

    [TestMethod]
    public void A_concern_knows_what_is_done_above_it_and_never_who_puts_it_together()
    {
        var upward =
            from type in Ours()
            where ConcernOf(type) is not null
            from known in Known(type)
            let isRoot = known == typeof(Decide) || known == typeof(Evolve)
            where isRoot || (Does(known) && Place(known) > Place(type))
            select $"{ConcernOf(type)}/{type.Name} knows {ConcernOf(known)}/{known.Name}";

        Assert.AreEqual("", string.Join('\n', upward.Distinct()));
    }

    private static IEnumerable<Type> Ours() => typeof(Report).Assembly.GetTypes().Where(IsOurs).Select(Outermost).Distinct();

    /// <summary>What the type and those inside it know.</summary>
    private static IEnumerable<Type> Known(Type type) =>
        type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
            .Append(type)
            .SelectMany(CompiledType.References)
            .Where(IsOurs)
            .Select(Outermost);

    private static bool IsOurs(Type type) =>
        Outermost(type).Namespace is { } place && (place == Root || place.StartsWith(Root + '.', StringComparison.Ordinal));

    /// <summary>The folder below the aggregate's own; null in the aggregate's own.</summary>
    private static string? ConcernOf(Type type) =>
        type.Namespace!.Length > Root.Length ? type.Namespace[(Root.Length + 1)..].Split('.')[0] : null;

    private static int Place(Type type) => Array.IndexOf(Concerns, ConcernOf(type));

    private static bool Does(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static Type Outermost(Type type) => type.DeclaringType is { } holder ? Outermost(holder) : type;
}
