namespace FinsamBot.Intake.Reading.Zip;

/// <summary>One file within a zip, as the zip's directory lists it.</summary>
/// <param name="Content">As it lies in the zip, packed or not.</param>
/// <param name="Size">Unpacked, as stated; the reading stops where it turns out to be a lie.</param>
internal sealed record ZipPart(string Path, bool IsPacked, uint Sum, ReadOnlyMemory<byte> Content, long Size)
{
    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
}
