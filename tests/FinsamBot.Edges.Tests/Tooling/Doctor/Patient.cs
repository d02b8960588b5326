using System.Net;
using System.Text.Json;
using FinsamBot.Documents.Pdf;
using FinsamBot.Domain.Text;
using FinsamBot.Host;
using FinsamBot.Host.Doctor;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Mail.Graph;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Tooling.Doctor;

/// <summary>A program in production with which all is well, until something is planted in it. What is around it only says how it
/// is.</summary>
internal sealed class Patient : IDisposable
{
    public const string Id = "00000000-0000-0000-0000-000000000001";
    public const string OtherId = "00000000-0000-0000-0000-000000000002";
    public const string Host = "rapport.example.se";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-doctor-");

    public Dictionary<string, string> Settings { get; } =
        new()
        {
            ["environment"] = "Production",
            ["Logging:LogLevel:Default"] = "None",
            ["Association:Administrators:0"] = "alva.lind@norrsken.example.se",
            ["Bot:AppId"] = Id,
            ["Bot:TenantId"] = Id,
            ["Bot:ClientSecret"] = "hemligt",
            ["Mail:TenantId"] = Id,
            ["Mail:ClientId"] = Id,
            ["Mail:ClientSecret"] = "hemligt",
            ["Mail:Mailbox"] = "rapport@norrsken.example.se",
            ["Web:PublicUrl"] = $"https://{Host}",
            ["Web:LinkSecret"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        };

    /// <summary>As from a file or a variable, where nobody refuses a name.</summary>
    public Dictionary<string, string?> Beside { get; } = [];

    public MemoryStreamStore Streams { get; } = new();

    public MemoryBlobStore Blobs { get; } = new();

    public StorageLook Storage { get; set; } = new(null, false, true, true, 12, null, false, null);

    public OwnToken Token { get; set; } = new(null, Id);

    public MailRights Mail { get; set; } = new(null, Id, [], true, true, true, false);

    public LibreOfficeLook LibreOffice { get; set; } = new(true, true, ["Carlito", "Noto Sans"]);

    /// <summary>How much theirs is ahead of ours.</summary>
    public TimeSpan TheirClock { get; set; }

    public string? Peer { get; set; } = Health.KnownPeer;

    public HttpStatusCode ToWrongToken { get; set; } = HttpStatusCode.Unauthorized;

    public HttpStatusCode ToPages { get; set; } = HttpStatusCode.OK;

    /// <summary>Hosts that nobody answers at.</summary>
    public HashSet<string> Silent { get; } = [];

    public string Place(string name) => Path.Combine(_folder.FullName, name);

    public async Task<(int Code, IReadOnlyList<Line> Lines, string Output)> ExamineAsync(params string[] words)
    {
        var (code, output, errors) = await SayAsync(Language.Swedish, ["--json", .. words]);
        Assert.AreNotEqual(2, code, errors);
        return (code, JsonSerializer.Deserialize<List<Line>>(output, JsonSerializerOptions.Web)!, output);
    }

    public async Task<(int Code, string Output, string Errors)> SayAsync(Language language, params string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, errors, language, Width: null, CanAsk: false);
        var code = await Program.RunAsync(
            ["doctor", .. Settings.Select(s => $"--{s.Key}={s.Value}"), $"--Storage:Path={_folder.FullName}", .. words],
            terminal,
            PutIn
        );
        return (code, output.ToString(), errors.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void PutIn(IServiceCollection services)
    {
        services.AddSingleton<IStreamStore>(Streams).AddSingleton<IBlobStore>(Blobs);
        services.AddSingleton<LookAtStorage>(_ => Task.FromResult(Storage));
        services.AddSingleton<AskOwnToken>(_ => Task.FromResult(Token));
        services.AddSingleton<LookAtMailbox>((_, _) => Task.FromResult(Mail));
        services.AddSingleton<LookForLibreOffice>(_ => Task.FromResult(LibreOffice));
        services.AddSingleton(new DoctorHttp(() => new Surroundings(this)));
        if (Beside.Count > 0)
        {
            services.AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                    .AddInMemoryCollection(Beside)
                    .Build()
            );
        }
    }

    internal sealed record Line(string Check, string State, string Found, string Todo);

    private sealed class Surroundings(Patient patient) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (patient.Silent.Contains(request.RequestUri!.Host))
            {
                throw new HttpRequestException("Nobody.");
            }

            var answer = new HttpResponseMessage(StatusOf(request));
            answer.Headers.Date = DateTimeOffset.UtcNow + patient.TheirClock;
            if (request.RequestUri.AbsolutePath == Health.LivePath && patient.Peer is { } peer)
            {
                answer.Headers.Add(Health.PeerHeader, peer);
            }

            return Task.FromResult(answer);
        }

        private HttpStatusCode StatusOf(HttpRequestMessage request)
        {
            if (request.Method == HttpMethod.Post)
            {
                return patient.ToWrongToken;
            }

            var isPage = request.RequestUri!.Host == Host && request.RequestUri.AbsolutePath != Health.LivePath;
            return isPage ? patient.ToPages : HttpStatusCode.OK;
        }
    }
}
