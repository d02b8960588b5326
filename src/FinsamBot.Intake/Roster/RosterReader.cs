using System.Security.Cryptography;
using FinsamBot.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>
/// Understands a file of people, roles and interventions: a workbook whose sheets are told by their headings, separated values of one or
/// several kinds, or the JSON of a settings file. Everything that is wrong in it is named at once.
/// </summary>
public static class RosterReader
{
    private const int FingerprintLetters = 8;

    /// <summary>Sheets of our own templates that hold no rows.</summary>
    private static readonly string[] Aside = ["listor", "lists", "sahargordu", "howto"];

    /// <inheritdoc cref="ReadRoster"/>
    public static RosterReading Read(string fileName, ReadOnlyMemory<byte> content) =>
        Read(content) with
        {
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.Span))[..FingerprintLetters],
        };

    private static RosterReading Read(ReadOnlyMemory<byte> content)
    {
        if (IsJson(content.Span))
        {
            return SettingsReader.Read(content);
        }

        var result = TableFileReader.Read(content);
        if (!result.IsRead)
        {
            return RosterReading.Refused(new Mistake(Enum.Parse<MistakeKind>($"File{result.Refusal}"), FilePlace.Whole));
        }

        return Read(result.File);
    }

    private static RosterReading Read(TableFile file)
    {
        if (file.Tables.All(t => t.Rows.Count == 0))
        {
            return RosterReading.Refused(new Mistake(MistakeKind.FileEmpty, FilePlace.Whole));
        }

        var roster = new RosterRows();
        var isKnown = false;
        foreach (var table in file.Tables.Where(t => t.Rows.Count > 0 && !Aside.Contains(Heading.Key(t.Name))))
        {
            if (TableLayout.Of(table) is { } layout)
            {
                isKnown = true;
                roster.Read(table, layout);
            }
            else
            {
                roster.LeaveOut(table);
            }
        }

        return isKnown
            ? new RosterReading(roster.File(), roster.Mistakes, roster.Notes)
            : RosterReading.Refused(new Mistake(MistakeKind.NoKnownTable, FilePlace.Whole)) with
            {
                Notes = roster.Notes,
            };
    }

    private static bool IsJson(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
