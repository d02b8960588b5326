using System.CommandLine;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>All that the program does besides running as a bot.</summary>
internal static class ToolCommands
{
    private static readonly RootCommand Root = RootOf([
        Plan.Command,
        Holidays.Command,
        AssociationFromFile.Command,
        Routine.Command,
        Form.Command,
        Import.Command,
        Export.Command,
        Appendix.Command,
        Board.Command,
        ArchiveCommand.Command,
        LeaveCommand.Command,
        DoctorCommand.Command,
        HealthCommand.Command,
        Verify.Command,
        Rebuild.Command,
        BackupCommand.Command,
        RestoreCommand.Command,
        Held.Command,
        PersonCommand.Command,
        Forget.Command,
        Dispose.Command,
        RotateSecret.Command,
        Reset.Command,
    ]);

    public static IEnumerable<Command> All => Root.Subcommands;

    public static IEnumerable<string> Names => All.Select(c => c.Name);

    public static CommandLine Read(IReadOnlyList<string> args) => CommandLine.Read(Root, args);

    /// <summary>Without what the library would say in its own words.</summary>
    private static RootCommand RootOf(IEnumerable<ToolCommand> commands)
    {
        var root = new RootCommand();
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(Switches.Help);
        root.Options.Add(Switches.Version);
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
