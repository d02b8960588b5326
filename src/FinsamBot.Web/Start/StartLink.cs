namespace FinsamBot.Web.Start;

/// <summary>An address for the start page to offer, in development.</summary>
/// <param name="Address">A path on this host, or a whole http address.</param>
public sealed record StartLink(string Name, string Address);
