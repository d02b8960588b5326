namespace FinsamBot.Archive.Checking;

/// <summary>What CITS ERMS says must be in an ERMS file and its schema lets pass. The names of the rules are ours.</summary>
internal static class ErmsRules
{
    private const string Things = "//erms:aggregation | //erms:record";
    private const string Id = "@systemIdentifier";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Some("ERMS-CONTROL", "/erms:erms/erms:control", "erms:identification[normalize-space()]"),
        Rule.Has("ERMS-CONTROL", "/erms:erms/erms:control/erms:identification", "@identificationType"),
        Rule.Has("ERMS-AGENCY", "//erms:maintenanceAgency", "erms:agencyName"),
        Rule.Some("ERMS-EVENT", "//erms:maintenanceHistory", "erms:maintenanceEvent"),
        Rule.Is("ERMS-TYPE", "/erms:erms/erms:aggregations/erms:aggregation", "@aggregationType", "caseFile"),
        new("ERMS-ID", Things, Id, $"string-length({Id}) = 36 and translate({Id}, '0123456789abcdefABCDEF', '') = '----'", "Uuid"),
        Rule.Has("ERMS-OBJECT", Things, "erms:objectId"),
        Rule.Some("ERMS-CREATED", Things, "erms:dates/erms:date[@dateType='created']"),
        Rule.Some("ERMS-TITLE", Things, "*[self::erms:title or self::erms:description][normalize-space()]"),
        Rule.Has("ERMS-AGENT", "//erms:agent", "erms:name"),
        Rule.Has("ERMS-APPENDIX", "//erms:appendix", "@name"),
        Rule.Has("ERMS-APPENDIX", "//erms:appendix", "@path"),
        Rule.Has("ERMS-RESTRICTION", "//erms:restriction", "erms:regulation"),
    ];
}
