using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinsamBot.Documents.Pdf;
using FinsamBot.Domain.Events;
using FinsamBot.Host.Startup;

namespace FinsamBot.Edges.Tests.Tooling.Doctor;

/// <summary>What a new administrator gets wrong, each with the check that must name it and a word of what is said.</summary>
internal static class Plants
{
    public static IReadOnlyDictionary<string, (string Check, string Word, Action<Patient> Plant)> All { get; } =
        new Dictionary<string, (string, string, Action<Patient>)>
        {
            ["a misspelt setting"] = ("settings", "Menade du Mail:MaxPerMinute?", p => p.Beside["Mail:MaxPerMinut"] = "20"),
            ["an unknown setting"] = ("settings", "Bot:Colour", p => p.Beside["Bot:Colour"] = "blue"),
            ["a misspelt section"] = ("settings", "Menade du Mail:Mailbox?", p => p.Beside["Mial:Mailbox"] = "a@example.se"),
            ["one underscore instead of two"] = ("settings", "Menade du Bot:AppId?", p => p.Beside["Bot_AppId"] = Patient.Id),
            ["a missing setting"] = ("settings", "Web:LinkSecret saknas", p => p.Settings.Remove("Web:LinkSecret")),
            ["a short secret"] = ("settings", "Web:LinkSecret", p => p.Settings["Web:LinkSecret"] = "AAAA"),
            ["an address without https"] = ("settings", "Web:PublicUrl", p => p.Settings["Web:PublicUrl"] = "http://rapport.example.se"),
            ["a number that is none"] = ("settings", "Mail:MaxPerMinute", p => p.Settings["Mail:MaxPerMinute"] = "hemligt"),
            ["two storages"] = ("settings", "are both set", p => TwoStorages(p)),
            ["no network for a proxy"] = ("settings", "Web:TrustedProxies", p => p.Settings["Web:TrustedProxies"] = "ingress"),
            ["a vault without https"] = ("settings", "nyckelvalv", p => Vault(p)),
            ["production in development"] = ("settings", "Development", p => p.Settings["environment"] = "Development"),
            ["an identity nobody chose"] = ("identity", "AZURE_CLIENT_ID är inte satt", p => ManagedIdentity(p)),
            ["another identity"] = ("identity", "olika identiteter", p => OtherIdentity(p)),
            ["a mailbox of another tenant"] = ("identity", "olika organisationer", p => p.Settings["Mail:TenantId"] = Patient.OtherId),
            ["an expired certificate"] = ("certificates", "gått ut", p => Certificate(p, -1)),
            ["a certificate that ends soon"] = ("certificates", "går ut om", p => Certificate(p, 7)),
            ["a certificate that is gone"] = ("certificates", "finns inte", p => p.Settings["Bot:CertificatePath"] = "/ingenstans.pfx"),
            ["no LibreOffice"] = ("libreoffice", "LibreOffice finns inte", p => p.LibreOffice = new LibreOfficeLook(false, false, [])),
            ["LibreOffice that is silent"] = ("libreoffice", "startar inte", p => p.LibreOffice = p.LibreOffice with { Starts = false }),
            ["no fonts"] = ("fonts", "Carlito", p => p.LibreOffice = p.LibreOffice with { Fonts = ["Noto Sans"] }),
            ["a wrong clock"] = ("clock", "sekunder fel", p => p.TheirClock = TimeSpan.FromMinutes(10)),
            ["a network without the internet"] = ("keys", "Bot:OpenIdMetadata", p => p.Silent.Add("login.botframework.com")),
            ["a silent storage"] = ("storage", "varken", p => p.Storage = p.Storage with { Fault = "AuthorizationFailure" }),
            ["a storage that cannot be written"] = ("storage", "inte att skriva", p => ReadOnly(p)),
            ["no versions"] = ("versions", "inga tidigare", p => p.Storage = p.Storage with { KeepsVersions = false }),
            ["a growing number of versions"] = ("versions", "1440 tidigare", p => p.Storage = p.Storage with { MostVersions = 1440 }),
            ["keys of people kept"] = ("personKeys", "sparar versioner", p => p.Storage = p.Storage with { KeysKeepVersions = true }),
            ["keys of people out of reach"] = ("personKeys", "personernas nycklar", p => p.Storage = p.Storage with { KeysFault = "403" }),
            ["a damaged key"] = ("damage", "satta åt sidan", p => DamagedKey(p)),
            ["no token"] = ("connector", "inget eget bevis", p => p.Token = new("invalid_client", null)),
            ["the wrong tenant"] = ("connector", "annan organisation", p => p.Token = new(null, Patient.OtherId)),
            ["no right to read mail"] = ("mailbox", "inte att läsa", p => p.Mail = p.Mail with { Reads = false }),
            ["no right to send mail"] = ("mailbox", "skicka", p => p.Mail = p.Mail with { Sends = false }),
            ["a Mail right in Entra"] = ("mailboxScope", "Mail.Send", p => p.Mail = p.Mail with { TenantWide = ["Mail.Send"] }),
            ["every mailbox open"] = ("mailboxScope", "annan brevlåda", p => p.Mail = p.Mail with { Others = true }),
            ["an address nobody answers at"] = ("endpoint", "Ingen svarar", p => p.Silent.Add(Patient.Host)),
            ["an address of others"] = ("endpoint", "något annat än FinsamBot", p => p.Peer = null),
            ["an endpoint that refuses nobody"] = ("endpoint", "avvisade inte", p => p.ToWrongToken = HttpStatusCode.OK),
            ["an unknown proxy"] = ("proxy", "okänt", p => p.Peer = Health.UnknownPeer),
            ["pages that are not there"] = ("pages", "finns inte", p => p.ToPages = HttpStatusCode.MisdirectedRequest),
            ["a package for another host"] = ("manifest", "Web:PublicUrl", p => Package(p, Patient.Id, "annan.example.se")),
            ["a package for another bot"] = ("manifest", "Bot:AppId", p => Package(p, Patient.OtherId, Patient.Host)),
        };

