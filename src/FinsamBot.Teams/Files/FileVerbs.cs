using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.Files;

/// <summary>What is done with a file that was put into the chat, when its sender says so.</summary>
internal sealed class FileVerbs(SentFiles sentFiles, AttachmentOffers attachments) : IVerbTable
{
    /// <summary>The texts of a file go into an open report.</summary>
    public const string FillFromFile = "file.fill";

    /// <summary>A file is taken in as reports of its own.</summary>
    public const string TakeInFile = "file.takeIn";

    /// <summary>A file that was kept is read as text for a report.</summary>
    public const string ReadFile = "file.read";

    /// <summary>A file that was kept follows a report.</summary>
    public const string Attach = "attachment.add";

    /// <summary>A file that was told back as a report is asked about: it is to follow one.</summary>
    public const string AskAttach = "attachment.ask";

    public const string Attachments = "attachment.list";
    public const string AskDetach = "attachment.askRemove";
    public const string Detach = "attachment.remove";

    private static readonly string[] Words = ["bilaga", "bilagan", "bilagor", "bilagorna", "visa bilagor", "attachment", "attachments"];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.OnReport(FillFromFile, Who.Involved, Filling.Of, sentFiles.FillAsync),
            Verb.Of(TakeInFile, Who.Anybody, KeptFile.Of, sentFiles.TakeInAsync),
            Verb.Of(ReadFile, Who.Anybody, KeptFile.Of, sentFiles.ReadKeptAsync),
            Verb.OnReport(Attach, Who.ItsWriters, KeptFile.Of, attachments.AddAsync),
            Verb.Of(AskAttach, Who.Anybody, KeptFile.Of, attachments.AskKeptAsync),
            Verb.Shows(Attachments, Who.Involved, (to, view) => AttachmentsCard.Of(to, view))
                .Said(Words.Select(word => word + "…"))
                .Means("bilag*", "attachment*|appendi*")
                .CalledBy("Word_Attachments", "Do_ShowAttachments"),
            Verb.OnReport(AskDetach, Who.ItsWriters, AttachmentChoice.Of, AttachmentOffers.AskRemoveAsync),
            Verb.OnReport(Detach, Who.ItsWriters, AttachmentChoice.Of, attachments.RemoveAsync),
        ];
}
