using System.Globalization;
using System.Text.Json.Nodes;
using FinsamBot.Benchmarks.Peers;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Benchmarks;

/// <summary>Activities as Teams sends them, each with an id of its own.</summary>
internal sealed class Activities(string serviceUrl)
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string Placeholder = "THE-ID";
    private const int TextLength = 6_000;
    private static readonly string Sentences = string.Concat(
        Enumerable.Repeat("Deltagarna träffas i verkstaden varje vecka och planerar nästa steg. ", 100)
    );
    private readonly int[] _revisions = new int[Load.Lanes];
    private long _last = 1_790_000_000_000;

    /// <summary>A word in a group chat, whose answer is one short text.</summary>
    public Func<int, string> Echo()
    {
        var message = Activity("groupChat");
        message["type"] = "message";
        message["text"] = "<at>FinsamBot</at> hej";
        message["entities"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>FinsamBot</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "FinsamBot" },
                }
            );
        return Repeated(message);
    }

    /// <summary>A word in the personal chat, whose answer is the card with all the words.</summary>
    public Func<int, string> Help()
    {
        var message = Activity("personal");
        message["type"] = "message";
        message["text"] = "hjälp";
        return Repeated(message);
    }

    /// <summary>The button that saves a section of 6,000 characters and turns the page; each lane writes its own report, each time a new
    /// text.</summary>
    public string Save(int lane)
    {
        var revision = _revisions[lane]++;
        var data = new JsonObject
        {
            ["fb.report"] = Founding.ReportOf(lane).ToString(),
            ["fb.page"] = "activities",
            ["fb.go"] = "next",
            ["fb.rev.activities"] = revision,
            ["fb.in.activities"] = "whole",
            ["text.activities"] = $"Text {revision}. {Sentences}"[..TextLength],
            ["done"] = "true",
        };
        var invoke = Activity("personal");
        invoke["id"] = "f:" + Interlocked.Increment(ref _last);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "page.save",
                ["data"] = data,
            },
        };
        return invoke.ToJsonString();
    }

    private Func<int, string> Repeated(JsonObject activity)
    {
        var parts = activity.ToJsonString().Split(Placeholder);
        return _ => string.Concat(parts[0], Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture), parts[1]);
    }

    private JsonObject Activity(string conversationType) =>
        new()
        {
            ["id"] = Placeholder,
            ["timestamp"] = "2026-10-01T08:00:00.000Z",
            ["localTimestamp"] = "2026-10-01T10:00:00.000+02:00",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = "29:sofia",
                ["name"] = "Sofia Lind",
                ["aadObjectId"] = Sample.Association.People[Sample.Sofia].TeamsObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "FinsamBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "19:chat-" + conversationType,
                ["conversationType"] = conversationType,
                ["tenantId"] = Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = "sv-SE",
                    ["country"] = "SE",
                    ["platform"] = "Windows",
                }
            ),
            ["locale"] = "sv-SE",
        };
}