    public static void Package(Patient patient, string bot, string host)
    {
        using var archive = ZipFile.Open(patient.Place("app.zip"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("manifest.json").Open());
        writer.Write($$$"""{"validDomains":["{{{host}}}"],"bots":[{"botId":"{{{bot}}}"}],"webApplicationInfo":{"id":"{{{bot}}}"}}""");
    }

    private static void TwoStorages(Patient patient)
    {
        patient.Settings["Storage:ConnectionString"] = "UseDevelopmentStorage=true";
        patient.Settings["Storage:AccountUrl"] = "https://konto.example.se";
    }

    private static void Vault(Patient patient)
    {
        patient.Settings.Remove("Web:LinkSecret");
        patient.Settings["Secrets:Vault"] = "http://valv.example.se";
    }

    private static void ManagedIdentity(Patient patient)
    {
        patient.Settings["Bot:AppType"] = "UserAssignedMsi";
        patient.Beside["Bot:AppType"] = "UserAssignedMsi";
        patient.Beside["Storage:AccountUrl"] = "https://konto.example.se";
    }

    private static void OtherIdentity(Patient patient)
    {
        ManagedIdentity(patient);
        patient.Beside["AZURE_CLIENT_ID"] = Patient.OtherId;
    }

    private static void ReadOnly(Patient patient) =>
        patient.Storage = patient.Storage with { Fault = "AuthorizationPermissionMismatch", IsReadOnly = true };

    private static void DamagedKey(Patient patient) =>
        patient
            .Blobs.PutAsync(new StreamName("keys/data-protection/key-1"), "no key"u8.ToArray(), CancellationToken.None)
            .GetAwaiter()
            .GetResult();

    private static void Certificate(Patient patient, int days)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=finsambot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-90), now.AddDays(days).AddHours(1));
        File.WriteAllBytes(patient.Place("bot.pfx"), certificate.Export(X509ContentType.Pfx));
        patient.Settings["Bot:CertificatePath"] = patient.Place("bot.pfx");
    }
}
