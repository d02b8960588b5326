using FinsamBot.Host.Tool.Line;
using FinsamBot.Storage;

namespace FinsamBot.Host.Startup;

/// <summary>
/// Where a machine without Azure keeps everything: <c>Storage:Path</c>, or <c>FinsamBot</c> in the user's data folder. With blob storage
/// only the local mail and the movable clock live here.
/// </summary>
public sealed record StateFolder(string Path)
{
    public string Mail => System.IO.Path.Combine(Path, "mail");

    public static StateFolder Of(IConfiguration configuration) =>
        new(System.IO.Path.GetFullPath(StorageOptions.From(configuration).Path is { Length: > 0 } path ? path : Default()));

    /// <summary>Says so when it is a copy of a store: what was sent since then would be sent again.</summary>
    internal bool IsCopy(Terminal terminal)
    {
        var isCopy = CopyFolder.IsWhole(Path);
        if (isCopy)
        {
            terminal.Errors.WriteLine(ToolTexts.Of(terminal.Language, "Copy_IsNoStore", Path));
        }

        return isCopy;
    }

    private static string Default() =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "FinsamBot"
        );
}
