using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>How long a thought of the program may be, and how deep a choice within one expression.</summary>
[TestClass]
public sealed class StructureTests
{
    private const int Longest = 40;
    private const int Deepest = 2;

    [TestMethod]
    public void A_method_holds_no_more_than_fits_on_a_screen() =>
        Assert.AreEqual("", string.Join('\n', SourceTree.Parsed("src").SelectMany(s => TooLong(s.GetRoot())).Select(Place)));

    [TestMethod]
    public void A_choice_of_four_and_more_is_not_one_chain_of_conditions() =>
        Assert.AreEqual("", string.Join('\n', SourceTree.Parsed("src").SelectMany(s => TooDeep(s.GetRoot())).Select(Place)));

    [TestMethod]
    [DataRow("a ? 1 : b ? 2 : 3", false)]
    [DataRow("a ? 1 : b ? 2 : c ? 3 : 4", true)]
    [DataRow("a ? (b ? 1 : 2) : (b ? 3 : 4)", false)]
    [DataRow("a ? (b ? (c ? 1 : 2) : 3) : 4", true)]
    [DataRow("a ? F(b ? 1 : 2) : 3", false)]
    public void A_chain_is_recognised(string expression, bool isTooDeep) =>
        Assert.AreEqual(isTooDeep, TooDeep(SyntaxFactory.ParseExpression(expression)).Any());

    [TestMethod]
    [DataRow("int F() {\nvar a = 1;\n#\nreturn a; }", true)]
    [DataRow("int F() =>\nG(x => {\n#\nreturn x; });", true)]
    [DataRow("int[] F() =>\n[\n#\n1,\n];", false)]
    [DataRow("int F(int n) =>\nn switch\n{\n#\n_ => 1,\n};", false)]
    [DataRow("string F() =>\n$\"\"\"\n#\n\"\"\";", false)]
    public void A_table_of_data_may_be_long(string method, bool isTooLong)
    {
        var source = method.Replace("#", new string('\n', Longest), StringComparison.Ordinal);

        Assert.AreEqual(isTooLong, TooLong(CSharpSyntaxTree.ParseText($"class C {{ {source} }}").GetRoot()).Any());
    }

    private static IEnumerable<SyntaxNode> TooLong(SyntaxNode root) =>
        root.DescendantNodes()
            .Where(n => n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax)
            .Where(m => LinesOf(m) > Longest && !IsTable(m));

    private static int LinesOf(SyntaxNode member)
    {
        SyntaxNode? body = member.ChildNodes().FirstOrDefault(n => n is BlockSyntax or ArrowExpressionClauseSyntax);
        var lines = body?.SyntaxTree.GetLineSpan(body.Span);
        return lines is { } span ? span.EndLinePosition.Line - span.StartLinePosition.Line + 1 : 0;
    }

    /// <summary>One expression that lists: a collection, the arms of a switch, a text. No statement stands within it.</summary>
    private static bool IsTable(SyntaxNode member) =>
        member.ChildNodes().OfType<ArrowExpressionClauseSyntax>().FirstOrDefault() is { } arrow
        && !arrow.DescendantNodes().OfType<BlockSyntax>().Any();

    private static IEnumerable<ConditionalExpressionSyntax> TooDeep(SyntaxNode root) =>
        root.DescendantNodesAndSelf()
            .OfType<ConditionalExpressionSyntax>()
            .Where(c => Unwrapped(c.Parent) is not ConditionalExpressionSyntax && Depth(c) > Deepest);

    private static int Depth(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => Depth(inner.Expression),
            ConditionalExpressionSyntax choice => 1 + Math.Max(Depth(choice.WhenTrue), Depth(choice.WhenFalse)),
            _ => 0,
        };

    private static SyntaxNode? Unwrapped(SyntaxNode? node) => node is ParenthesizedExpressionSyntax inner ? Unwrapped(inner.Parent) : node;

    private static string Place(SyntaxNode node) => SourceTree.Place(node.SyntaxTree, node.SpanStart);
}
