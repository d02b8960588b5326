using System.Runtime.CompilerServices;
using System.Text;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>
/// Names that others rely on, one in each line of a file in <c>Names/</c>; lines that begin with # are for people. What is gone is always
/// a fault. What is new is one until it stands in the file: <c>UPDATE_GOLDEN=1</c> adds it, and from then on it is frozen. Nothing is ever
/// taken away or changed by a program; who really must do that, does it by hand and says why.
/// </summary>
internal sealed class FrozenFile
{
    private readonly string _path;
    private readonly List<string> _faults = [];

    public FrozenFile(string name, [CallerFilePath] string testFile = "")
    {
        _path = Path.Combine(Path.GetDirectoryName(testFile)!, "Names", name);
        Lines = [.. All().Where(l => !IsRemark(l))];
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Every frozen line is still among those of now, and no other is.</summary>
    /// <param name="broken">What is broken, and for whom, when a line is gone.</param>
    public void Holds(IEnumerable<string> now, Func<string, string> broken)
    {
        var lines = now.Distinct(StringComparer.Ordinal).ToList();
        foreach (var gone in Lines.Except(lines, StringComparer.Ordinal))
        {
            Fault(broken(gone));
        }

        HasAll(lines);
        Verify();
    }

    public void Fault(string sentence) => _faults.Add(sentence);

    /// <summary>Adds what is not in the file when it is asked to, and else counts it as a fault.</summary>
    public void HasAll(IEnumerable<string> lines)
    {
        var added = lines.Except(Lines, StringComparer.Ordinal).ToList();
        if (added.Count > 0 && Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var remarks = All().Where(IsRemark);
            File.WriteAllLines(_path, [.. remarks, .. Lines.Concat(added).Order(StringComparer.Ordinal)], new UTF8Encoding(false));
            return;
        }

        _faults.AddRange(added.Select(l => $"New: {l}\n    Run with UPDATE_GOLDEN=1 to add it to the file; it is frozen from then on."));
    }

    /// <summary>Fails with all that was found, once.</summary>
    public void Verify()
    {
        if (_faults.Count > 0)
        {
            Assert.Fail($"{Path.GetFileName(_path)}:\n- {string.Join("\n- ", _faults.Distinct(StringComparer.Ordinal))}");
        }
    }

    private static bool IsRemark(string line) => line.Length == 0 || line[0] == '#';

    private string[] All() => File.Exists(_path) ? File.ReadAllLines(_path) : [];
}
