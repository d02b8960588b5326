using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.FollowUp;
using FinsamBot.Teams.Logbook;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;
using Texts = FinsamBot.Teams.Texts;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>Cards lie in chats for years, and each of their buttons still works: what it sends is understood as it was.</summary>
[TestClass]
public sealed class ButtonsTests
{
    /// <summary>Where the names stand that cards and conversation share.</summary>
    private static readonly Type[] Vocabularies =
    [
        .. typeof(IVerbTable).Assembly.GetTypes().Where(IsVerbTable),
        typeof(Fields),
        typeof(Go),
        typeof(Offer),
        typeof(EntryTexts),
        typeof(EntryForm),
        typeof(DeviationEntry),
        typeof(GoalEntry),
        typeof(ParticipantEntry),
        typeof(PostEntry),
        typeof(LogInputs),
        typeof(FollowUpInputs),
    ];

    private static readonly string[] NoAnswers = ["Refused_UnknownButton", "Help_NotUnderstood", "Refused_NoReport", "Refused_Unreadable"];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestMethod]
    public void Every_verb_and_every_name_of_a_field_or_input_is_still_known() =>
        new FrozenFile("button-names.txt").Holds(
            [.. Vocabularies.SelectMany(NamesIn), .. ParticipantEntry.Counts.SelectMany(NamesIn)],
            gone =>
                gone.StartsWith("verb ", StringComparison.Ordinal)
                    ? $"The {gone} is gone: a button in an old chat is dead. Keep the verb; a new meaning gets a new one."
                    : $"The {gone} is gone: what a button in an old chat sends under it is not read, and what was typed there is lost."
        );

    [TestMethod]
    public async Task Every_button_that_was_ever_in_a_chat_is_still_answered()
    {
        var presses = new FrozenFile("presses.jsonl");
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Sofia);
        foreach (var line in presses.Lines)
        {
            var data = JsonNode.Parse(line)!.AsObject();
            var verb = data[Fields.Verb]?.ToString();
            await AnsweredAsync(presses, chat, $"verb '{verb}' (Action.Execute)", chat.Invoke(verb, data));
            await AnsweredAsync(presses, chat, $"verb '{verb}' (Action.Submit)", Submit(chat, line));
        }

        var known = presses.Lines.Select(NamesOf).ToHashSet(StringComparer.Ordinal);
        var made = Cards().SelectMany(card => Pressed(card, [.. Choices(card)])).DistinctBy(NamesOf);
        presses.HasAll(made.Where(p => !known.Contains(NamesOf(p))));
        presses.Verify();
    }

    private static Activity Submit(Chat chat, string data) =>
        chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.Message;
                a.Value = ActivityParts.ValueOf(data);
            });

    private static async Task AnsweredAsync(FrozenFile presses, Chat chat, string what, Activity press)
    {
        var words = (await chat.DeliverAsync(press)).Words;
        foreach (var answer in NoAnswers.SelectMany(key => new[] { Texts.Get(Language.Swedish, key), Texts.Get(Language.English, key) }))
        {
            if (words.Contains(answer, StringComparison.Ordinal))
            {
                presses.Fault($"The {what} is answered with \"{answer}\": a button in an old chat is dead. It sent {press.Value}");
            }
        }
    }

    /// <summary>Every card that the bot makes, as the tests of cards hold it.</summary>
    private static IEnumerable<JsonNode?> Cards() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests/FinsamBot.Edges.Tests/Teams/Cards/Golden"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => JsonNode.Parse(File.ReadAllText(f)));

    private static bool IsVerbTable(Type type) => type.IsClass && type.IsAssignableTo(typeof(IVerbTable));

    private static IEnumerable<string> NamesIn(string count) =>
        ParticipantEntry.Genders.Append(ParticipantEntry.Unsplit).Select(gender => "name " + ParticipantEntry.Name(count, gender));

    /// <summary>The constants of a class, and what its naming functions make of a section called <c>*</c>.</summary>
    private static IEnumerable<string> NamesIn(Type vocabulary)
    {
        const BindingFlags Ours = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var kind =
            IsVerbTable(vocabulary) ? "verb "
            : vocabulary == typeof(Go) || vocabulary == typeof(Offer) ? "word "
            : "name ";
        var constants = vocabulary.GetFields(Ours).Where(f => f.IsLiteral).Select(f => f.GetRawConstantValue()).OfType<string>();
        var made = vocabulary
            .GetMethods(Ours)
            .Where(m => m.ReturnType == typeof(string) && m.GetParameters() is [{ ParameterType: var only }] && only == typeof(string))
            .Select(m => (string)m.Invoke(null, ["*"])!);
        return constants.Concat(made).Select(name => kind + name);
    }

    /// <summary>What the buttons of a card send, with what is chosen there first and without what somebody types.</summary>
    private static IEnumerable<string> Pressed(JsonNode? card, IReadOnlyList<(string Id, string Value)> choices) =>
        Elements(card)
            .Where(e => e["type"]?.ToString() is "Action.Execute" or "Action.Submit")
            .Select(action =>
            {
                var data = action["data"]!.DeepClone();
                foreach (var (id, value) in action["associatedInputs"]?.ToString() == "auto" ? choices : [])
                {
                    data[id] = value;
                }

                return data.ToJsonString(Written);
            });

    private static IEnumerable<(string Id, string Value)> Choices(JsonNode? card) =>
        Elements(card)
            .Where(e => e["type"]?.ToString() == "Input.ChoiceSet")
            .Select(e => (e["id"]!.ToString(), e["choices"]![0]!["value"]!.ToString()));

    private static IEnumerable<JsonObject> Elements(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(member => Elements(member.Value)).Prepend(o),
            JsonArray list => list.SelectMany(Elements),
            _ => [],
        };

    /// <summary>Two presses with the same verb and fields are one kind of button.</summary>
    private static string NamesOf(string press)
    {
        var data = JsonNode.Parse(press)!.AsObject();
        return $"{data[Fields.Verb]} {string.Join(' ', data.Select(f => f.Key).Order(StringComparer.Ordinal))}";
    }
}
