using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>Files that associations have written: their forms, and how they report. An old file is read by every later program.</summary>
[TestClass]
public sealed class SettingsFilesTests
{
    private const string Examples = "files.jsonl";
    private const string Form = "form";
    private const string Routine = "routine";

    private static readonly JsonSerializerOptions Shapes = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly (string Name, Type Type)[] Files = [(Form, typeof(TemplateFile)), (Routine, typeof(SettingsFile))];

    private static readonly FrozenShapes Frozen = new(
        "file",
        "a file that an association has made is refused, and a program with such a form in its folder does not start.",
        Reread
    );

    [TestMethod]
    public void Every_field_of_a_form_and_of_a_routine_file_is_understood() =>
        Frozen.Hold(Examples, Files.SelectMany(f => FilledJson.Of(f.Type, Shapes).Select(e => (f.Name, e))));

    [TestMethod]
    public void Every_word_in_a_form_and_in_a_routine_file_is_understood() =>
        Frozen.HoldWords(
            "file-words.txt",
            Examples,
            Files.SelectMany(f => FilledJson.WordsOf(f.Type, Shapes).Select(w => (f.Name, w.Path, w.Word)))
        );

    private static JsonNode Reread(string name, JsonNode json) =>
        name == Form
            ? JsonSerializer.SerializeToNode(TemplateFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString())), Shapes)!
            : JsonSerializer.SerializeToNode(ReadRoutine(json), Shapes)!;

    private static SettingsFile ReadRoutine(JsonNode json)
    {
        var reading = SettingsReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return reading.Mistakes is [var mistake, ..]
            ? throw new JsonException($"{mistake.At}: {mistake.In(Language.Swedish)}")
            : reading.File;
    }
}
