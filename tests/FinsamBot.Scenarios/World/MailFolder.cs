using System.Text.RegularExpressions;

namespace FinsamBot.Scenarios.World;

/// <summary>The folders of a machine without a tenant: letters out, and what mail programs would put beside them.</summary>
public static partial class MailFolder
{
    /// <summary>A genuine reply to the first letter to that address lies there, as if it had just come.</summary>
    public static async Task ReplyAsync(string state, string from, string header, string text)
    {
        var letters = await Task.WhenAll(
            Directory.GetFiles(Path.Combine(state, "mail"), "*.eml").Order(StringComparer.Ordinal).Select(f => File.ReadAllTextAsync(f))
        );
        var id = MessageId().Match(letters.First(l => l.Contains(from, StringComparison.Ordinal))).Groups["id"].Value;
        var folder = Directory.CreateDirectory(Path.Combine(state, "replies")).FullName;
        var reply = $"""
            Authentication-Results: dmarc=pass header.from={from.Split('@')[1]}; compauth=pass
            From: {from}
            To: finsam@norrsken.example.se
            Subject: SV
            Message-ID: <svar-{from}>
            In-Reply-To: {id}
            {header}
            Content-Type: text/plain; charset=utf-8

            {text}
            """;
        await File.WriteAllTextAsync(Path.Combine(folder, "new.part"), reply);
        File.Move(Path.Combine(folder, "new.part"), Path.Combine(folder, $"{from}.eml"));
    }

    [GeneratedRegex(@"^Message-ID:\s*(?<id><[^>]+>)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
