namespace FinsamBot.Archive.Checking;

/// <summary>What CSIP says must be in a METS file, requirement by requirement. Those of referenced metadata stand in
/// <see cref="ReferenceRules"/>.</summary>
internal static class CsipRules
{
    private const string Mets = "/m:mets";
    private const string Header = $"{Mets}/m:metsHdr";
    private const string Software = $"{Header}/m:agent[@OTHERTYPE='SOFTWARE']";
    private const string Files = $"{Mets}/m:fileSec";
    private const string Group = $"{Files}//m:fileGrp";
    private const string File = $"{Files}//m:file";
    private const string Locator = $"{File}/m:FLocat";
    private const string Map = $"{Mets}/m:structMap[@LABEL='CSIP']";
    private const string Whole = $"{Map}/m:div";
    private const string Part = $"{Whole}/m:div";
    private const string Small = "translate(@LABEL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')";
    private const string Content = $"{Part}[@LABEL='Representations']";
    private const string Representation = $"{Part}[starts-with(@LABEL, 'Representations/')]";
    private const string Groups = $"{Mets}/m:fileSec/m:fileGrp";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Has("CSIP1", Mets, "@OBJID"),
        Rule.OneOf("CSIP2", Mets, "@TYPE", Vocabularies.ContentCategories),
        Rule.Has("CSIP3", $"{Mets}[@TYPE='OTHER']", "@csip:OTHERTYPE"),
        Rule.OneOf("CSIP4", Mets, "@csip:CONTENTINFORMATIONTYPE", Vocabularies.ErmsTypes),
        Rule.Has("CSIP6", Mets, "@PROFILE"),
        Rule.One("CSIP117", Mets, "m:metsHdr"),
        Rule.Has("CSIP7", Header, "@CREATEDATE"),
        Rule.OneOf("CSIP9", Header, "@csip:OAISPACKAGETYPE", Vocabularies.PackageTypes),
        Rule.One("CSIP10", Header, "m:agent[@OTHERTYPE='SOFTWARE' or (@ROLE='CREATOR' and @TYPE='OTHER')]"),
        Rule.Is("CSIP11", Software, "@ROLE", "CREATOR"),
        Rule.Is("CSIP12", Software, "@TYPE", "OTHER"),
        Rule.Is("CSIP13", $"{Header}/m:agent[@ROLE='CREATOR' and @TYPE='OTHER']", "@OTHERTYPE", "SOFTWARE"),
        Rule.Has("CSIP14", Software, "m:name"),
        Rule.One("CSIP15", Software, "m:note"),
        Rule.Is("CSIP16", $"{Software}/m:note", "@csip:NOTETYPE", "SOFTWARE VERSION"),
        .. ReferenceRules.All,
        Rule.Has("CSIP59", Files, "@ID"),
        Rule.Some("CSIP60", Files, "m:fileGrp[@USE='Documentation']"),
        Rule.Some("CSIP113", Files, "m:fileGrp[@USE='Schemas']"),
        Rule.Some("CSIP114", Files, "m:fileGrp[starts-with(@USE, 'Representations')]"),
        Rule.Has("CSIP64", Group, "@USE"),
        Rule.Has("CSIP65", Group, "@ID"),
        Rule.Some("CSIP66", Group, "m:file"),
        Rule.Has("CSIP67", File, "@ID"),
        Rule.Has("CSIP68", File, "@MIMETYPE"),
        Rule.Has("CSIP69", File, "@SIZE"),
        Rule.Has("CSIP70", File, "@CREATED"),
        Rule.Has("CSIP71", File, "@CHECKSUM"),
        Rule.Is("CSIP72", File, "@CHECKSUMTYPE", "SHA-256"),
        Rule.One("CSIP76", File, "m:FLocat"),
        Rule.Is("CSIP77", Locator, "@LOCTYPE", "URL"),
        Rule.Is("CSIP78", Locator, "@xlink:type", "simple"),
        Rule.Has("CSIP79", Locator, "@xlink:href"),
        Rule.Some("CSIP80", Mets, "m:structMap"),
        Rule.Is("CSIP81", Map, "@TYPE", "PHYSICAL"),
        Rule.One("CSIP82", Mets, "m:structMap[@LABEL='CSIP']"),
        Rule.Has("CSIP83", Map, "@ID"),
        Rule.One("CSIP84", Map, "m:div"),
        Rule.Has("CSIP85", Whole, "@ID"),
        Rule.One("CSIP88", Whole, $"m:div[{Small} = 'metadata']"),
        Rule.Has("CSIP89", $"{Part}[@LABEL='Metadata']", "@ID"),
        Rule.Is("CSIP90", $"{Part}[{Small} = 'metadata']", "@LABEL", "Metadata"),
        Rule.Has("CSIP94", $"{Part}[@LABEL='Documentation']", "@ID"),
        Rule.Is("CSIP95", $"{Part}[{Small} = 'documentation']", "@LABEL", "Documentation"),
        Rule.Some("CSIP96", $"{Part}[@LABEL='Documentation']", "m:fptr") with
        {
            OnlyIn210 = true,
        },
        Rule.Points("CSIP116", $"{Part}[@LABEL='Documentation']/m:fptr", "@FILEID", $"{Groups}[@USE='Documentation']/@ID"),
        Rule.Has("CSIP98", $"{Part}[@LABEL='Schemas']", "@ID"),
        Rule.Is("CSIP99", $"{Part}[{Small} = 'schemas']", "@LABEL", "Schemas"),
        Rule.Some("CSIP100", $"{Part}[@LABEL='Schemas']", "m:fptr") with
        {
            OnlyIn210 = true,
        },
        Rule.Points("CSIP118", $"{Part}[@LABEL='Schemas']/m:fptr", "@FILEID", $"{Groups}[@USE='Schemas']/@ID"),
        Rule.Has("CSIP102", Content, "@ID"),
        Rule.Is("CSIP103", $"{Part}[{Small} = 'representations']", "@LABEL", "Representations"),
        Rule.Some("CSIP104", Content, "m:fptr") with
        {
            OnlyIn210 = true,
        },
        Rule.Points("CSIP119", $"{Content}/m:fptr", "@FILEID", $"{Groups}[starts-with(@USE, 'Representations')]/@ID"),
        Rule.Has("CSIP106", Representation, "@ID") with
        {
            Level = Level.Package,
        },
        Rule.Begins("CSIP107", $"{Part}[m:mptr]", "@LABEL", "Representations/") with
        {
            Level = Level.Package,
        },
        Rule.Points("CSIP108", $"{Representation}/m:mptr", "@xlink:title", $"{Groups}[starts-with(@USE, 'Representations')]/@ID") with
        {
            Level = Level.Package,
        },
        Rule.One("CSIP109", Representation, "m:mptr") with
        {
            Level = Level.Package,
        },
        Rule.Has("CSIP110", $"{Part}/m:mptr", "@xlink:href") with
        {
            Level = Level.Package,
        },
        Rule.Is("CSIP111", $"{Part}/m:mptr", "@xlink:type", "simple") with
        {
            Level = Level.Package,
        },
        Rule.Is("CSIP112", $"{Part}/m:mptr", "@LOCTYPE", "URL") with
        {
            Level = Level.Package,
        },
    ];
}
