using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>A text that came from an outdated card and lies beside the report until its writer uses it or throws it away.</summary>
public sealed record AsideText(string Section, string Text, PersonId By, DateTimeOffset At)
{
    private const int MarkBytes = 8;

    /// <summary>Tells texts apart without carrying them: the first 8 bytes of the SHA-256 of the text, lower-case hex.</summary>
    public string Mark => MarkOf(Text);

    public static string MarkOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));

    /// <summary>The same text of the same writer is kept once, as the latest.</summary>
    internal static ImmutableList<AsideText> Kept(ImmutableList<AsideText> all, TextSetAside e, Stamp stamp)
    {
        var by = new PersonId(stamp.Actor);
        return all.RemoveAll(a => a.Section == e.Section && a.By == by && a.Text == e.Text)
            .Add(new AsideText(e.Section, e.Text, by, stamp.At));
    }

    /// <summary>Until texts had marks there was one per section, and the latest was meant.</summary>
    internal static ImmutableList<AsideText> Without(ImmutableList<AsideText> all, SetAsideDiscarded e) =>
        e.Mark is not null ? all.RemoveAll(a => a.Section == e.Section && a.Mark == e.Mark && (e.Of is null || a.By == e.Of))
        : all.FindLast(a => a.Section == e.Section) is { } latest ? all.Remove(latest)
        : all;
}
