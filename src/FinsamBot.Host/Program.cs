using FinsamBot.Documents;
using FinsamBot.Host.Delivery;
using FinsamBot.Host.Development;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool;
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

    /// <param name="adjust">Changes the services before the program starts: how tests put their own peers in.</param>
    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection> adjust)
    {
        ArgumentNullException.ThrowIfNull(adjust);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = ToolCommand.Settings(args), ContentRootPath = AppContext.BaseDirectory }
        );
        var state = StateFolder.Of(builder.Configuration);
        var forms = FormsFolder.Of(builder.Configuration, state);
        if (forms.Read(Console.Error) is not { } templates)
        {
            return 1;
        }

        builder.Services.AddSingleton(state).AddSingleton(forms);
        builder.Services.AddClock(builder.Environment, state);
        builder.Services.AddStorage(builder.Configuration, state.Path);
        builder.Services.AddRuntime(templates);
        // People are reached in this order: in the chat, else by letter.
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddMail(builder.Configuration, state.Mail);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddIntake();
        builder.Services.AddWeb(builder.Configuration, builder.Environment);
        builder.Services.AddWorkers(builder.Configuration, builder.Environment);
        adjust(builder.Services);

        return ToolCommand.Find(args) is { } command ? await command.RunAsync(builder) : await RunBotAsync(builder);
    }

    private static async Task<int> RunBotAsync(WebApplicationBuilder builder)
    {
        if (!RequiredSettings.ArePresent(builder.Configuration, builder.Environment, Console.Error))
        {
            return 1;
        }

        builder.Services.AddDevelopment(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapTeams();
        app.MapWeb(DevelopmentSetup.StartLinks(app.Environment));
        app.MapHealth();
        app.MapDevelopment();
        await app.RunAsync();
        return 0;
    }
}
