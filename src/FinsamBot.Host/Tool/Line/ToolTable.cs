using Spectre.Console;

namespace FinsamBot.Host.Tool.Line;

/// <summary>Rows as a table: with lines and as wide as the terminal, or in plain columns for a file or another program.</summary>
internal static class ToolTable
{
    private const int Unbroken = 10_000;

    public static string Of(Terminal terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = terminal.Width is null ? TableBorder.None : TableBorder.Rounded };
        foreach (var heading in headings)
        {
            table.AddColumn(Column(heading, terminal.Width is null));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        return Drawn(table, terminal.Width ?? Unbroken);
    }

    private static TableColumn Column(string heading, bool isPlain)
    {
        var column = new TableColumn(new Text(heading));
        return isPlain ? column.NoWrap().Padding(0, 0, 2, 0) : column;
    }

    private static string Drawn(Table table, int width)
    {
        using var drawn = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(drawn),
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        return string.Join(Environment.NewLine, drawn.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd();
    }
}
