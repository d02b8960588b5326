namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>Finds mail addresses of persons; those of offices, by their name or because they are known, are fine.</summary>
internal static class MailAddresses
{
    private const int LongestName = 64;
    private const int LongestDomain = 255;

    public static IEnumerable<Finding> In(string text, Familiar familiar)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (NameStart(text, at), DomainEnd(text, at));
            var (name, domain) = (text[start..at], text[(at + 1)..end]);
            var isAddress = name.Length > 0 && domain.LastIndexOf('.') is > 0 and var dot && domain.Length - dot > 2;
            if (isAddress && !IsFunctionMailbox(name) && !familiar.Domains.Contains(domain) && !familiar.Mails.Contains($"{name}@{domain}"))
            {
                yield return new Finding(FindingKind.MailAddress, start, end - start);
            }
        }
    }

    private static bool IsFunctionMailbox(string name) =>
        WordLists.Swedish.Mail.Roles.Contains(name.Split('.', '-', '+', '_')[0].ToLowerInvariant());

    private static int NameStart(string text, int at)
    {
        var start = at;
        while (
            start > 0 && at - start < LongestName && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '+')
        )
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-')
        {
            start++;
        }

        return start;
    }

    private static int DomainEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }
}
