using System.Text.Json.Serialization;

namespace FinsamBot.Domain.People;

/// <summary>What a person may do. The first four are held per intervention, the others for the whole association.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Projektledare: writes and submits.</summary>
    Lead,

    /// <summary>Ersättare: may do what the lead may.</summary>
    Deputy,

    /// <summary>Ledamot i styrgruppen: reads and answers.</summary>
    SteeringMember,

    /// <summary>Ordförande i styrgruppen: asked like any member, and may word the group's section.</summary>
    Chair,

    /// <summary>Förbundets administratör: sees everything, changes no report.</summary>
    Administrator,

    /// <summary>Registrator: receives submitted reports.</summary>
    Registrar,
}
