namespace FinsamBot.Documents.Pdf;

/// <summary>
/// What LibreOffice must not do with a document, whoever wrote it: run something in it, or fetch what it points at. Written into the
/// profile of a run, where the program looks for the settings of its user.
/// </summary>
internal static class Caution
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        </oor:items>
        """;

    public static void WriteTo(string profile)
    {
        var folder = Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(folder.FullName, "registrymodifications.xcu"), Settings);
    }
}
