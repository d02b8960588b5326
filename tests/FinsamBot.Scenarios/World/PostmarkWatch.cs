namespace FinsamBot.Scenarios.World;

/// <summary>Looks at the folder of letters after each death: a letter that has once been put there is never put there again.</summary>
public sealed class PostmarkWatch(string folder)
{
    private readonly Dictionary<string, DateTime> _written = [];

    /// <summary>Names of letters that were written more than once.</summary>
    public List<string> WrittenAgain { get; } = [];

    public void Look()
    {
        foreach (var letter in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
        {
            var at = File.GetLastWriteTimeUtc(letter);
            if (!_written.TryAdd(letter, at) && _written[letter] != at)
            {
                WrittenAgain.Add(Path.GetFileName(letter));
            }
        }
    }
}
