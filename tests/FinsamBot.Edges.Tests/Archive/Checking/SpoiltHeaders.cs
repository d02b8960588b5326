namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>What a METS file says of the package, of those behind it and of the metadata beside it, spoilt.</summary>
internal static class SpoiltHeaders
{
    private const string Software = "//m:agent[@OTHERTYPE='SOFTWARE']";
    private const string Submitter = "//m:agent[@ROLE='CREATOR' and @TYPE='ORGANIZATION']";

    public static IReadOnlyList<SpoiltRow> Rows { get; } =
    [
        new(Spoiling.Mets, "/m:mets/@OBJID", null, "CSIP1"),
        new(Spoiling.Mets, "/m:mets/@OBJID", "annan", "CSIP1"),
        new(Spoiling.Representation, "/m:mets/@OBJID", "rep2", "CSIP1"),
        new(Spoiling.Mets, "/m:mets/@TYPE", "Dataset", "CSIP2"),
        new(Spoiling.Mets, "/m:mets/@TYPE", null, "CSIP2"),
        new(Spoiling.Mets, "/m:mets/@TYPE", "OTHER", "CSIP3"),
        new(Spoiling.Mets, "/m:mets/@csip:CONTENTINFORMATIONTYPE", null, "CSIP4"),
        new(Spoiling.Representation, "/m:mets/@csip:CONTENTINFORMATIONTYPE", "ermes", "CSIP4", PassesSchemas: false),
        new(Spoiling.Representation, "/m:mets/@csip:CONTENTINFORMATIONTYPE", "citssiard_v1_0", "CSIP4"),
        new(Spoiling.Mets, "/m:mets/@PROFILE", null, "CSIP6 SIP2"),
        new(Spoiling.Representation, "/m:mets/@PROFILE", "https://example.se/profil.xml", "SIP2"),
        new(Spoiling.Mets, "//m:metsHdr", null, "CSIP117"),
        new(Spoiling.Mets, "//m:metsHdr/@CREATEDATE", null, "CSIP7"),
        new(Spoiling.Mets, "//m:metsHdr/@csip:OAISPACKAGETYPE", null, "CSIP9 SIP4"),
        new(Spoiling.Representation, "//m:metsHdr/@csip:OAISPACKAGETYPE", "AIP", "SIP4"),
        new(Spoiling.Mets, "//m:metsHdr/@RECORDSTATUS", "OLD", "SIP3"),
        new(Spoiling.Mets, "//m:altRecordID/@TYPE", "DNR", "SIP5"),
        new(Spoiling.Mets, Software, null, "CSIP10"),
        new(Spoiling.Mets, $"{Software}/@ROLE", "EDITOR", "CSIP11"),
        new(Spoiling.Mets, $"{Software}/@TYPE", "ORGANIZATION", "CSIP12 SIP20"),
        new(Spoiling.Mets, $"{Software}/@OTHERTYPE", null, "CSIP13"),
        new(Spoiling.Representation, $"{Software}/m:name", null, "CSIP14", PassesSchemas: false),
        new(Spoiling.Representation, $"{Software}/m:name", " ", "CSIP14"),
        new(Spoiling.Mets, $"{Software}/m:note", null, "CSIP15"),
        new(Spoiling.Mets, $"{Software}/m:note/@csip:NOTETYPE", null, "CSIP16"),
        new(Spoiling.Mets, Submitter, null, "SIP15"),
        new(Spoiling.Mets, $"{Submitter}/@ROLE", "EDITOR", "SIP15 SIP16"),
        new(Spoiling.Mets, $"{Submitter}/@TYPE", "GROUP", "SIP15 SIP17", PassesSchemas: false),
        new(Spoiling.Mets, $"{Submitter}/m:name", " ", "SIP18"),
        new(Spoiling.Mets, $"{Submitter}/m:note/@csip:NOTETYPE", null, "SIP20"),
        new(Spoiling.Mets, Software, "<agent ROLE='CREATOR' TYPE='INDIVIDUAL'><name/></agent>", "SIP24"),
        new(Spoiling.Mets, "//m:agent[@ROLE='ARCHIVIST']/@TYPE", "OTHER", "SIP11"),
        new(Spoiling.Mets, "//m:agent[@ROLE='ARCHIVIST']/m:name", " ", "SIP12"),
        new(Spoiling.Mets, "//m:agent[@ROLE='ARCHIVIST']/m:note/@csip:NOTETYPE", null, "SIP14"),
        new(Spoiling.Mets, "//m:agent[@ROLE='PRESERVATION']/@TYPE", "INDIVIDUAL", "SIP28"),
        new(Spoiling.Mets, "//m:agent[@ROLE='PRESERVATION']/m:name", " ", "SIP29"),
        new(Spoiling.Mets, "//m:agent[@ROLE='PRESERVATION']/m:name", "<note>SE-123</note>", "SIP31"),
        new(
            Spoiling.Mets,
            "//m:metsHdr",
            "<dmdSec ID=' ' STATUS='OLD'><mdRef MDTYPE='DC' LOCTYPE='OTHER'/></dmdSec>",
            "CSIP18 CSIP19 CSIP20 CSIP22 CSIP23 CSIP24 CSIP26 CSIP27 CSIP28 CSIP29 CSIP30",
            PassesSchemas: false
        ),
        new(
            Spoiling.Mets,
            "//m:metsHdr",
            "<dmdSec ID='d'><mdRef xlink:href='metadata/dc.xml' SIZE='1'/></dmdSec>",
            "CSIP19 CSIP22 CSIP23 CSIP24 CSIP25 CSIP26 CSIP28 CSIP29 CSIP30",
            PassesSchemas: false
        ),
        new(
            Spoiling.Mets,
            "//m:digiprovMD",
            "<rightsMD ID=' ' STATUS='OLD'><mdRef LOCTYPE='OTHER'/></rightsMD>",
            "CSIP46 CSIP47 CSIP49 CSIP50 CSIP51 CSIP52 CSIP53 CSIP54 CSIP55 CSIP56 CSIP57",
            PassesSchemas: false
        ),
        new(Spoiling.Representation, "//m:digiprovMD/@ID", null, "CSIP33", PassesSchemas: false),
        new(Spoiling.Mets, "//m:digiprovMD/@STATUS", "OLD", "CSIP34"),
        new(Spoiling.Mets, "//m:mdRef/@LOCTYPE", "ARK", "CSIP36"),
        new(Spoiling.Mets, "//m:mdRef/@xlink:type", null, "CSIP37"),
        new(Spoiling.Representation, "//m:mdRef/@xlink:href", null, "CSIP38 FILE-UNLISTED"),
        new(Spoiling.Representation, "//m:mdRef/@xlink:href", "metadata/borta.xml", "CSIP38 FILE-UNLISTED"),
        new(Spoiling.Mets, "//m:mdRef/@MDTYPE", null, "CSIP39", PassesSchemas: false),
        new(Spoiling.Mets, "//m:mdRef/@MIMETYPE", null, "CSIP40"),
        new(Spoiling.Mets, "//m:mdRef/@SIZE", null, "CSIP41"),
        new(Spoiling.Mets, "//m:mdRef/@SIZE", "1", "CSIP41"),
        new(Spoiling.Mets, "//m:mdRef/@CREATED", null, "CSIP42"),
        new(Spoiling.Mets, "//m:mdRef/@CHECKSUM", null, "CSIP43"),
        new(Spoiling.Mets, "//m:mdRef/@CHECKSUM", "00", "CSIP43"),
        new(Spoiling.Mets, "//m:mdRef/@CHECKSUMTYPE", null, "CSIP44"),
        new(Spoiling.Mets, "//m:mdRef/@CHECKSUMTYPE", "MD5", "CSIP44"),
    ];
}
