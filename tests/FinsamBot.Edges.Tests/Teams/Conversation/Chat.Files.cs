using FinsamBot.Domain.Events;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Teams.Files;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Files and pictures that people put into the chat.</summary>
internal sealed partial class Chat
{
    /// <summary>Puts a file into the chat, as Development's client does: the content itself stands in the address.</summary>
    public Task<Seen> SendsFileAsync(string name, string content, PersonId? who = null) =>
        SendsFileAsync(name, System.Text.Encoding.UTF8.GetBytes(content), who);

    public async Task<Seen> SendsFileAsync(string name, byte[] content, PersonId? who = null)
    {
        var before = _connector.Received.Count;
        await DeliverAsync(FileOf(name, content, who));
        await _app.Services.GetRequiredService<FileReadings>().WhenIdleAsync();
        return Posted(before);
    }

    public Task FilesReadAsync() => _app.Services.GetRequiredService<FileReadings>().WhenIdleAsync();

    public Activity FileOf(string name, string content, PersonId? who = null) =>
        FileOf(name, System.Text.Encoding.UTF8.GetBytes(content), who);

    private Activity FileOf(string name, byte[] content, PersonId? who) =>
        ActivityOf(who)
            .With(a =>
            {
                a.Type = ActivityTypes.Message;
                a.Attachments =
                [
                    new Attachment
                    {
                        ContentType = "text/plain",
                        Name = name,
                        ContentUrl = "data:text/plain;base64," + Convert.ToBase64String(content),
                    },
                ];
            });

    /// <summary>A picture pasted into the chat, as Teams' service keeps it.</summary>
    public async Task<Seen> PastesAsync(byte[] picture, string? address = null, PersonId? who = null)
    {
        var before = _connector.Received.Count;
        if (address is null)
        {
            _connector.AnswersWith(picture);
        }

        await DeliverAsync(
            ActivityOf(who)
                .With(a =>
                {
                    a.Type = ActivityTypes.Message;
                    a.Attachments = [new Attachment("image/*", address ?? _connector.ServiceUrl + "v3/attachments/0-weu-1/views/original")];
                })
        );
        return Posted(before);
    }
}
