using System.Xml;

namespace FinsamBot.Intake.Reading.Word.Package;

/// <summary>Names in the XML of one file, each kept once. A file with more of them than Word knows is no document.</summary>
internal sealed class PartNames : NameTable
{
    private int _count;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) =>
        ++_count <= ReadingLimits.XmlNames ? name : throw new UnreadableFileException(ImportRefusalReason.Inflated);
}
