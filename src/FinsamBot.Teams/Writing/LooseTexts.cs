using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Writing;

/// <summary>A text that was put into the chat, and the section that it goes into.</summary>
internal sealed record TextForSection(SourceFile Text, string Section)
{
    public static TextForSection? Of(CardData data) =>
        KeptFile.Of(data) is { } text && data.Text(Fields.Section) is { Length: > 0 } section ? new TextForSection(text, section) : null;
}

/// <summary>
/// What is written in the chat and reads like report text. It is kept as it came, as a file is, and goes into a section when its writer
/// says which: last in it, so that nothing is written over.
/// </summary>
internal sealed class LooseTexts(IntakeHandler intake, ReportHandler handler, Shelf shelf)
{
    private const string Name = "chatt.txt";

    /// <summary>The question; null when the writer has no report that it could go into.</summary>
    public async Task<Card?> TakeAsync(string text, Guess? nearest, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var mine = (await shelf.ReportsAsync(caller, open: true, cancellation)).Where(to.MayWrite).ToList();
        if (mine.Count == 0)
        {
            return null;
        }

        var content = Encoding.UTF8.GetBytes(text);
        var file = SourceFile.Of(Name, content);
        try
        {
            await intake.KeepAsync(file, content, cancellation);
        }
        catch (StorageUnavailableException)
        {
            return RefusalCard.Of(to, Notice.Bad(to["Text_NotNow"]));
        }

        return mine is [var only] ? LooseTextCard.Of(to, only, file, text, nearest) : LooseTextCard.Choose(to, mine, file, text, nearest);
    }

    public async Task<Card> AskAsync(ReportView view, SourceFile file, Caller caller, CancellationToken cancellation) =>
        await TextOfAsync(file, cancellation) is { } text
            ? LooseTextCard.Of(caller.Reader, view, file, text, null)
            : RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["Text_NotKept"]));

    public async Task<Card> PutAsync(ReportView view, TextForSection put, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (LooseTextCard.Sections(view).FirstOrDefault(s => s.Id == put.Section) is not { } section)
        {
            return Pages.NoSuch(to, view, put.Section);
        }

        if (await TextOfAsync(put.Text, cancellation) is not { } text)
        {
            return RefusalCard.Of(to, Notice.Bad(to["Text_NotKept"]));
        }

        var page = view.Template.PageOf(section);
        if (IsIn(view, section, text))
        {
            return PageCard.Of(to, view, page, Notice.Good(to["Text_Put", section.Number]));
        }

        var input = new SectionInput(section.Id, text, view.Report.TextOf(section.Id).Done, null, Append: true);
        var reply = await handler.HandleAsync(view.Id, caller.Request(new SaveSections([input])), cancellation);
        return reply.Refusal is { } refusal
            ? LooseTextCard.Of(to, reply.View ?? view, put.Text, text, null, Notice.Of(refusal, to))
            : PageCard.Of(to, reply.View ?? view, page, Notice.Good(to["Text_Put", section.Number]));
    }

    /// <summary>The button was pressed twice, or the press arrived twice.</summary>
    private static bool IsIn(ReportView view, TemplateSection section, string text)
    {
        var saved = view.Report.TextOf(section.Id).Text;
        return saved == text || saved.EndsWith("\n\n" + text, StringComparison.Ordinal);
    }

    private async Task<string?> TextOfAsync(SourceFile file, CancellationToken cancellation) =>
        await intake.FindAsync(file, cancellation) is { } content ? Encoding.UTF8.GetString(content) : null;
}
