using FinsamBot.Documents;
using FinsamBot.Host.Delivery;
using FinsamBot.Host.Development;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Storage;
using FinsamBot.Teams.Conversation;
using FinsamBot.Teams.Protocol;
using FinsamBot.Teams.Protocol.Inbound;
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
        var folder = StateFolder.Of(builder.Configuration);
        var forms = FormsFolder.Of(builder.Configuration, folder);
        if (forms.Read(Console.Error) is not { } templates)
        {
            return 1;
        }

        builder.Services.AddClock(builder.Environment, folder);
        builder.Services.AddStorage(builder.Configuration, folder.Path);
        builder.Services.AddRuntime(templates, forms);
        builder.Services.AddTeamsProtocol(builder.Configuration, builder.Environment);
        builder.Services.AddConversation();
        builder.Services.AddMail(builder.Configuration, folder.Mail);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddIntake();
        builder.Services.AddWeb(builder.Configuration, builder.Environment);
        builder.Services.AddDeliveryWorker(builder.Configuration, builder.Environment);
        adjust(builder.Services);

        return ToolCommand.Find(args) is { } command ? await command.RunAsync(builder) : await RunBotAsync(builder, folder);
    }

    private static async Task<int> RunBotAsync(WebApplicationBuilder builder, StateFolder folder)
    {
        if (!RequiredSettings.ArePresent(builder.Configuration, builder.Environment, Console.Error))
        {
            return 1;
        }

        builder.Services.AddDevelopment(builder.Configuration, builder.Environment, folder);
        var app = builder.Build();
        app.MapMessages(app.Services.GetRequiredService<TurnHandler>());
        app.MapWeb(DevelopmentSetup.StartLinks(app.Environment));
        app.MapHealth();
        app.MapDevelopment();
        await app.RunAsync();
        return 0;
    }
}
