using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class IncomingFileTests
{
    private static readonly byte[] Report = [.. Enumerable.Range(0, 300_000).Select(n => (byte)n)];

    [TestMethod]
    public async Task A_file_in_the_chat_is_found_and_fetched_without_the_bots_token()
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();

        var file = await FileOf(host, Attached(drive.Address + "/report?tempauth=abc"));

        Assert.AreEqual("Kvartalsrapport våren.docx", file.Name);
        CollectionAssert.AreEqual(Report, Content(await file.FetchAsync(default)));
        Assert.AreEqual("/report?tempauth=abc", drive.Asked.Single().Path);
        Assert.AreEqual("", drive.Asked.Single().Authorization);
    }

    [TestMethod]
    public async Task Cards_and_the_copy_of_the_text_are_no_files_and_a_name_gets_its_ending_from_the_type()
    {
        await using var host = await StartAsync();
        var unnamed = Attached("https://127.0.0.1:1/x");
        unnamed["name"] = "rapport";
        await Post(
            host,
            new JsonArray(
                new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>hej</p>" },
                new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject() },
                new JsonObject
                {
                    ["contentType"] = "image/png",
                    ["contentUrl"] = "https://smba.trafficmanager.net/x",
                    ["name"] = "bild.png",
                },
                null,
                unnamed,
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["content"] = new JsonArray(1),
                    ["name"] = " ",
                }
            )
        );

        var files = host.Files.Of(host.Turns.Single().Activity);

        CollectionAssert.AreEqual(new[] { "rapport.docx", "fil" }, files.Select(f => f.Name).ToArray());
        Assert.AreEqual(FileFault.ForeignAddress, Fault(await files[1].FetchAsync(default)), "an attachment without an address");
    }

    [TestMethod]
    public async Task A_pasted_picture_is_fetched_from_the_service_with_the_bots_token_and_nowhere_else()
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();
        var service = host.Connector.ServiceUrl;
        await Post(
            host,
            new JsonArray(
                Picture(service + "v3/attachments/1/views/original"),
                Picture(service + "v3/conversations/a/members"),
                Picture(drive.Address + "/v3/attachments/1/views/original"),
                Picture(service.Replace("https://", "https://sofia@", StringComparison.Ordinal) + "v3/attachments/1"),
                Picture("data:image/png;base64,UmFwcG9ydA==")
            )
        );
        host.Connector.AnswersWith(Report);

        var picture = host.Files.Of(host.Turns.Single().Activity).Single();

        Assert.IsTrue(picture.IsPicture);
        CollectionAssert.AreEqual(Report, Content(await picture.FetchAsync(default)));
        var asked = host.Connector.Received[^1];
        Assert.AreEqual(("GET", "/emea/v3/attachments/1/views/original"), (asked.Method, asked.Target));
        StringAssert.StartsWith(asked.Authorization, "Bearer ");
        Assert.IsEmpty(drive.Asked);
    }

    [TestMethod]
    public async Task The_token_follows_no_redirection_from_the_service()
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();
        await Post(host, new JsonArray(Picture(host.Connector.ServiceUrl + "v3/attachments/1/views/original")));
        host.Connector.Answers(302, null, ("Location", drive.Address + "/report"));

        Assert.AreEqual(FileFault.Unanswered, Fault(await host.Files.Of(host.Turns.Single().Activity).Single().FetchAsync(default)));
        Assert.IsEmpty(drive.Asked);
    }

    [TestMethod]
    [DataRow("http://127.0.0.1:9/report", "not https")]
    [DataRow("https://elsewhere.example.com/report", "another host")]
    [DataRow("https://127.0.0.1.example.com/report", "a host that begins like an allowed one")]
    [DataRow("https://127.0.0.1:9@example.com/report", "a host hidden behind a user's name")]
    [DataRow("https://user@127.0.0.1:9/report", "a user's name")]
    [DataRow("data:text/plain,Rapport", "no server at all")]
    [DataRow("file:///etc/hosts", "this machine's files")]
    [DataRow("report", "no address")]
    public async Task Nothing_is_asked_of_a_foreign_address(string address, string why)
    {
        await using var host = await StartAsync();

        Assert.AreEqual(FileFault.ForeignAddress, Fault(await (await FileOf(host, Attached(address))).FetchAsync(default)), why);
    }

    [TestMethod]
    [DataRow("/away", FileFault.ForeignAddress)]
    [DataRow("/round", FileFault.Unanswered)]
    [DataRow("/gone", FileFault.Gone)]
    [DataRow("/expired", FileFault.Gone)]
    [DataRow("/broken", FileFault.Unanswered)]
    [DataRow("/cut", FileFault.Unanswered)]
    [DataRow("/large", FileFault.TooLarge)]
    [DataRow("/endless", FileFault.TooLarge)]
    public async Task What_goes_wrong_on_the_way_is_an_answer_with_a_reason(string path, FileFault fault)
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();

        var failed = (FetchedFile.NotFetched)await (await FileOf(host, Attached(drive.Address + path))).FetchAsync(default);

        Assert.AreEqual(fault, failed.Fault);
        Assert.AreNotEqual(failed.In(CultureInfo.GetCultureInfo("sv")), failed.In(CultureInfo.GetCultureInfo("en")));
        Assert.DoesNotContain("{", failed.In(CultureInfo.GetCultureInfo("sv")));
    }

    [TestMethod]
    public async Task A_redirection_to_an_allowed_place_is_followed()
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();

        CollectionAssert.AreEqual(Report, Content(await (await FileOf(host, Attached(drive.Address + "/moved"))).FetchAsync(default)));
    }

    [TestMethod]
    public async Task A_server_that_is_silent_is_left_and_who_cancels_is_obeyed()
    {
        await using var drive = await Drive.StartAsync();
        await using var host = await StartAsync();
        var file = await FileOf(host, Attached(drive.Address + "/silent"));

        var fetching = file.FetchAsync(default);
        await drive.Arrived.Task;
        host.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.AreEqual(FileFault.Unanswered, Fault(await fetching));
        await Assert.ThrowsAsync<OperationCanceledException>(() => file.FetchAsync(new CancellationToken(canceled: true)));
    }

    [TestMethod]
    public async Task In_Development_a_client_may_send_the_content_itself_or_name_this_machine()
    {
        await using var drive = await Drive.StartAsync(https: false);
        await using var host = await ProtocolHost.StartAsync(environment: Environments.Development);
        await Post(
            host,
            new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "text/plain",
                    ["contentUrl"] = "data:text/plain;base64,UmFwcG9ydA==",
                    ["name"] = "a.txt",
                },
                new JsonObject
                {
                    ["contentType"] = "text/plain",
                    ["contentUrl"] = "data:text/plain,R%C3%A5",
                    ["name"] = "b.txt",
                },
                new JsonObject
                {
                    ["contentType"] = "application/octet-stream",
                    ["contentUrl"] = drive.Address + "/report",
                    ["name"] = "c.docx",
                },
                new JsonObject
                {
                    ["contentType"] = "text/plain",
                    ["contentUrl"] = "data:text/plain;base64,!",
                    ["name"] = "d.txt",
                }
            )
        );

        var files = host.Files.Of(host.Turns.Single().Activity);

        CollectionAssert.AreEqual("Rapport"u8.ToArray(), Content(await files[0].FetchAsync(default)));
        CollectionAssert.AreEqual("Rå"u8.ToArray(), Content(await files[1].FetchAsync(default)));
        CollectionAssert.AreEqual(Report, Content(await files[2].FetchAsync(default)));
        Assert.AreEqual(FileFault.ForeignAddress, Fault(await files[3].FetchAsync(default)));
    }

    private static Task<ProtocolHost> StartAsync() =>
        ProtocolHost.StartAsync(settings: [("Files:AllowedHosts:0", "127.0.0.1"), ("Files:MaxMegabytes", "1")]);

    private static JsonObject Picture(string address) => new() { ["contentType"] = "image/*", ["contentUrl"] = address };

    private static JsonObject Attached(string downloadUrl) =>
        new()
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://norrsken-my.sharepoint.com/personal/sofia/Documents/Kvartalsrapport.docx",
            ["name"] = "Kvartalsrapport våren.docx",
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = downloadUrl,
                ["uniqueId"] = "1150d938-8870-4044-9f2c-5bbdebba70c9",
                ["fileType"] = "docx",
            },
        };

    private static async Task<IncomingFile> FileOf(ProtocolHost host, JsonObject attachment)
    {
        await Post(host, new JsonArray(attachment));
        return host.Files.Of(host.Turns.Single().Activity).Single();
    }

    private static async Task Post(ProtocolHost host, JsonArray attachments)
    {
        var message = host.Message();
        message["attachments"] = attachments;
        using var response = await host.PostAsync(
            message,
            message["serviceUrl"]!.GetValue<string>().StartsWith("https", StringComparison.Ordinal) ? null : ""
        );
        response.EnsureSuccessStatusCode();
    }

    private static byte[] Content(FetchedFile fetched) => ((FetchedFile.Whole)fetched).Content.ToArray();

    private static FileFault Fault(FetchedFile fetched) => ((FetchedFile.NotFetched)fetched).Fault;

    /// <summary>Stands for the place where Teams keeps files.</summary>
    private sealed class Drive : IAsyncDisposable
    {
        private readonly TaskCompletionSource _over = new();
        private LoopbackServer _server = null!;

        public string Address => _server.Address;

        public ConcurrentQueue<(string Path, string Authorization)> Asked { get; } = new();

        public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static async Task<Drive> StartAsync(bool https = true)
        {
            var drive = new Drive();
            drive._server = await LoopbackServer.StartAsync(drive.AnswerAsync, https);
            return drive;
        }

        public ValueTask DisposeAsync()
        {
            _over.TrySetResult();
            return _server.DisposeAsync();
        }

        private Task AnswerAsync(HttpContext context)
        {
            Asked.Enqueue((context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization.ToString()));
            return context.Request.Path.Value switch
            {
                "/report" => context.Response.Body.WriteAsync(Report).AsTask(),
                "/moved" => Redirect(context, "/report"),
                "/round" => Redirect(context, "/round"),
                "/away" => Redirect(context, "https://elsewhere.example.com/report"),
                "/gone" => Status(context, StatusCodes.Status404NotFound),
                "/expired" => Status(context, StatusCodes.Status401Unauthorized),
                "/broken" => Status(context, StatusCodes.Status503ServiceUnavailable),
                "/large" => Long(context, 1024 * 1024 + 1),
                "/cut" => Long(context, Report.Length + 1),
                "/endless" => EndlessAsync(context),
                _ => SilentAsync(),
            };
        }

        private static Task Redirect(HttpContext context, string to)
        {
            context.Response.Redirect(to);
            return Task.CompletedTask;
        }

        private static Task Status(HttpContext context, int status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        /// <summary>Says that more will come than does.</summary>
        private static async Task Long(HttpContext context, long length)
        {
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(Report);
            await context.Response.Body.FlushAsync();
            context.Abort();
        }

        private static async Task EndlessAsync(HttpContext context)
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(Report, context.RequestAborted);
            }
        }

        private Task SilentAsync()
        {
            Arrived.TrySetResult();
            return _over.Task;
        }
    }
}
