using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Changing;
using FinsamBot.Teams.Figures;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.FollowUp;
using FinsamBot.Teams.General;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Logbook;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Registry;
using FinsamBot.Teams.Reminding;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.SettingUp;
using FinsamBot.Teams.Staff;
using FinsamBot.Teams.Writing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Teams.Conversation;

/// <summary>Puts the conversation into a host: what stands before every feature, each feature with its verbs, and what people talk
/// to.</summary>
internal static class ConversationSetup
{
    /// <summary>
    /// Registers the <see cref="IBot"/> for <c>MapMessages</c>. The host supplies the protocol, the directory, the handlers for
    /// reports, interventions, absences, the office and the registrar, <see cref="LinkTo"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddSingleton<Shelf>()
            .AddSingleton<Gatekeeper>()
            .AddSingleton<Lexicon>()
            .AddGeneral()
            .AddLogbook()
            .AddFollowUp()
            .AddWriting()
            .AddFigures()
            .AddRounds()
            .AddHandingIn()
            .AddStaff()
            .AddSettingUp()
            .AddChanging()
            .AddPlanning()
            .AddReminding()
            .AddRegistry()
            .AddFiles()
            .AddOffice()
            .AddSingleton<GroupTalk>()
            .AddSingleton<Replies>()
            .AddSingleton<Newcoming>()
            .AddSingleton<Strangers>()
            .AddSingleton<CallerBook>()
            .AddSingleton<ContactBook>()
            .AddSingleton<Enclosures>()
            .AddSingleton<IBot, Conversation>();

    private static IServiceCollection AddGeneral(this IServiceCollection services) =>
        services
            .AddSingleton<Likely>()
            .AddSingleton<ShortTalk>()
            .AddSingleton<Undoing>()
            .AddSingleton<Greeting>()
            .AddSingleton<IVerbTable, GeneralVerbs>();

    /// <summary>Before all that looks for words within a sentence: what is logged may speak of anything.</summary>
    private static IServiceCollection AddLogbook(this IServiceCollection services) =>
        services
            .AddSingleton<LogReader>()
            .AddSingleton<LogKeeping>()
            .AddSingleton<MonthlyLettering>()
            .AddSingleton<IVerbTable, LogVerbs>()
            .AddSingleton<IVerbTable, MonthlyVerbs>();

    private static IServiceCollection AddFollowUp(this IServiceCollection services) =>
        services.AddSingleton<FollowUpReader>().AddSingleton<QuestionnaireCounting>().AddSingleton<IVerbTable, FollowUpVerbs>();

    private static IServiceCollection AddWriting(this IServiceCollection services) =>
        services
            .AddSingleton<Saving>()
            .AddSingleton<Choosing>()
            .AddSingleton<LooseTexts>()
            .AddSingleton<OpenEntry>(EntryHandling.Open)
            .AddSingleton<IVerbTable, WritingVerbs>();

    private static IServiceCollection AddFigures(this IServiceCollection services) =>
        services
            .AddSingleton<EntryHandling>()
            .AddSingleton<EntrySheets>()
            .AddSingleton(p => p.GetRequiredService<EntrySheets>().All)
            .AddSingleton<DeviationReport>()
            .AddSingleton<Deviating>()
            .AddSingleton<IVerbTable, FigureVerbs>();

    private static IServiceCollection AddRounds(this IServiceCollection services) =>
        services
            .AddSingleton<Sending>()
            .AddSingleton<RoundHandling>()
            .AddSingleton<MinutesHandling>()
            .AddSingleton<IVerbTable, RoundVerbs>();

    private static IServiceCollection AddHandingIn(this IServiceCollection services) =>
        services.AddSingleton<HandingOver>().AddSingleton<IVerbTable, HandingInVerbs>();

    private static IServiceCollection AddPlanning(this IServiceCollection services) =>
        services
            .AddSingleton<Plans>()
            .AddSingleton<Absences>()
            .AddSingleton<Meetings>()
            .AddSingleton<EndDates>()
            .AddSingleton<IVerbTable, PlanningVerbs>();

    private static IServiceCollection AddReminding(this IServiceCollection services) =>
        services.AddSingleton<Postponing>().AddSingleton<IVerbTable, RemindingVerbs>();

    private static IServiceCollection AddRegistry(this IServiceCollection services) =>
        services.AddSingleton<AtRegistry>().AddSingleton<IVerbTable, RegistryVerbs>();

    private static IServiceCollection AddFiles(this IServiceCollection services) =>
        services
            .AddSingleton<FileReadings>()
            .AddSingleton<UnderstandSent>(provider => provider.GetRequiredService<FileReadings>().ReadAsync)
            .AddSingleton<AttachmentOffers>()
            .AddSingleton<SentFiles>()
            .AddSingleton<IVerbTable, FileVerbs>();

    private static IServiceCollection AddOffice(this IServiceCollection services) =>
        services
            .AddSingleton<Beginnings>()
            .AddSingleton<OfficeStatus>()
            .AddSingleton<ReportArchive>()
            .AddSingleton<OfficeFigures>()
            .AddSingleton<ReportSearch>()
            .AddSingleton<IVerbTable, OfficeVerbs>();

    private static IServiceCollection AddStaff(this IServiceCollection services) =>
        services.AddSingleton<PeopleEntering>().AddSingleton<PeopleLeaving>().AddSingleton<IVerbTable, StaffVerbs>();

    private static IServiceCollection AddChanging(this IServiceCollection services) =>
        services
            .AddSingleton<InterventionsShown>()
            .AddSingleton<Changes>()
            .AddSingleton<ChangesInWords>()
            .AddSingleton<Substitutes>()
            .AddSingleton<RemindingNow>()
            .AddSingleton<IVerbTable, ChangingVerbs>();

    private static IServiceCollection AddSettingUp(this IServiceCollection services) =>
        services
            .AddSingleton<SetUpHandling>()
            .AddSingleton<Calendars>()
            .AddSingleton<ClosedDays>()
            .AddSingleton<YearlyClosings>()
            .AddSingleton<InterventionEntering>()
            .AddSingleton<BeforeGreeting>(provider => provider.GetRequiredService<SetUpHandling>().FirstAsync)
            .AddSingleton<IVerbTable, SettingUpVerbs>();
}
