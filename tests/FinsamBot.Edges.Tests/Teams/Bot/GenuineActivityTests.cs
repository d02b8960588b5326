using System.Net;
using System.Text.Json.Nodes;
using FinsamBot.Teams.Bot.Activities;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class GenuineActivityTests
{
    [TestMethod]
    public async Task A_genuine_message_reaches_the_handler_as_it_was_sent()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var response = await host.PostAsync(host.Message());

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual("", await response.Content.ReadAsStringAsync());
        var turn = host.Turns.Single();
        Assert.AreEqual("hej på dig 👋", turn.Activity.Text);
        Assert.AreEqual("object-sofia", turn.Activity.From?.AadObjectId);
        Assert.AreEqual(host.Chat.Conversation.Id, turn.Reference.Conversation.Id);
        Assert.AreEqual(ProtocolHost.Tenant, turn.Reference.Conversation.TenantId);
    }

    [TestMethod]
    public async Task Unknown_fields_types_attachments_and_entities_are_tolerated()
    {
        await using var host = await ProtocolHost.StartAsync();
        var activity = host.Message();
        activity["type"] = "somethingNew";
        activity["callerId"] = "urn:someone";
        activity["brandNew"] = new JsonObject { ["deep"] = new JsonArray(1, "två", null) };
        activity["timestamp"] = "not a time";
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject() };
        activity["value"] = new JsonArray(1, 2, 3);
        activity["entities"] = JsonNode.Parse(
            """
            [{"type":"clientInfo","locale":"sv-SE"},{"type":"future","text":{"not":"text"},"mentioned":7,"locale":[1]},5,null,
             {"type":"mention","text":"<at>Boten</at>","mentioned":{"id":"28:x","name":"Boten","more":{}}}]
            """
        );
        activity["attachments"] = JsonNode.Parse(
            """
            [{"contentType":"text/html","content":"<p>\"hej\" p\u00e5 dig</p>"},{"contentType":"application/x.new","content":{"a":[1,{"b":null}]}}]
            """
        );

        using var response = await host.PostAsync(activity);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        var seen = host.Turns.Single().Activity;
        Assert.AreEqual("somethingNew", seen.Type);
        Assert.AreEqual("sv-SE", (string?)seen.Entities[0].Properties["locale"]);
        CollectionAssert.Contains(TeamsData.MentionsOf(seen).ToList(), ("28:x", "Boten", "<at>Boten</at>"));
        Assert.AreEqual("<p>\"hej\" på dig</p>", seen.Attachments[0].Content);
        Assert.AreEqual("""{"a":[1,{"b":null}]}""", ((JObject)seen.Attachments[1].Content).ToString(Formatting.None));
    }

    [TestMethod]
    public async Task A_name_in_another_case_is_another_name_and_a_time_in_a_payload_stays_as_it_was_written()
    {
        await using var host = await ProtocolHost.StartAsync();
        var activity = host.Message();
        activity["TEXT"] = "annat";
        activity["From"] = new JsonObject { ["id"] = "29:nobody" };
        activity["from"]!["AADOBJECTID"] = "object-nobody";
        activity["value"] = new JsonObject { ["when"] = "2026-04-14T07:00:00", ["When"] = "senare" };

        using var response = await host.PostAsync(activity);

        var seen = host.Turns.Single().Activity;
        Assert.AreEqual("hej på dig 👋", seen.Text);
        Assert.AreEqual("29:sofia", seen.From.Id);
        Assert.AreEqual("object-sofia", seen.From.AadObjectId);
        Assert.AreEqual("""{"when":"2026-04-14T07:00:00","When":"senare"}""", ((JObject)seen.Value).ToString(Formatting.None));
    }

    [TestMethod]
    [DataRow("""{'type':'message'}""")]
    [DataRow("""{"type":"message",/* */"text":"x"}""")]
    [DataRow("""{"type":"message","text":NaN}""")]
    [DataRow("""{"type":"message","text":"x",}""")]
    [DataRow("""{type:"message"}""")]
    [DataRow("{\"text\":\"\\ud83d\"}")]
    public async Task What_only_a_lenient_reader_takes_is_refused(string body)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var response = await host.PostAsync(System.Text.Encoding.UTF8.GetBytes(body), "Bearer " + host.Token());

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.IsEmpty(host.Turns);
    }

    [TestMethod]
    public async Task A_text_of_thirty_thousand_characters_arrives_whole()
    {
        await using var host = await ProtocolHost.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Åtta små ärtor\n- och 👍\u2028en \"lista\"\t", 850));
        var activity = host.Message();
        activity["text"] = text;

        using var response = await host.PostAsync(activity);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual(text, host.Turns.Single().Activity.Text);
    }

    [TestMethod]
    [DataRow(-299, "nbf a little ahead of our clock")]
    [DataRow(3600 + 299, "exp a little behind our clock")]
    public async Task A_token_within_five_minutes_of_its_lifetime_is_accepted(int secondsFromStart, string why)
    {
        await using var host = await ProtocolHost.StartAsync();
        var token = host.Token();
        token.Claims["nbf"] = ProtocolHost.Start.ToUnixTimeSeconds() + (secondsFromStart < 0 ? -secondsFromStart : -60);
        host.Clock.Advance(TimeSpan.FromSeconds(Math.Max(0, secondsFromStart)));

        using var response = await host.PostAsync(host.Message(), "Bearer " + token);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode, why);
    }

    [TestMethod]
    [DataRow("serviceUrl")]
    [DataRow("serviceurl")]
    [DataRow("ServiceURL")]
    public async Task The_service_address_claim_may_be_spelled_in_any_case_and_without_the_last_slash(string claim)
    {
        await using var host = await ProtocolHost.StartAsync();
        var token = host.Token();
        token.Claims.Remove("serviceurl");
        token.Claims[claim] = host.Connector.ServiceUrl.TrimEnd('/').ToUpperInvariant();

        using var response = await host.PostAsync(host.Message(), "Bearer " + token);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [TestMethod]
    public async Task Several_audiences_with_ours_among_them_and_a_second_allowed_tenant_are_accepted()
    {
        await using var host = await ProtocolHost.StartAsync(settings: ("AllowedTenants:0", "tenant-two"));
        var token = host.Token();
        token.Claims["aud"] = new JsonArray("someone-else", ProtocolHost.AppId);
        var activity = host.Message();
        activity["conversation"]!["tenantId"] = "TENANT-TWO";

        using var response = await host.PostAsync(activity, "Bearer " + token);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
    }
}
