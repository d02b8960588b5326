namespace FinsamBot.Testing.Playground;

/// <summary>Somebody in the Playground's tenant. The Playground does not ask that object ids are GUIDs.</summary>
/// <param name="Id">The bot-specific user id, <c>29:…</c>.</param>
/// <param name="ObjectId">The Entra object id, sent as <c>aadObjectId</c>.</param>
/// <param name="GivenName">First name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="Mail">Also the user principal name.</param>
public sealed record PlaygroundPerson(string Id, string ObjectId, string GivenName, string Surname, string Mail)
{
    public string Name => $"{GivenName} {Surname}";
}
