using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>A section that the reader may word, with every text it has had.</summary>
internal sealed record WordedSection(WritingCall Call, TemplateSection Section, SectionVersions Versions)
{
    public PageNotice? Notice { get; init; }

    public SectionText Saved => Call.View.Report.TextOf(Section.Id);

    /// <summary>The page of the form where the section is written.</summary>
    public string Back => WritingPaths.PageOf(Call.Report, Call.View.Template.PageOf(Section).Id);

    public TextMerge MergeWith(SetAsideVersion beside) => TextMerge.Of(Versions.TextAt(beside.BasedOn), beside.Text.Text, Saved.Text);
}

/// <summary>The way in to the pages about one section; whoever may not word it is led to the writing page.</summary>
internal sealed class SectionEntry(WritingEntry entry, OfficeHandler office)
{
    public Task<IResult> EnterAsync(HttpContext context, string named, Func<WordedSection, Task<IResult>> show) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                if (call.View.Template.Section(named) is not { } section || !call.MayWord(section))
                {
                    return new SeeOther(call.Voice.In(call.Path));
                }

                var events = await office.EventsAsync(call.Report, context.RequestAborted);
                return await show(new WordedSection(call, section, SectionVersions.Of(events, call.View.Report, section.Id)));
            }
        );
}
