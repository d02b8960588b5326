using System.Buffers.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Office.Files;

/// <summary>People, roles and interventions from a file: judged whole first, shown, and only then entered. Between the two steps the file
/// lies in the page, and nowhere else.</summary>
internal sealed class FilePages(
    AssociationDirectory directory,
    EnrolmentHandler enrolling,
    ReadRoster read,
    WriteRosterTemplate template,
    ILogger<FilePages> logger
) : IDisposable
{
    public const string FileField = "fil";
    public const string ContentField = "__innehall";
    public const string NameField = "__filnamn";

    /// <summary>A workbook of 200 interventions and 1,500 people is a tenth of it.</summary>
    private const int LargestMegabytes = 2;

    private const int Largest = LargestMegabytes * 1024 * 1024;

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Two clicks come one after the other: the second finds everything entered.</summary>
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public static IResult Show(HttpContext context) => FilePage.Ask(OfficeCall.Of(context), null, []);

    public async Task<IResult> TemplateAsync(HttpContext context)
    {
        var call = OfficeCall.Of(context);
        var all = await directory.InterventionsAsync(call.Ended);
        PageHeaders.Set(context.Response);
        return Results.File(
            await template(call.Association, all, call.Voice.Language, call.Ended),
            Workbook,
            call.Voice.Office("File_TemplateName")
        );
    }

    public async Task<IResult> LookAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (sent.Form.Files.GetFile(FileField) is not { Length: > 0 } file)
        {
            return FilePage.Ask(call, PageNotice.No(RefusalCategory.NotUnderstood, call.Voice.Office("File_None")), []);
        }

        if (file.Length > Largest)
        {
            return FilePage.Ask(call, PageNotice.Of(new Refusal(RefusalReason.FileTooLarge, LargestMegabytes), call.Voice), []);
        }

        var content = await file.BytesAsync(call.Ended);
        var enrolment = await enrolling.PlanAsync(read(file.FileName, content), call.Now, call.Ended);
        return enrolment.IsRight
            ? FilePage.Confirm(call, enrolment, file.FileName, Base64Url.EncodeToString(content.Span))
            : Wrong(call, enrolment.Mistakes);
    }

    public async Task<IResult> EnterAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (!Base64Url.IsValid(sent[ContentField]))
        {
            return FilePage.Ask(call, PageNotice.No(RefusalCategory.NotUnderstood, call.Voice.Office("File_None")), []);
        }

        await _oneAtATime.WaitAsync(call.Ended);
        try
        {
            return await EnterAsync(call, sent[NameField], Base64Url.DecodeFromChars(sent[ContentField]));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return FilePage.Ask(call, PageNotice.No(RefusalCategory.TryLater, call.Voice.Office("File_HalfWay")), []);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Judged again: what was so when it was shown may be otherwise now.</summary>
    private async Task<IResult> EnterAsync(OfficeCall call, string name, byte[] content)
    {
        await enrolling.ResumeAsync(call.Ended);
        var enrolment = await enrolling.PlanAsync(read(name, content), call.Now, call.Ended);
        if (!enrolment.IsRight)
        {
            return Wrong(call, enrolment.Mistakes);
        }

        // What has begun is brought to its end, also when the reader does not wait for it.
        var (_, refused) = await enrolling.ApplyAsync(enrolment.By(call.Actor.Id), CancellationToken.None);
        return refused is null ? call.Onwards(OfficePaths.Start, "Enrolled") : Wrong(call, [refused]);
    }

    private PageResult Wrong(OfficeCall call, IReadOnlyList<Mistake> mistakes)
    {
        Log.RosterRefused(logger, mistakes.Count);
        var notice = PageNotice.No(RefusalCategory.NotUnderstood, call.Voice.OfficeCount("File_Wrong", mistakes.Count));
        return FilePage.Ask(call, notice, mistakes);
    }
}
