namespace FinsamBot.Host.Development;

/// <summary>Where the Agents Playground answers.</summary>
internal sealed class PlaygroundAddress
{
    private volatile Uri? _value;

    /// <summary>Null while it does not.</summary>
    public Uri? Value
    {
        get => _value;
        set => _value = value;
    }
}
