using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinsamBot.Mail;
using FinsamBot.Teams.Bot;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Certificates in place of secrets: there, readable, and not about to end.</summary>
internal static class CertificateCheck
{
    private const string Name = "certificates";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var (bot, mail) = (BotOptions.From(visit.Configuration), MailOptions.From(visit.Configuration));
        var named = new[]
        {
            (Setting: "Bot:CertificatePath", Path: bot.CertificatePath, Password: bot.CertificatePassword),
            (Setting: "Mail:CertificatePath", Path: mail.CertificatePath, Password: ""),
        };
        return Task.FromResult<IReadOnlyList<Diagnosis>>([
            .. named.Where(c => c.Path.Length > 0).Select(c => Of(c.Setting, c.Path, c.Password, visit.Now)),
        ]);
    }

    private static Diagnosis Of(string setting, string path, string password, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            return Diagnosis.Wrong(Name, "Doctor_Certificate_Missing", setting);
        }

        if (EndOf(path, password) is not { } end)
        {
            return Diagnosis.Wrong(Name, "Doctor_Certificate_Unreadable", setting);
        }

        var days = (int)(end - now).TotalDays;
        if (end <= now)
        {
            return Diagnosis.Wrong(Name, "Doctor_Certificate_Expired", setting);
        }

        return end - now < Soon
            ? Diagnosis.Warn(Name, "Doctor_Certificate_Soon", setting, days)
            : Diagnosis.Fine(Name, "Doctor_Certificate_Fine", setting, days);
    }

    private static DateTimeOffset? EndOf(string path, string password)
    {
        try
        {
            using var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password.Length > 0 ? password : null);
            return certificate.HasPrivateKey ? new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
