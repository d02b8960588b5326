namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>What the ERMS file says of the case and its records, spoilt.</summary>
internal static class SpoiltCases
{
    public static IReadOnlyList<SpoiltRow> Rows { get; } =
    [
        new(Spoiling.Erms, "//erms:control/erms:identification", " ", "ERMS-CONTROL"),
        new(Spoiling.Erms, "//erms:control/erms:identification/@identificationType", " ", "ERMS-CONTROL"),
        new(Spoiling.Erms, "//erms:agencyName", " ", "ERMS-AGENCY"),
        new(Spoiling.Erms, "//erms:maintenanceEvent", null, "ERMS-EVENT", PassesSchemas: false),
        new(Spoiling.Erms, "//erms:aggregation/@aggregationType", "file", "ERMS-TYPE"),
        new(Spoiling.Erms, "//erms:record[1]/@systemIdentifier", "1", "ERMS-ID"),
        new(Spoiling.Erms, "//erms:record[1]/@systemIdentifier", "=//erms:aggregation/@systemIdentifier", "ERMS-UNIQUE"),
        new(Spoiling.Erms, "//erms:record[1]/erms:objectId", " ", "ERMS-OBJECT"),
        new(Spoiling.Erms, "//erms:record[1]/erms:objectId", null, "ERMS-OBJECT", PassesSchemas: false),
        new(Spoiling.Erms, "//erms:record[1]/erms:dates/erms:date[@dateType='created']", null, "ERMS-CREATED"),
        new(Spoiling.Erms, "//erms:aggregation/erms:dates", null, "ERMS-CREATED"),
        new(Spoiling.Erms, "//erms:record[1]/erms:title", null, "ERMS-TITLE"),
        new(Spoiling.Erms, "//erms:record//erms:agent/erms:name", " ", "ERMS-AGENT"),
        new(Spoiling.Erms, "//erms:record[1]//erms:appendix[1]/@name", " ", "ERMS-APPENDIX"),
        new(Spoiling.Erms, "//erms:record[1]//erms:appendix[1]/@path", " ", "ERMS-APPENDIX"),
        new(Spoiling.Erms, "//erms:record[1]//erms:appendix[1]/@path", "record-01/borta.pdf", "ERMS-PATH"),
        new(Spoiling.Erms, "//erms:record[1]//erms:appendix[1]/@path", "../../../../utanfor.pdf", "FILE-OUTSIDE"),
        new(Spoiling.Erms, "//erms:regulation", " ", "ERMS-RESTRICTION"),
        new(Spoiling.Erms, "//erms:aggregation/@aggregationType", "own_aggregation_definition", "ERMS-TYPE SCH-1"),
        new(Spoiling.Erms, "//erms:date[@dateType='received']/@dateType", "other", "SCH-2"),
        new(Spoiling.Erms, "//erms:record[1]/erms:direction/@directionDefinition", "other", "SCH-3"),
        new(Spoiling.Erms, "//erms:contactLine/@contactType", "other", "SCH-5"),
        new(Spoiling.Erms, "//erms:record//erms:agent/@agentType", "other", "SCH-6"),
        new(Spoiling.Erms, "//erms:disposalDate/@dateType", "other_date", "SCH-7"),
        new(Spoiling.Erms, "//erms:restriction/@restrictionType", "other_type", "SCH-8"),
        new(Spoiling.Erms, "//erms:relation/@relationType", "own_relation_definition", "SCH-9"),
        new(Spoiling.Erms, "//erms:contactLine", null, "SCH-10"),
        new(Spoiling.Erms, "//erms:control/erms:identification", "<classificationSchema classificationSchemaStatus='other'/>", "SCH-11"),
        new(
            Spoiling.Erms,
            "//erms:record//erms:agent[1]/erms:organisation",
            "<addressContactInformation><addressLine addressType='other'>Box 1</addressLine></addressContactInformation>",
            "SCH-4"
        ),
    ];
}
