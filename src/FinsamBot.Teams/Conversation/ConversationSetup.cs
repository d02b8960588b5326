using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Delivery;
using FinsamBot.Teams.Figures;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Protocol.Inbound;
using FinsamBot.Teams.Registry;
using FinsamBot.Teams.Reminding;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Teams.Conversation;

/// <summary>Puts the conversation into a host.</summary>
internal static class ConversationSetup
{
    /// <summary>
    /// Registers the <see cref="TurnHandler"/> for <c>MapMessages</c> and Teams as an <see cref="IChannel"/>. The host supplies the
    /// protocol, the directory, the handlers for reports, interventions, absences, the office and the registrar, <see cref="LinkTo"/> and a
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddSingleton<Shelf>()
            .AddSingleton<Beginnings>()
            .AddSingleton<Showing>()
            .AddSingleton<Saving>()
            .AddSingleton<Choosing>()
            .AddSingleton<HandingOver>()
            .AddSingleton<Plans>()
            .AddSingleton<Postponing>()
            .AddSingleton<Absences>()
            .AddSingleton<Meetings>()
            .AddSingleton<EndDates>()
            .AddSingleton<Scheduling>()
            .AddSingleton<EntryForms>()
            .AddSingleton<Entries>()
            .AddSingleton<DeviationReport>()
            .AddSingleton<Deviating>()
            .AddSingleton<AtEntries>()
            .AddSingleton<FileReadings>()
            .AddSingleton<SentFiles>()
            .AddSingleton<InRound>()
            .AddSingleton<AtRegistry>()
            .AddSingleton<Answering>()
            .AddSingleton<GroupTalk>()
            .AddSingleton<ContactBook>()
            .AddSingleton<Conversation>()
            .AddSingleton<TurnHandler>(provider => provider.GetRequiredService<Conversation>().HandleAsync)
            .AddSingleton<IChannel, TeamsChannel>();
}
