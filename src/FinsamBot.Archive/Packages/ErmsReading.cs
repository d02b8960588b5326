using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>Reads what <see cref="ErmsDocument"/> has written.</summary>
/// <param name="folder">Of the representation.</param>
/// <param name="files">What its METS lists, by path.</param>
internal sealed class ErmsReading(XDocument erms, string folder, IReadOnlyDictionary<string, StoredFile> files)
{
    private static readonly XNamespace E = PackageLayout.ErmsNamespace;

    public CaseFile Case(string name)
    {
        var aggregation = erms.Root!.Child(E + "aggregations").Child(E + "aggregation");
        return new CaseFile(
            name,
            Guid.Parse(aggregation.Said("systemIdentifier")),
            Text(aggregation, "objectId"),
            Text(aggregation, "title"),
            Text(aggregation, "description")
        )
        {
            Dates = [.. Dates(aggregation)],
            Agents = [.. Agents(aggregation)],
            Notes = [.. Notes(aggregation)],
            Restrictions = [.. Restrictions(aggregation)],
            Disposal = Disposal(aggregation.Element(E + "disposal")),
            Records = [.. aggregation.Elements(E + "record").Select(Record)],
        };
    }

    private CaseRecord Record(XElement record) =>
        new(Text(record, "objectId"), Guid.Parse(record.Said("systemIdentifier")), record.Said("recordType"), Text(record, "title"))
        {
            CaseNumber = (string?)record.Element(E + "extraId"),
            Direction = ErmsVocabulary.Directions.Read((string?)record.Element(E + "direction")?.Attribute("directionDefinition")),
            PartOf = record.Element(E + "relation") is { } whole ? Guid.Parse(whole.Value) : null,
            Description = Text(record, "description"),
            Dates = [.. Dates(record)],
            Agents = [.. Agents(record)],
            Notes = [.. Notes(record)],
            Restrictions = [.. Restrictions(record)],
            Disposal = Disposal(record.Element(E + "disposal")),
            Files = [.. record.Elements(E + "additionalInformation").Elements(E + "appendix").Select(File)],
        };

    private PackagedFile File(XElement appendix)
    {
        var stored = files[$"{PackageLayout.Data}/{appendix.Said("path")}"];
        return new PackagedFile(
            Path.GetFileName(stored.Path),
            appendix.Said("name"),
            stored.MediaType,
            stored.Created,
            PackageReading.Open(folder, stored.Path)
        )
        {
            Description = (string?)appendix.Attribute("description") ?? "",
            Sha256 = stored.Sha256,
            IsSigned = appendix.Element(E + "eSignature") is not null,
        };
    }

    private static IEnumerable<CaseDate> Dates(XElement of) =>
        of.Elements(E + "dates")
            .Elements(E + "date")
            .Select(d => new CaseDate(ErmsVocabulary.Dates.Read((string?)d.Attribute("dateType")), XmlWords.Instant(d.Value)));

    private static IEnumerable<CaseAgent> Agents(XElement of) => of.Elements(E + "agents").Elements(E + "agent").Select(Agent);

    private static CaseAgent Agent(XElement agent)
    {
        var other = (string?)agent.Attribute("otherAgentType");
        return new CaseAgent(
            ErmsVocabulary.Agents.Read((string?)agent.Attribute("agentType")),
            Text(agent, "name"),
            Text(agent, "organisation"),
            other == ErmsVocabulary.Unsaid ? "" : other ?? Text(agent, "role"),
            (string?)agent.Element(E + "addressContactInformation")?.Element(E + "contactLine") ?? ""
        );
    }

    private static IEnumerable<CaseNote> Notes(XElement of) =>
        of.Elements(E + "notes")
            .Elements(E + "note")
            .Select(n => new CaseNote(
                (string?)n.Attribute("noteType") ?? "",
                n.Value,
                (string?)n.Attribute("noteDate") is { } at ? XmlWords.Instant(at) : null
            ));

    private static IEnumerable<CaseRestriction> Restrictions(XElement of) =>
        of.Elements(E + "restriction")
            .Select(r => new CaseRestriction(
                ErmsVocabulary.Restrictions.Read((string?)r.Attribute("restrictionType")),
                Text(r, "regulation"),
                Text(r, "explanatoryText")
            ));

    private static CaseDisposal? Disposal(XElement? disposal) =>
        disposal is null
            ? null
            : new CaseDisposal(
                XmlConvert.ToBoolean(disposal.Said("disposable")),
                Text(disposal, "disposalAction"),
                (string?)disposal.Element(E + "disposalMandate"),
                XmlWords.Instant(disposal.Child(E + "dates").Child(E + "disposalDate").Value)
            );

    private static string Text(XElement of, string name) => (string?)of.Element(E + name) ?? "";
}
