using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Editor;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Somebody who writes a report, signed in.</summary>
internal sealed record WritingCall(Voice Voice, Person Person, FormToken Token, Association Association, ReportView View)
{
    public ReportId Report => View.Id;

    public string Path => WritingPaths.Of(Report);

    /// <summary>It is not handed in, or is corrected.</summary>
    public bool IsOpen => View.Report.Submission is null;

    public string NameOf(PersonId person) => View.Circumstances.PersonOf(person).Name;

    /// <summary>Sections that this person may word now.</summary>
    public bool MayWord(TemplateSection section) =>
        IsOpen
        && (section.FilledBy == FilledBy.Lead || (section.FilledBy == FilledBy.SteeringGroup && View.MayWordGroupsSection(Person.Id)));

    public Request Request(Command command, string id) => new(command, Person.Id, id, View.Now);

    /// <param name="script">Keeps what is typed; null on pages where nothing is.</param>
    public PageResult Page(string title, string path, Html main, PageNotice? notice = null, string? script = null) =>
        new(
            new Layout(Voice, title, path, Association.Details.Name, script)
            {
                IsWide = script is not null,
                Scripts = Html.When(script is not null, Scripts),
            }.Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    {Html.When(notice is not null, () => notice!.Show())}
                    {main}
                    {OfficeFrame.Session(Voice, Person, Token, Path)}
                    """
                )
            ),
            notice,
            script is null ? null : Policy
        );

    /// <summary>The editor takes the place of the text area before marks are put in it.</summary>
    private static Html Scripts() =>
        Html.Of(
            $"""
            {Html.When(EditorField.Script is not null, () => Html.Of($"""<script src="{EditorField.Script}" defer></script>"""))}
            <script src="{StaticFile.FoundScript.Address}" defer></script>
            <script src="{StaticFile.EntryScript.Address}" defer></script>
            """
        );

    /// <summary>The tab has a policy of its own.</summary>
    private string Policy => PageHeaders.PolicyWithScript + (Voice.IsInTab ? "" : EditorField.TrustedTypes);
}

/// <summary>The way in to the writing page: signed in, with the right to write this report today.</summary>
internal sealed class WritingEntry(
    Sessions sessions,
    AssociationDirectory directory,
    ReportHandler reports,
    FormTokens tokens,
    BeginPages beginning,
    TimeProvider clock
)
{
    /// <summary>Whoever is not signed in is led to the sign-in and back; what a form held is shown to be copied.</summary>
    public async Task<IResult> EnterAsync(HttpContext context, Func<WritingCall, Task<IResult>> show)
    {
        if (await sessions.FindAsync(context) is not { } reader)
        {
            return SignedOut.Show(context, Asked(context) is { } asked ? WritingPaths.Of(asked) : ReportLinks.Mine);
        }

        if (await FindAsync(context, reader.Person) is { } call)
        {
            return await show(call);
        }

        return (Asked(context) is { } id ? await beginning.OfferAsync(context, id, reader.Person) : null)
            ?? NotYours(context.Request.Voice());
    }

    public Task<IResult> BeginAsync(HttpContext context) =>
        Asked(context) is { } id ? beginning.BeginAsync(context, id) : Task.FromResult(PlainPages.NotFound(context.Request.Voice()));

    /// <summary>Null for whoever is not signed in, or does not write this report.</summary>
    public async Task<WritingCall?> FindAsync(HttpContext context) =>
        await sessions.FindAsync(context) is { } reader ? await FindAsync(context, reader.Person) : null;

    private static PageResult NotYours(Voice voice)
    {
        var (title, mine) = (voice.Writing("Write_NotYours"), voice.Office("Mine_Title"));
        return new PageResult(
            new Layout(voice, title).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    <p>{voice.Writing("Write_NotYoursWhy")}</p>
                    <p><a href="{voice.In(ReportLinks.Mine)}">{mine}</a></p>
                    """
                )
            ),
            Statuses.Of(RefusalCategory.NotAllowed)
        );
    }

    private static ReportId? Asked(HttpContext context) =>
        ReportId.TryParse($"{context.Request.RouteValues["intervention"]}/{context.Request.RouteValues["report"]}", out var id) ? id : null;

    private async Task<WritingCall?> FindAsync(HttpContext context, PersonId who)
    {
        var (stop, now) = (context.RequestAborted, clock.GetUtcNow());
        var association = await directory.AssociationAsync(stop);
        if (
            Asked(context) is not { } id
            || !association.People.TryGetValue(who, out var person)
            || association.Left.Contains(who)
            || await reports.FindAsync(id, now, stop) is not { } view
            || !view.MayBeWrittenBy(who)
        )
        {
            return null;
        }

        return new WritingCall(context.Request.Voice(), person, tokens.MakeFor(context), association, view);
    }
}
