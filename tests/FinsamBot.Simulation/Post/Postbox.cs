using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Interventions;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Stage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Simulation.Post;

/// <summary>Our mailbox: what others have sent lies in it as bytes, until the product has read it, the way it reads any mailbox.</summary>
internal sealed class Postbox(TrueTime time, Tally tally, Trace trace, Words words)
{
    private static readonly ReplyUnderstanding Understanding = new(new MailOptions { Mailbox = MailTemplates.OurAddress });

    private readonly List<RawMail> _waiting = [];
    private readonly HashSet<string> _opened = [];
    private readonly Dictionary<string, SentLetter> _letters = [];
    private readonly Dictionary<string, RawMail> _known = [];

    /// <summary>All mails that nobody can read, by their names in the mailbox.</summary>
    public SortedSet<string> Poison { get; } = new(StringComparer.Ordinal);

    /// <summary>What has come and was not read yet, in its order.</summary>
    public IReadOnlyList<RawMail> Waiting => [.. _waiting];

    public SentLetter? LetterOf(IReadOnlyList<string> messageIds) =>
        messageIds.Select(_letters.GetValueOrDefault).FirstOrDefault(l => l is not null);

    /// <summary>The Message-ID under which a letter went to somebody.</summary>
    public string IdOf(string letter, string to)
    {
        var id = $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter)))[..16]}@norrsken.example.se>";
        _letters.TryAdd(id, new SentLetter(letter, to) { Words = MailTemplates.Letter });
        return id;
    }

    /// <summary>It comes now; once more, when the mailbox tells of it again.</summary>
    public void Arrive(RawMail mail)
    {
        mail = mail with { At = time.Now };
        _waiting.Add(mail);
        _known.TryAdd(mail.Id, mail);
        if (mail.IsPoison)
        {
            Poison.Add(mail.Id);
        }
    }

    /// <summary>Whether such a mail has come from the address, or about it.</summary>
    public bool HasSent(ReportId report, string address, Func<RawMail, bool> such) =>
        _known.Values.Any(m => m.Report == report && m.From.Equals(address, StringComparison.OrdinalIgnoreCase) && such(m));

    public RawMail Of(string id) => _known[id];

    /// <summary>The product is done with it.</summary>
    public void Remove(RawMail mail) => _waiting.Remove(mail);

    /// <summary>Reads all that has come. True when something is to be tried again.</summary>
    public async Task<bool> ReadAsync(Asking asking)
    {
        if (_waiting.Count == 0)
        {
            return false;
        }

        var reader = new PostboxReader(this, asking, time, trace, tally, words);
        var (blobs, clock) = (asking.Bot.Blobs, asking.Bot.Clock);
        using var reading = new MailReading(reader, Understanding, reader.TakeAsync, blobs, clock, NullLogger<MailReading>.Instance);
        try
        {
            await reading.ReadAsync(asking.End);
        }
        finally
        {
            reader.ThrowFound();
        }

        return _waiting.Count > 0;
    }

    public void Opened(RawMail mail)
    {
        if (mail.Harm is { } harm)
        {
            tally.Add($"harm/{harm}");
        }

        if (!_opened.Add(mail.Id))
        {
            tally.Add($"harm/{HarmKind.MailToldAgain}");
        }
    }
}
