using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Attached;
using FinsamBot.Intake.Roster;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Intake;

public static class IntakeSetup
{
    /// <summary>Offers <see cref="UnderstandFile"/>, <see cref="JudgeAttachment"/>, <see cref="ReadRoster"/> and
    /// <see cref="WriteRosterTemplate"/>. The host supplies a <see cref="TimeProvider"/> and the forms.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddSingleton<OldReports>()
            .AddSingleton<UnderstandFile>(provider => provider.GetRequiredService<OldReports>().Understand)
            .AddSingleton<JudgeAttachment>(_ => AttachedFiles.Judge)
            .AddSingleton<ReadRoster>(_ => RosterReader.Read)
            .AddSingleton<WriteRosterTemplate>(provider =>
                (association, interventions, language, cancellation) =>
                    RosterTemplate.WriteAsync(
                        new RosterTemplateLists(provider.GetRequiredService<TemplateCatalogue>(), association, interventions),
                        language,
                        cancellation
                    )
            );
}
