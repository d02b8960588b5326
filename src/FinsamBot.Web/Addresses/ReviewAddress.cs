using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web.Addresses;

/// <summary>A member's page about one round, as named by an address whose key was right.</summary>
/// <param name="Path">The page's own path; the steps of answering lie below it.</param>
internal sealed record ReviewAddress(ReportId Report, int Round, PersonId Member, string Path) : ReportAddress(Report, Path)
{
    public const string Pattern = "/granska/{intervention}/{report}/{round:int}/{member}/{key}";

    public const string Answer = "/svar";

    public const string Draft = "/utkast";

    /// <summary>Where a token opens a session for the page, in the pane.</summary>
    public const string PaneSession = "/konto";

    /// <summary>In the address after an answer: the page is to say thanks.</summary>
    public const string AnsweredFlag = "svarat";

    private const string MeantField = "menade";

    public override PersonId Holder => Member;

    /// <summary>The answer that a link in a letter says the member means. It is shown, and has no effect of its own.</summary>
    public AnswerKind? Meant { get; init; }

    /// <summary>An address of the page or of a step, with the language and what is meant kept.</summary>
    public static string With(Voice voice, string path, AnswerKind? meant) =>
        meant is { } kind ? Query.With(voice.In(path), MeantField, AnswerValue.Of(kind)) : voice.In(path);

    /// <summary>The page after an answer. The thanks take the focus by themselves; naming a place in the page would keep it from
    /// them.</summary>
    public string Thanks(Voice voice) => Query.With(voice.In(Path), AnsweredFlag, "ja");

    public override string Onwards(Voice voice) => With(voice, Path, Meant) + "#svara";

    /// <summary>Called by the routing; null when the address is not one that we gave out.</summary>
    public static ValueTask<ReviewAddress?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Of(context, context.RequestServices.GetRequiredService<SignInCodes>()));

    /// <summary>The parts of an address, in or outside of the pane; null when it is not one that we gave out.</summary>
    public static ReviewAddress? Of(string intervention, string id, string number, string person, string key, bool pane, SignInCodes codes)
    {
        if (
            !ReportId.TryParse($"{intervention}/{id}", out var report)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var round)
        )
        {
            return null;
        }

        var member = new PersonId(person);
        return codes.IsLinkKey(key, report, round, member)
            ? new ReviewAddress(report, round, member, (pane ? PaneFrame.Path : "") + ReportLinks.PathOf(report, round, member, key))
            : null;
    }

    private static ReviewAddress? Of(HttpContext context, SignInCodes codes)
    {
        string Part(string name) => context.GetRouteValue(name) as string ?? "";
        var address = Of(
            Part("intervention"),
            Part("report"),
            Part("round"),
            Part("member"),
            Part("key"),
            PaneFrame.Holds(context.Request.Path),
            codes
        );
        return address is null ? null : address with { Meant = AnswerValue.Read(context.Request.Query[MeantField]) };
    }
}
