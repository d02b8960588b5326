using System.Text;
using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Files as they come in, read as the forms they are on.</summary>
internal static class FormsReading
{
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static ImportedDocument Read(string text, string name = "rapport.txt") => Understood(Result(text, name));

    public static ImportedDocument Read(ReadOnlyMemory<byte> content, string name) => Understood(Result(content, name));

    public static ImportRefusal Refused(string text, string name = "rapport.txt")
    {
        var result = Result(text, name);
        Assert.IsFalse(result.IsUnderstood);
        return result.Refusal;
    }

    /// <summary>An example that is not part of the repository; null where it is not on this machine.</summary>
    public static ImportedDocument? Example(string number)
    {
        var folder = Path.Combine(Repository.SharedFolder ?? "", "exempel");
        return Directory.Exists(folder) && Directory.GetFiles(folder, number + "*.txt") is [var file]
            ? Read(File.ReadAllBytes(file), Path.GetFileName(file))
            : null;
    }

    /// <summary>Everything that was kept of a file, as one text.</summary>
    public static string Kept(ImportedDocument document) =>
        string.Join(
            '\n',
            [
                .. document.Fields.SelectMany(f => new[] { f.Label, f.Value, f.Written }),
                .. document.Sections.SelectMany(s => new[] { s.Label, s.Text }),
                .. document.Tables.SelectMany(t =>
                    t.Rows.SelectMany(r => r).Concat(t.Header).Append(t.Name).Concat((t.Totals ?? []).Select(n => $"{n}"))
                ),
                .. document.Signatures.SelectMany(s =>
                    new[] { s.Role, s.Organisation, $"{s.On:yyyy-MM-dd}", s.Name, s.PrintedName, s.Mail, s.Intervention }
                ),
                .. document.Unplaced,
                .. document.FormText,
            ]
        );

    private static FormResult Result(string text, string name) => Result(Encoding.UTF8.GetBytes(text), name);

    private static FormResult Result(ReadOnlyMemory<byte> content, string name)
    {
        var source = SourceReader.Read(name, content);
        Assert.IsTrue(source.IsRead, $"{source.Refusal?.Reason}");
        return FormReader.Read(source.Document, TemplateCatalogue.BuiltIn, Today);
    }

    private static ImportedDocument Understood(FormResult result)
    {
        Assert.IsTrue(result.IsUnderstood, $"{result.Refusal?.Reason}");
        return result.Document;
    }
}
