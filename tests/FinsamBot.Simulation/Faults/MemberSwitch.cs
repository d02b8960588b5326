using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FinsamBot.Simulation.Faults;

/// <summary>Writes a member that runs one of several bodies: its own, or one with a planted fault.</summary>
internal static class MemberSwitch
{
    /// <summary>The environment variable that holds the number of the fault to run with.</summary>
    public const string Variable = "FINSAMBOT_PLANTED_FAULT";

    private const string Number = "global::Planted.Number";

    /// <summary>What the members ask: compiled together with them.</summary>
    public const string Source = $$"""
        internal static class Planted
        {
            public static readonly int Number = int.TryParse(System.Environment.GetEnvironmentVariable("{{Variable}}"), out var number) ? number : 0;
        }
        """;

    public static string? NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax m => m.Identifier.Text,
            PropertyDeclarationSyntax p => p.Identifier.Text,
            FieldDeclarationSyntax f => f.Declaration.Variables[0].Identifier.Text,
            ConstructorDeclarationSyntax => ".ctor",
            _ => null,
        };

    /// <param name="faulty">The number, the whole member with the fault, and the fault's name, which the compiler tells when it does not
    /// compile.</param>
    public static string Between(MemberDeclarationSyntax member, IReadOnlyList<(int Number, string Text, string Name)> faulty)
    {
        var own = Parts(member);
        var others = faulty.Select(f => (f.Number, Parts(Parsed(f.Text, f.Name)).Body, f.Name));
        var text = new StringBuilder(own.Head);
        foreach (var (number, body, name) in others)
        {
            text.Append(own.IsValue ? $" {Number} == {number} ?" : $" if ({Number} == {number})");
            text.Append($"\n#line 1 \"planted: {name.Replace("\"", "", StringComparison.Ordinal)}\"\n{body}\n#line default\n");
            text.Append(own.IsValue ? ":" : "else");
        }

        return text.Append(' ').Append(own.Body).Append(own.Tail).ToString();
    }

    private static MemberDeclarationSyntax Parsed(string text, string name)
    {
        var member = SyntaxFactory.ParseMemberDeclaration(text, options: new CSharpParseOptions(LanguageVersion.Preview));
        return member is not null && !member.ContainsDiagnostics && member.FullSpan.Length == text.Length
            ? member
            : throw new InvalidOperationException($"The planted fault '{name}' gives no C#: {text}");
    }

    private static Shape Parts(MemberDeclarationSyntax member) =>
        member switch
        {
            BaseMethodDeclarationSyntax { Body: { } block } => Around(member, block, "{", block.ToString(), "}"),
            MethodDeclarationSyntax { ExpressionBody: { } arrow } m => Around(
                m,
                arrow,
                "{",
                AsBlock(arrow, IsVoid(m)),
                "}",
                m.SemicolonToken
            ),
            BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } m => Around(
                m,
                arrow,
                "{",
                AsBlock(arrow, m is ConstructorDeclarationSyntax),
                "}",
                m.SemicolonToken
            ),
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } p => Around(
                p,
                arrow,
                "{ get {",
                AsBlock(arrow, false),
                "} }",
                p.SemicolonToken
            ),
            PropertyDeclarationSyntax { Initializer: { } value } p => Value(p, value),
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: { } block }] } p => Around(p, block, "{", block.ToString(), "}"),
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value }] } f => Value(f, value),
            _ => throw new InvalidOperationException($"A fault cannot be planted in a member of this kind: {member}"),
        };

    /// <summary>The member's text before and behind its body, with an open place for the choice.</summary>
    private static Shape Around(
        MemberDeclarationSyntax member,
        SyntaxNode body,
        string open,
        string block,
        string close,
        SyntaxToken last = default
    )
    {
        var (text, from) = (member.ToString(), member.SpanStart);
        var end = last.IsKind(SyntaxKind.SemicolonToken) ? last.Span.End : body.Span.End;
        return new Shape(text[..(body.SpanStart - from)] + open, block, close + text[(end - from)..], IsValue: false);
    }

    private static Shape Value(MemberDeclarationSyntax member, EqualsValueClauseSyntax value)
    {
        var (text, from) = (member.ToString(), member.SpanStart);
        return new Shape(
            text[..(value.Value.SpanStart - from)],
            value.Value.ToString(),
            text[(value.Value.Span.End - from)..],
            IsValue: true
        );
    }

    private static string AsBlock(ArrowExpressionClauseSyntax arrow, bool isVoid) =>
        isVoid || arrow.Expression is ThrowExpressionSyntax ? $"{{ {arrow.Expression}; }}" : $"{{ return {arrow.Expression}; }}";

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType.ToString() is "void"
        || (method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType.ToString() is "Task" or "ValueTask");

    private sealed record Shape(string Head, string Body, string Tail, bool IsValue);
}
