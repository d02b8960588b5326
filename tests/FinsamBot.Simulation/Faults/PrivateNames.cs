using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FinsamBot.Simulation.Faults;

/// <summary>Gives every private method another name, where it is declared and wherever it is meant: what a tidy-up of one file might do to
/// it.</summary>
internal static class PrivateNames
{
    private const string Ending = "Renamed";

    public static IEnumerable<string> Renamed(IReadOnlyList<SyntaxTree> trees)
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(a => Path.GetFileName(a).StartsWith("System.", StringComparison.Ordinal))
            .Select(a => MetadataReference.CreateFromFile(a));
        var usings = CSharpSyntaxTree.ParseText(
            string.Concat(
                new[] { "", ".Collections.Generic", ".IO", ".Linq", ".Net.Http", ".Threading", ".Threading.Tasks" }.Select(n =>
                    $"global using System{n};"
                )
            ),
            (CSharpParseOptions)trees[0].Options
        );
        var program = CSharpCompilation.Create(
            "core",
            trees.Append(usings),
            assemblies,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        return trees.Select(t => Renamed(t, program.GetSemanticModel(t)));
    }

    private static string Renamed(SyntaxTree tree, SemanticModel model)
    {
        var text = tree.ToString();
        var declared = tree.GetRoot()
            .DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(m => IsPrivate(model.GetDeclaredSymbol(m)))
            .Select(m => m.Identifier);
        var meant = tree.GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(n => IsPrivate(Meant(model, n)))
            .Select(n => n.Identifier);
        foreach (var name in declared.Concat(meant).OrderByDescending(n => n.SpanStart))
        {
            text = text.Insert(name.Span.End, Ending);
        }

        return text;
    }

    private static ISymbol? Meant(SemanticModel model, SimpleNameSyntax name)
    {
        var found = model.GetSymbolInfo(name);
        return found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
    }

    private static bool IsPrivate(ISymbol? symbol) =>
        symbol
            is IMethodSymbol
            {
                DeclaredAccessibility: Accessibility.Private,
                MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension
            };
}
