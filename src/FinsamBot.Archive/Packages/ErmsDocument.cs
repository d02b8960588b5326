using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>A case file by FGS Ärendehantering (CITS ERMS): one aggregation of the type case file with its records.</summary>
internal sealed record ErmsDocument(CaseFile Case, PackageHeader Header)
{
    private static readonly XNamespace E = PackageLayout.ErmsNamespace;
    private static readonly XNamespace Instance = PackageLayout.Instance;

    public XDocument Write(string schemas) =>
        new(
            new XElement(
                E + "erms",
                new XAttribute(XNamespace.Xmlns + "xsi", PackageLayout.Instance),
                new XAttribute(Instance + "schemaLocation", $"{PackageLayout.ErmsNamespace} {schemas}{PackageSchemas.Erms}"),
                Control(),
                new XElement(E + "aggregations", Aggregation())
            )
        );

    private XElement Control() =>
        new(
            E + "control",
            new XElement(E + "identification", new XAttribute("identificationType", "OBJID"), Case.Folder),
            new XElement(
                E + "maintenanceInformation",
                new XElement(E + "maintenanceStatus", new XAttribute("value", "new")),
                new XElement(
                    E + "maintenanceAgency",
                    new XElement(E + "otherAgencyCode", new XAttribute("type", "IDENTIFICATIONCODE"), XmlWords.Of(Header.SubmitterCode)),
                    new XElement(E + "agencyName", XmlWords.Of(Header.Submitter))
                ),
                new XElement(
                    E + "maintenanceHistory",
                    new XElement(
                        E + "maintenanceEvent",
                        new XElement(E + "eventType", new XAttribute("value", "created")),
                        new XElement(E + "eventDateTime", XmlWords.Of(Header.Now)),
                        Agent(new CaseAgent(CaseAgentKind.Other, PackageHeader.Software, "", Header.SoftwareVersion))
                    )
                )
            ),
            new XElement(E + "systemInformation", new XElement(E + "agents", Agent(new CaseAgent(CaseAgentKind.Owner, Header.Submitter))))
        );

    private XElement Aggregation() =>
        new(
            E + "aggregation",
            new XAttribute("systemIdentifier", Case.Id),
            new XAttribute("aggregationType", "caseFile"),
            new XElement(E + "objectId", XmlWords.Of(Case.Number)),
            new XElement(E + "title", XmlWords.Of(Case.Title)),
            new XElement(E + "status", new XAttribute("value", "closed")),
            Case.Restrictions.Select(Restriction),
            Disposal(Case.Disposal),
            Group("agents", Case.Agents.Select(Agent)),
            XmlWords.Element(E + "description", Case.Description),
            Group("dates", Case.Dates.Select(Date)),
            Group("notes", Case.Notes.Select(Note)),
            Case.Records.Select(Record)
        );

    private XElement Record(CaseRecord record, int index) =>
        new(
            E + "record",
            new XAttribute("systemIdentifier", record.Id),
            XmlWords.Attribute("recordType", record.Kind),
            new XAttribute("recordPhysicalOrDigital", "digital"),
            new XElement(E + "objectId", record.Folder),
            record.CaseNumber is { } number
                ? new XElement(E + "extraId", new XAttribute("extraIdType", ErmsVocabulary.CaseNumber), XmlWords.Of(number))
                : null,
            new XElement(E + "title", XmlWords.Of(record.Title)),
            new XElement(E + "runningNumber", index + 1),
            record.PartOf is { } whole ? new XElement(E + "relation", new XAttribute("relationType", "part_of"), whole) : null,
            record.Restrictions.Select(Restriction),
            Disposal(record.Disposal),
            new XElement(E + "direction", new XAttribute("directionDefinition", ErmsVocabulary.Directions.Of(record.Direction))),
            Group("agents", record.Agents.Select(Agent)),
            XmlWords.Element(E + "description", record.Description),
            Group("dates", record.Dates.Select(Date)),
            Group("notes", record.Notes.Select(Note)),
            Group("additionalInformation", record.Files.Select(f => Appendix(record, f)))
        );

    private static XElement? Group(string name, IEnumerable<XElement> elements) =>
        elements.ToList() is { Count: > 0 } some ? new XElement(E + name, some) : null;

    private static XElement Date(CaseDate date) =>
        new(E + "date", new XAttribute("dateType", ErmsVocabulary.Dates.Of(date.Kind)), XmlWords.Of(date.At));

    private static XElement Agent(CaseAgent agent) =>
        new(
            E + "agent",
            new XAttribute("agentType", ErmsVocabulary.Agents.Of(agent.Kind)),
            agent.Kind == CaseAgentKind.Other
                ? XmlWords.Attribute("otherAgentType", agent.Does.Trim().Length > 0 ? agent.Does : ErmsVocabulary.Unsaid)
                : null,
            new XElement(E + "name", XmlWords.Of(agent.Name)),
            XmlWords.Element(E + "organisation", agent.Organisation),
            agent.Kind == CaseAgentKind.Other ? null : XmlWords.Element(E + "role", agent.Does),
            agent.Mail.Length == 0
                ? null
                : new XElement(
                    E + "addressContactInformation",
                    new XElement(E + "contactLine", new XAttribute("contactType", "email"), XmlWords.Of(agent.Mail))
                )
        );

    private static XElement Note(CaseNote note) =>
        new(
            E + "note",
            XmlWords.Attribute("noteType", note.Kind),
            note.At is { } at ? new XAttribute("noteDate", XmlWords.Of(at)) : null,
            XmlWords.Of(note.Text)
        );

    private static XElement Restriction(CaseRestriction restriction) =>
        new(
            E + "restriction",
            new XAttribute("restrictionType", ErmsVocabulary.Restrictions.Of(restriction.Kind)),
            XmlWords.Element(E + "explanatoryText", restriction.Explanation),
            new XElement(E + "regulation", XmlWords.Of(restriction.Regulation))
        );

    private static XElement? Disposal(CaseDisposal? disposal) =>
        disposal is null
            ? null
            : new XElement(
                E + "disposal",
                new XAttribute("disposable", disposal.MayGo),
                new XElement(E + "disposalAction", XmlWords.Of(disposal.Action)),
                XmlWords.Element(E + "disposalMandate", disposal.Mandate),
                new XElement(
                    E + "dates",
                    new XElement(E + "disposalDate", new XAttribute("dateType", "retention_period_start"), XmlWords.Of(disposal.From))
                )
            );

    private static XElement Appendix(CaseRecord record, PackagedFile file) =>
        new(
            E + "appendix",
            XmlWords.Attribute("name", file.Title),
            file.Description.Length > 0 ? XmlWords.Attribute("description", file.Description) : null,
            new XAttribute("fileFormat", file.MediaType),
            new XAttribute("path", $"{record.Folder}/{file.Name}"),
            file.IsSigned ? new XElement(E + "eSignature", new XAttribute("present", true)) : null
        );
}
