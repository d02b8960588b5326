using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web.Addresses;

/// <summary>The pages with papers about a report. The name, in small letters, is the first part of the address.</summary>
internal enum RegistryPageKind
{
    /// <summary>The registrar's.</summary>
    Registrera,

    /// <summary>The signature tracker.</summary>
    Underskrifter,

    /// <summary>What was answered at a meeting, and its minutes.</summary>
    Protokoll,
}

/// <summary>Such a page, as named by an address whose key was right.</summary>
/// <param name="Reader">Who got the address: a person, or the office's mailbox, where whoever opens it says who it is.</param>
/// <param name="Path">The page's own path; its steps lie below it.</param>
internal sealed record RegistryAddress(RegistryPageKind Kind, ReportId Report, PersonId Reader, string Path) : ReportAddress(Report, Path)
{
    public const string Register = "/registrering";
    public const string Correct = "/rattelse";
    public const string Sign = "/underskrift";
    public const string Unsign = "/borttag";
    public const string Minutes = "/mote";
    public const string Document = "/dokument";

    /// <summary>Field and part of the address: who wants to sign in.</summary>
    public const string WhoField = "vem";

    public static string PatternOf(RegistryPageKind kind) => $"/{NameOf(kind)}/{{intervention}}/{{report}}/{{reader}}/{{key}}";

    public static RegistryPageKind? KindOf(string name) =>
        Enum.GetValues<RegistryPageKind>().Where(k => NameOf(k) == name).Select(k => (RegistryPageKind?)k).FirstOrDefault();

    public static string NameOf(RegistryPageKind kind) => kind.ToString().ToLowerInvariant();

    public static string PathOf(RegistryPageKind kind, ReportId report, PersonId reader, string key) =>
        $"/{NameOf(kind)}/{report}/{Uri.EscapeDataString(reader.Value)}/{key}";

    public override PersonId Holder => Reader;

    /// <summary>Who is signing in, as the address says; null when it says nothing.</summary>
    public PersonId? Who { get; init; }

    public override string Onwards(Voice voice) => Who is { } person ? Query.With(voice.In(Path), WhoField, person.Value) : voice.In(Path);

    /// <summary>Called by the routing; null when the address is not one that we gave out.</summary>
    public static ValueTask<RegistryAddress?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Of(context, context.RequestServices.GetRequiredService<SignInCodes>()));

    /// <summary>The parts of an address; null when it is not one that we gave out.</summary>
    public static RegistryAddress? Of(RegistryPageKind kind, string intervention, string id, string person, string key, SignInCodes codes)
    {
        var reader = new PersonId(person);
        return ReportId.TryParse($"{intervention}/{id}", out var report) && codes.IsPageKey(key, NameOf(kind), report, reader)
            ? new RegistryAddress(kind, report, reader, PathOf(kind, report, reader, key))
            : null;
    }

    private static RegistryAddress? Of(HttpContext context, SignInCodes codes)
    {
        string Part(string name) => context.GetRouteValue(name) as string ?? "";
        return
            KindOf((context.Request.Path.Value ?? "").Split('/').ElementAtOrDefault(1) ?? "") is { } kind
            && Of(kind, Part("intervention"), Part("report"), Part("reader"), Part("key"), codes) is { } address
            ? address with
            {
                Who = context.Request.Query[WhoField] is [{ Length: > 0 } who] ? new PersonId(who) : null,
            }
            : null;
    }
}
