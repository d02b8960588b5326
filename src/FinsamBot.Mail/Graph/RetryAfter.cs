using System.Net.Http.Headers;

namespace FinsamBot.Mail.Graph;

/// <summary>Reads the header that says when to ask again, in seconds or as a date.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static DateTimeOffset? Read(IDictionary<string, IEnumerable<string>>? headers, DateTimeOffset now)
    {
        var value = headers
            ?.FirstOrDefault(h => string.Equals(h.Key, "Retry-After", StringComparison.OrdinalIgnoreCase))
            .Value?.FirstOrDefault();
        if (!RetryConditionHeaderValue.TryParse(value, out var condition))
        {
            return null;
        }

        var at = condition.Date ?? now + condition.Delta!.Value;
        return at < now ? now
            : at > now + Longest ? now + Longest
            : at;
    }
}
