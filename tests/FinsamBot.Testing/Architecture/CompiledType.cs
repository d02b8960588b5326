using System.Reflection;
using System.Reflection.Emit;

namespace FinsamBot.Testing.Architecture;

/// <summary>What a compiled type knows of others: by its shape, by its attributes and by what its methods do. Constants leave no trace in a
/// compiled program.</summary>
public static class CompiledType
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>The types of which the type's methods make new objects.</summary>
    public static IReadOnlySet<Type> Makes(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetMethods(Own)
            .Concat<MethodBase>(type.GetConstructors(Own))
            .Where(m => m.GetMethodBody() is not null)
            .SelectMany(m =>
                Tokens(m.GetMethodBody()!.GetILAsByteArray()!)
                    .Where(t => t.Code == OpCodes.Newobj)
                    .SelectMany(t => Meant(m, t.Token).Take(1))
            )
            .OfType<Type>()
            .ToHashSet();
    }

    public static IReadOnlySet<Type> References(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return (
            (IEnumerable<Type?>)
                [
                    type.BaseType,
                    .. type.GetInterfaces(),
                    .. Named(type),
                    .. type.GetFields(Own).SelectMany(f => Named(f).Append(f.FieldType)),
                    .. type.GetProperties(Own).SelectMany(p => Named(p).Append(p.PropertyType)),
                    .. type.GetMethods(Own).SelectMany(m => Of(m).Append(m.ReturnType)),
                    .. type.GetConstructors(Own).SelectMany(Of),
                ]
        )
            .SelectMany(Parts)
            .ToHashSet();
    }

    private static IEnumerable<Type?> Of(MethodBase method) =>
        [.. Named(method), .. method.GetParameters().SelectMany(p => Named(p).Append(p.ParameterType)), .. Body(method)];

    private static IEnumerable<Type?> Named(MemberInfo member) => member.CustomAttributes.SelectMany(Named);

    private static IEnumerable<Type?> Named(ParameterInfo parameter) => parameter.CustomAttributes.SelectMany(Named);

    private static IEnumerable<Type?> Named(CustomAttributeData attribute) =>
        attribute
            .ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.TypedValue))
            .Select(a => a.Value as Type)
            .Append(attribute.AttributeType);

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var caught = body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType);
        return
        [
            .. body.LocalVariables.Select(l => l.LocalType),
            .. caught,
            .. Tokens(body.GetILAsByteArray()!).SelectMany(t => Meant(method, t.Token)),
        ];
    }

    private static IEnumerable<Type?> Meant(MethodBase method, int token)
    {
        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodBase called => [called.DeclaringType, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
            _ => [],
        };
    }

    /// <summary>The metadata tokens in a method's code, each with what is done with it.</summary>
    private static List<(OpCode Code, int Token)> Tokens(byte[] code)
    {
        var tokens = new List<(OpCode, int)>();
        for (var at = 0; at < code.Length; )
        {
            var two = code[at] == 0xFE;
            var op = Codes[two ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]];
            at += two ? 2 : 1;
            if (op.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                tokens.Add((op, BitConverter.ToInt32(code, at)));
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }

        return tokens;
    }

    private static IEnumerable<Type> Parts(Type? type) =>
        type switch
        {
            null => [],
            { HasElementType: true } => Parts(type.GetElementType()),
            { IsGenericParameter: true } => type.GetGenericParameterConstraints()
                .Where(c => !c.ContainsGenericParameters)
                .SelectMany(Parts),
            { IsGenericType: true, IsGenericTypeDefinition: false } => type.GetGenericArguments()
                .SelectMany(Parts)
                .Append(type.GetGenericTypeDefinition()),
            _ => [type],
        };
}
