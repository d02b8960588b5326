using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office;

/// <summary>One step on the way to the first reminder.</summary>
/// <param name="Key">Of its name.</param>
/// <param name="Missing">What it lacks; empty when it is done.</param>
/// <param name="IsOptional">It can be done without.</param>
internal sealed record SetupStep(string Key, string Path, IReadOnlyList<string> Missing, bool IsOptional = false)
{
    public bool IsDone => Missing.Count == 0;
}

/// <summary>The way of a new association from an empty register to the first reminder. Steps can be left and taken up again.</summary>
internal static class SetupSteps
{
    public static IReadOnlyList<SetupStep> Of(OfficeCall call, IReadOnlyList<Intervention> interventions)
    {
        var (voice, association) = (call.Voice, call.Association);
        var standing = SetupStanding.Of(association, interventions, call.Today);
        return
        [
            new("Details", OfficePaths.Association, association.IsFounded ? [] : [voice.Office("Missing_Details")]),
            new("People", OfficePaths.People, MissingPeople(voice, standing)),
            new("Interventions", OfficePaths.Interventions, MissingInterventions(voice, standing)),
            new("Days", OfficePaths.Days, standing.IsTuned ? [] : [voice.Office("Missing_Days")], IsOptional: true),
            new(
                "CaseNumbers",
                OfficePaths.Association + "#nummer-rubrik",
                association.Details.CaseNumberPattern is null ? [voice.Office("Missing_CaseNumbers")] : [],
                IsOptional: true
            ),
            new(
                "Trial",
                OfficePaths.Sending,
                association.Sending == SendingMode.ToNobody ? [voice.Office("Missing_Trial")] : [],
                IsOptional: true
            ),
            new("Begin", OfficePaths.Sending, association.Sending == SendingMode.ToAll ? [] : [voice.Office("Missing_Begin")]),
        ];
    }

    /// <summary>What ought to be there before the first reminder, in sentences.</summary>
    public static IReadOnlyList<string> Missing(OfficeCall call, IReadOnlyList<Intervention> interventions) =>
        [.. Of(call, interventions).Where(s => s is { IsOptional: false, Key: not "Begin" }).SelectMany(s => s.Missing)];

    public static Html Show(Voice voice, IReadOnlyList<SetupStep> steps)
    {
        var next = steps.FirstOrDefault(s => s is { IsDone: false, IsOptional: false }) ?? steps.FirstOrDefault(s => !s.IsDone);
        return Html.Of($"""<ol class="steps">{steps.Select(s => Step(voice, s, s == next))}</ol>""");
    }

    private static Html Step(Voice voice, SetupStep step, bool isNext)
    {
        var (look, word) = step switch
        {
            { IsDone: true } => ("is-done", "Step_Done"),
            _ when isNext => ("is-todo", "Step_Next"),
            { IsOptional: true } => ("", "Step_Optional"),
            _ => ("", "Step_Left"),
        };
        return Html.Of(
            $"""
            <li>
            <a href="{voice.In(step.Path)}">{voice.Office($"Step_{step.Key}")}</a>
            <span class="mark {look}">{voice.Office(word)}</span>
            {step.Missing.Select(m => Html.Of($"<p>{m}</p>"))}
            </li>
            """
        );
    }

    private static IReadOnlyList<string> MissingPeople(Voice voice, SetupStanding standing) =>
        [
            .. standing.HasPeople ? (string[])[] : [voice.Office("Missing_People")],
            .. standing.Registrars.Count > 0 ? (string[])[] : [voice.Office("Missing_Registrar")],
            .. standing.Unreachable == 0 ? (string[])[] : [voice.OfficeCount("Missing_Addresses", standing.Unreachable)],
        ];

    private static IReadOnlyList<string> MissingInterventions(Voice voice, SetupStanding standing) =>
        standing.Running.Count == 0
            ? [voice.Office("Missing_Interventions")]
            :
            [
                .. standing.WithoutLead.Select(i => voice.Office("Missing_Lead", i.Name)),
                .. standing.WithoutGroup.Select(i => voice.Office("Missing_Group", i.Name)),
            ];
}
