namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>What a METS file says of files and of the structure, spoilt.</summary>
internal static class SpoiltLists
{
    private const string DocumentationGroup = "//m:fileGrp[@USE='Documentation']";
    private const string SchemaGroup = "//m:fileGrp[@USE='Schemas']";
    private const string ContentGroup = "//m:fileGrp[starts-with(@USE,'Representations')]";
    private const string Metadata = "//m:div[@LABEL='Metadata']";
    private const string DocumentationPart = "//m:div[@LABEL='Documentation']";
    private const string SchemaPart = "//m:div[@LABEL='Schemas']";
    private const string ContentPart = "//m:div[starts-with(@LABEL,'Representations')]";

    public static IReadOnlyList<SpoiltRow> Rows { get; } =
    [
        new(Spoiling.Mets, "//m:fileSec/@ID", null, "CSIP59"),
        new(Spoiling.Mets, $"{DocumentationGroup}/@USE", "documentation", "CSIP60 CSIP116"),
        new(Spoiling.Representation, $"{SchemaGroup}/@USE", null, "CSIP113 CSIP64 CSIP118"),
        new(Spoiling.Mets, $"{ContentGroup}/@USE", "Innehall/rep1", "CSIP114 CSIP64 CSIP108"),
        new(Spoiling.Representation, $"{DocumentationGroup}/@ID", null, "CSIP65 CSIP116", PassesSchemas: false),
        new(Spoiling.Mets, $"{ContentGroup}/m:file", null, "CSIP66 FILE-UNLISTED"),
        new(Spoiling.Mets, $"{ContentGroup}/m:file/@ID", null, "CSIP67", PassesSchemas: false),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[1]/@MIMETYPE", null, "CSIP68"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[1]/@SIZE", null, "CSIP69"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@SIZE", "7", "CSIP69"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@CREATED", null, "CSIP70"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@CHECKSUM", null, "CSIP71"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@CHECKSUM", "00", "CSIP71"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@CHECKSUMTYPE", null, "CSIP72"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/@CHECKSUMTYPE", "MD5", "CSIP72"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat", null, "CSIP76 FILE-UNLISTED"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@LOCTYPE", "OTHER", "CSIP77"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:type", null, "CSIP78"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href", null, "CSIP79 FILE-UNLISTED"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href", "data/borta.txt", "CSIP79 FILE-UNLISTED"),
        new(
            Spoiling.Representation,
            $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href",
            "../../../utanfor.txt",
            "FILE-OUTSIDE FILE-UNLISTED"
        ),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href", "/etc/hosts", "FILE-OUTSIDE FILE-UNLISTED"),
        new(Spoiling.Representation, $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href", "file:///etc/hosts", "FILE-OUTSIDE FILE-UNLISTED"),
        new(
            Spoiling.Representation,
            $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href",
            "data/%2e%2e/%2e%2e/utanfor.txt",
            "FILE-OUTSIDE FILE-UNLISTED"
        ),
        new(
            Spoiling.Representation,
            $"{ContentGroup}/m:file[2]/m:FLocat/@xlink:href",
            "=//m:file[contains(m:FLocat/@xlink:href, 's.txt')]/m:FLocat/@xlink:href",
            "CSIP69 FILE-TWICE FILE-UNLISTED"
        ),
        new(
            Spoiling.Representation,
            $"{DocumentationGroup}/m:file/m:FLocat/@xlink:href",
            "schemas/NOTICE.txt",
            "CSIP64 CSIP69 FILE-TWICE FILE-UNLISTED"
        ),
        new(Spoiling.Mets, "//m:structMap", null, "CSIP80 CSIP82 CSIP105", PassesSchemas: false),
        new(Spoiling.Mets, "//m:structMap/@TYPE", null, "CSIP81"),
        new(Spoiling.Mets, "//m:structMap/@LABEL", null, "CSIP82"),
        new(Spoiling.Mets, "//m:structMap/@ID", null, "CSIP83"),
        new(Spoiling.Mets, "//m:structMap/m:div", null, "CSIP84 CSIP105", PassesSchemas: false),
        new(Spoiling.Mets, "//m:structMap/m:div/@ID", null, "CSIP85"),
        new(Spoiling.Mets, Metadata, null, "CSIP88"),
        new(Spoiling.Representation, $"{Metadata}/@ID", null, "CSIP89"),
        new(Spoiling.Mets, $"{Metadata}/@LABEL", "metadata", "CSIP90"),
        new(Spoiling.Mets, $"{DocumentationPart}/@ID", null, "CSIP94"),
        new(Spoiling.Mets, $"{DocumentationPart}/@LABEL", "documentation", "CSIP95"),
        new(Spoiling.Mets, $"{DocumentationPart}/m:fptr", null, "CSIP96"),
        new(Spoiling.Mets, $"{DocumentationPart}/m:fptr/@FILEID", "=//m:fileGrp[@USE='Schemas']/@ID", "CSIP116"),
        new(Spoiling.Mets, $"{SchemaPart}/@ID", null, "CSIP98"),
        new(Spoiling.Mets, $"{SchemaPart}/@LABEL", "schemas", "CSIP99"),
        new(Spoiling.Representation, $"{SchemaPart}/m:fptr", null, "CSIP100"),
        new(Spoiling.Mets, $"{SchemaPart}/m:fptr/@FILEID", "=//m:fileGrp[@USE='Documentation']/@ID", "CSIP118"),
        new(Spoiling.Mets, SchemaPart, "<div LABEL='Representations'/>", "CSIP102 CSIP104"),
        new(Spoiling.Mets, SchemaPart, "<div ID='d' LABEL='representations'/>", "CSIP103"),
        new(Spoiling.Mets, SchemaPart, "<div ID='d' LABEL='Representations'><fptr FILEID='d'/></div>", "CSIP119"),
        new(Spoiling.Mets, SchemaPart, "<div ID='d' LABEL='Bilagor'/>", "FOLDER-LABEL"),
        new(Spoiling.Mets, ContentPart, null, "CSIP105"),
        new(Spoiling.Mets, $"{ContentPart}/@ID", null, "CSIP106"),
        new(Spoiling.Mets, $"{ContentPart}/@LABEL", "rep1", "CSIP107 FOLDER-LABEL"),
        new(Spoiling.Mets, $"{ContentPart}/@LABEL", "Representations/rep9", "CSIP107"),
        new(Spoiling.Mets, $"{ContentPart}/m:mptr/@xlink:title", "rep1", "CSIP108"),
        new(Spoiling.Mets, $"{ContentPart}/m:mptr", null, "CSIP109 CSIP105"),
        new(Spoiling.Mets, $"{ContentPart}/m:mptr/@xlink:href", "representations/rep9/METS.xml", "CSIP110 CSIP105"),
        new(Spoiling.Mets, $"{ContentPart}/m:mptr/@xlink:type", null, "CSIP111"),
        new(Spoiling.Mets, $"{ContentPart}/m:mptr/@LOCTYPE", "URN", "CSIP112"),
    ];
}
