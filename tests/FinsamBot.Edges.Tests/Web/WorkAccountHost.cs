using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Web;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The pages, and a provider of work accounts that they trust.</summary>
internal sealed class WorkAccountHost : IAsyncDisposable
{
    private WorkAccountHost(FakeEntra entra, PageHost pages) => (Entra, Pages) = (entra, pages);

    public FakeEntra Entra { get; }

    public PageHost Pages { get; }

    public string Path => Pages.PathFor(Sample.Anna);

    public static async Task<WorkAccountHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var entra = await FakeEntra.StartAsync(() => Sample.Morning);
        return new WorkAccountHost(entra, await PageHost.StartAsync(settings: [.. entra.Settings, .. settings]));
    }

    /// <summary>An association that is only about to begin, whose own tenant the provider speaks for.</summary>
    /// <param name="administrator">The account name that the settings give leave to set it up.</param>
    public static async Task<WorkAccountHost> BeginAsync(string administrator)
    {
        var entra = await FakeEntra.StartAsync(() => Sample.Morning);
        (string, string)[] own = [("Web:WorkAccount:TenantId", FakeEntra.Tenant), ("Association:Administrators:0", administrator)];
        return new WorkAccountHost(entra, await PageHost.StartEmptyAsync(settings: [.. entra.Settings, .. own]));
    }

    /// <summary>From the button to where the browser is left in the end.</summary>
    public async Task<Shown> SignInAsync(Visitor visitor, string? path = null)
    {
        var answer = await visitor.Client.GetAsync(new Uri((path ?? Path) + "/arbetskonto", UriKind.Relative));
        while (answer.Headers.Location is { } next)
        {
            answer = await visitor.Client.GetAsync(next);
        }

        return await Visitor.ReadAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        await Entra.DisposeAsync();
    }
}
