using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Web.Registry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser from a page of the office to the sign-in.</summary>
internal sealed class RegistryWorkAccount(RegistryAddress address) : IResult
{
    private const string Kind = "desk";
    private const string Report = "report";
    private const string Reader = "reader";
    private const string Path = "path";

    public Task ExecuteAsync(HttpContext httpContext) =>
        SealedPage.LeaveAsync(
            httpContext,
            (Kind, address.Kind.ToString()),
            (Report, address.Report.ToString()),
            (Reader, address.Reader.Value),
            (Path, address.Path)
        );

    /// <summary>What <see cref="ExecuteAsync"/> sealed in; null when it is not that.</summary>
    public static (RegistryAddress Address, Voice Voice)? Read(AuthenticationProperties? opened)
    {
        string Item(string name) => SealedPage.Item(opened, name);
        return Enum.TryParse<RegistryPageKind>(Item(Kind), out var kind) && ReportId.TryParse(Item(Report), out var report)
            ? (new RegistryAddress(kind, report, new PersonId(Item(Reader)), Item(Path)), SealedPage.VoiceOf(opened))
            : null;
    }
}
