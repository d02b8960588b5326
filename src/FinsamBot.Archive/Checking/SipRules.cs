using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>What SIP adds: which profile, which kind of package, and who hands it over.</summary>
internal static class SipRules
{
    private const string Header = "/m:mets/m:metsHdr";
    private const string Coded = $"{Header}/m:agent[m:note[@csip:NOTETYPE='IDENTIFICATIONCODE']]";
    private const string Submitter = $"{Header}/m:agent[@ROLE='CREATOR' and @TYPE='ORGANIZATION']";
    private const string Archivist = $"{Header}/m:agent[@ROLE='ARCHIVIST']";
    private const string Receiver = $"{Header}/m:agent[@ROLE='PRESERVATION']";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.OneOf("SIP2", "/m:mets", "@PROFILE", [.. PackageProfile.All.Select(p => p.Address)]),
        Rule.OneOf("SIP3", $"{Header}[@RECORDSTATUS]", "@RECORDSTATUS", Vocabularies.RecordStates),
        Rule.Is("SIP4", Header, "@csip:OAISPACKAGETYPE", "SIP"),
        Rule.OneOf("SIP5", $"{Header}/m:altRecordID[@TYPE]", "@TYPE", Vocabularies.RecordIds),
        Rule.OneOf("SIP11", Archivist, "@TYPE", Vocabularies.Submitters),
        Rule.Has("SIP12", Archivist, "m:name"),
        Rule.Is("SIP14", $"{Archivist}/m:note", "@csip:NOTETYPE", "IDENTIFICATIONCODE"),
        Rule.Some("SIP15", Header, "m:agent[@ROLE='CREATOR' and (@TYPE='ORGANIZATION' or @TYPE='INDIVIDUAL')]"),
        Rule.Is("SIP16", $"{Coded}[@ROLE != 'ARCHIVIST' and @ROLE != 'PRESERVATION']", "@ROLE", "CREATOR"),
        Rule.OneOf("SIP17", $"{Header}/m:agent[@ROLE='CREATOR' and @TYPE != 'OTHER']", "@TYPE", Vocabularies.Submitters),
        Rule.Has("SIP18", Submitter, "m:name"),
        Rule.Is("SIP20", $"{Submitter}/m:note", "@csip:NOTETYPE", "IDENTIFICATIONCODE"),
        Rule.Has("SIP24", $"{Header}/m:agent[@ROLE='CREATOR' and @TYPE='INDIVIDUAL']", "m:name"),
        Rule.Is("SIP28", Receiver, "@TYPE", "ORGANIZATION"),
        Rule.Has("SIP29", Receiver, "m:name"),
        Rule.Is("SIP31", $"{Receiver}/m:note", "@csip:NOTETYPE", "IDENTIFICATIONCODE"),
    ];
}
