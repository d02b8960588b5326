using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>The SDK's types as it declares them, but for an attachment's content: its converter takes certain JSON for streams of bytes,
/// which nobody may send us, and makes a tree of what is already written.</summary>
internal sealed class ProtocolContracts : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.DeclaringType == typeof(Attachment) && property.UnderlyingName == nameof(Attachment.Content))
        {
            property.Converter = null;
        }

        return property;
    }
}
