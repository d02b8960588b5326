namespace FinsamBot.Documents.Pdf;

/// <summary>Where LibreOffice is. Looked for each time it is needed: it can be installed while the bot runs.</summary>
internal static class Installation
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.com",
    ];

    /// <param name="setting">The place in the settings; empty looks around.</param>
    /// <returns>Null when it is not there.</returns>
    public static string? Find(string setting)
    {
        var places = setting.Length > 0 ? [setting] : OnPath().Concat(UsualPlaces);
        return places.FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> OnPath()
    {
        var name = OperatingSystem.IsWindows() ? "soffice.com" : "soffice";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name));
    }
}
