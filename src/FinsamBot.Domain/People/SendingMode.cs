using System.Text.Json.Serialization;

namespace FinsamBot.Domain.People;

/// <summary>To whom the bot speaks first. Whoever asks it something is always answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SendingMode>))]
public enum SendingMode
{
    /// <summary>To those it concerns. So it is where nothing else was ever chosen.</summary>
    ToAll,

    /// <summary>Trial: every card and letter goes to the office instead, marked with whom it was for.</summary>
    ToOffice,

    /// <summary>To nobody: the association is being set up, or has paused everything. Nothing is opened either.</summary>
    ToNobody,
}
