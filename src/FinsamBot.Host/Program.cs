using FinsamBot.Archive;
using FinsamBot.Documents;
using FinsamBot.Domain.Forms;
using FinsamBot.Host.Delivery;
using FinsamBot.Host.Development;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Runtime;
using FinsamBot.Storage;
using FinsamBot.Teams;
using FinsamBot.Web;

namespace FinsamBot.Host;

/// <summary>The program as a table of contents: what is put together, and in which order it starts.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, _ => { });

    /// <inheritdoc cref="RunAsync(string[], Terminal, Action{IServiceCollection})"/>
    public static Task<int> RunAsync(string[] args, Action<IServiceCollection> adjust) => RunAsync(args, Terminal.OfThisProcess(), adjust);

    /// <param name="terminal">Where it is spoken to.</param>
    /// <param name="adjust">Changes the services before the program starts: how tests put their own peers in.</param>
    /// <returns>The exit code: 0 when all is well, 1 when something was refused or found wrong, 2 when the arguments cannot be
    /// meant.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Action<IServiceCollection> adjust)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(adjust);
        var line = ToolCommands.Read(args);
        if (line.Answer(terminal) is { } answered)
        {
            return answered;
        }

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = line.Settings, ContentRootPath = AppContext.BaseDirectory }
        );
        var state = StateFolder.Of(builder.Configuration);
        var forms = FormsFolder.Of(builder.Configuration, state);
        var isMissing = line.Command?.FindsStore(line.Typed, builder.Configuration, state, terminal) == false;
        if (isMissing || forms.Read(terminal.Errors) is not { } templates)
        {
            return ExitCode.Refused;
        }

        var vault = await VaultSecret.AddAsync(builder.Configuration);
        IReadOnlyList<Action<IServiceCollection>> parts = Parts(builder, state, templates);
        var faults = line.Command == DoctorCommand.Command ? SettingFaults.Of(vault, parts) : SettingFaults.None;
        builder.Services.AddSingleton(state).AddSingleton(forms).AddSingleton(faults);
        builder.Services.AddClock(builder.Environment, state);
        foreach (var part in faults.AreThere ? [] : parts)
        {
            part(builder.Services);
        }

        adjust(builder.Services);
        if (line.Command is { } command)
        {
            return await command.RunAsync(builder, line.Typed, terminal);
        }

        return vault is null ? await RunBotAsync(builder, terminal) : VaultSecret.Refuse(terminal, vault);
    }

    private static IReadOnlyList<Action<IServiceCollection>> Parts(
        WebApplicationBuilder builder,
        StateFolder state,
        TemplateCatalogue templates
    ) =>
        [
            services => services.AddStorage(builder.Configuration, state.Path),
            services => services.AddRuntime(templates),
            services => services.AddAssociation(builder.Configuration),
            // People are reached in this order: in the chat, else by letter.
            services => services.AddTeams(builder.Configuration, builder.Environment),
            services => services.AddMail(builder.Configuration, state.Mail),
            services => services.AddDocuments(builder.Configuration),
            services => services.AddIntake(),
            services => services.AddArchive(builder.Configuration),
            services => services.AddWeb(builder.Configuration, builder.Environment),
            services => services.AddWorkers(builder.Configuration, builder.Environment),
        ];

    private static async Task<int> RunBotAsync(WebApplicationBuilder builder, Terminal terminal)
    {
        if (
            StateFolder.Of(builder.Configuration).IsCopy(terminal)
            || !RequiredSettings.ArePresent(builder.Configuration, builder.Environment, terminal.Errors)
            || !TakenPort.AreFree(builder.Configuration, terminal)
        )
        {
            return ExitCode.Refused;
        }

        UnknownSettings.Tell(builder.Configuration, terminal);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddDevelopment(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapTeams();
        app.MapWeb(app.LocalDemo());
        app.MapHealth();
        app.MapDevelopment();
        app.Logger.Starting(ProgramVersion.Text);
        await app.RunAsync();
        return ExitCode.Done;
    }
}
