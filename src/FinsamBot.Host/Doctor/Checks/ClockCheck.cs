using FinsamBot.Teams.Bot;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Our clock beside that of whoever signs the tokens: theirs are refused, and ours too, when the two are minutes apart.</summary>
internal static class ClockCheck
{
    private const string Name = "clock";
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var options = BotOptions.From(visit.Configuration);
        var isAlone = !visit.IsProduction && options.AppId.Length == 0;
        if (isAlone || !Uri.TryCreate(options.OpenIdMetadata, UriKind.Absolute, out var address))
        {
            return [];
        }

        using var answer = await visit.Http.GetAsync(address, cancellation);
        if (answer is not { IsSuccessStatusCode: true })
        {
            return [Diagnosis.Wrong("keys", "Doctor_Keys_Silent", "Bot:OpenIdMetadata")];
        }

        return
        [
            Diagnosis.Fine("keys", "Doctor_Keys_Fine"),
            .. answer.Headers.Date is { } theirs ? [Of(visit.Now - theirs)] : Array.Empty<Diagnosis>(),
        ];
    }

    private static Diagnosis Of(TimeSpan apart)
    {
        var seconds = (int)apart.Duration().TotalSeconds;
        if (apart.Duration() > Tolerated)
        {
            return Diagnosis.Wrong(Name, "Doctor_Clock_Wrong", seconds);
        }

        return apart.Duration() > Noticeable
            ? Diagnosis.Warn(Name, "Doctor_Clock_Off", seconds)
            : Diagnosis.Fine(Name, "Doctor_Clock_Fine");
    }
}
