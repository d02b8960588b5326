using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Extracts;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>An event that names a person, wherever in it, is in that person's register extract: also one that is added tomorrow.</summary>
[TestClass]
public sealed class KnownOfPeopleTests
{
    private static readonly PersonId Somebody = new("somebody");

    private static readonly JsonSerializerOptions Shapes = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static IEnumerable<(Type Event, JsonNode Example)> Naming =>
        from type in typeof(Event).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(Event)) && !type.IsAbstract && !type.IsSubclassOf(typeof(DeliveryEvent))
        from example in FilledJson.Of(type, Shapes)
        where Names(example, type)
        select (type, example);

    [TestMethod]
    public void Every_event_that_names_a_person_is_told_in_the_extract()
    {
        Assert.IsGreaterThan(15, Naming.Count());
        var untold = Naming.Where(n => !IsTold(n.Event, n.Example)).Select(n => n.Event.Name).Distinct();

        Assert.AreEqual("", string.Join('\n', untold));
    }

    private static bool IsTold(Type type, JsonNode example)
    {
        var happened = (Event)example.Deserialize(type, Shapes)!;
        var history = new StreamHistory(
            new("interventions/x"),
            "X",
            [new EventRecord(1, new Stamp(Sample.Morning, "other", "c"), happened)]
        );
        return PersonExtract.Of(Somebody, "Some Body", [history], Sample.Morning, Language.Swedish).Facts.Count > 0;
    }

    /// <summary>Puts the person wherever the event has one. False when it has none.</summary>
    private static bool Names(JsonNode? node, Type type)
    {
        if (node is JsonArray list)
        {
            var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments().FirstOrDefault() ?? typeof(object);
            if (element == typeof(PersonId))
            {
                list.Add(Somebody.Value);
                return true;
            }

            return list.Select(item => Names(item, element)).ToList().Contains(true);
        }

        if (node is not JsonObject known)
        {
            return false;
        }

        var found = false;
        foreach (var property in type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (of == typeof(PersonId) && known.ContainsKey(name))
            {
                known[name] = Somebody.Value;
                found = true;
            }
            else
            {
                found |= known.TryGetPropertyValue(name, out var below) && Names(below, of);
            }
        }

        return found;
    }
}
