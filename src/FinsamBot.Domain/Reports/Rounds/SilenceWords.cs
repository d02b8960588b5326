using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Who has not answered about the version of now, in sentences: who never said anything, and who has answered about an earlier
/// version only.</summary>
public static class SilenceWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>One or two sentences; empty when nobody in the latest round is silent.</summary>
    public static string Of(Report report, Func<AskedMember, string> nameOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(nameOf);
        var trails = MemberTrail.Of(report).Where(t => t.Said.Answer is null).ToList();
        string[] sentences =
        [
            Sentence("Silence_Nothing", trails.FindAll(t => !t.IsSilentOnlyNow)),
            Sentence("Silence_NotNow", trails.FindAll(t => t.IsSilentOnlyNow)),
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));

        string Sentence(string key, List<MemberTrail> members) =>
            members.Count == 0 ? "" : Source.Get(language, key, Texts.List([.. members.Select(t => nameOf(t.Said.Member))], language));
    }

    /// <summary>One silent member, without a name: that no answer has come, or none about the new version.</summary>
    public static string Of(MemberTrail trail, Language language)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return Source.Get(language, trail.IsSilentOnlyNow ? "Silence_OneNotNow" : "Silence_One");
    }
}
