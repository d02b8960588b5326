using System.Text.Json.Serialization;
using FinsamBot.Host.Development.Chat;
using FinsamBot.Host.Startup;
using FinsamBot.Mail.Pickup;
using FinsamBot.Runtime.Due;
using FinsamBot.Web.Demo;
using FinsamBot.Web.Inbox;

namespace FinsamBot.Host.Development;

/// <summary>What exists only in Development, and answers only to this machine.</summary>
internal static class DevelopmentSetup
{
    public static void AddDevelopment(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        // A switch of the command line, like the Playground's below: without the invented association it starts as a new one does.
        if (configuration.GetValue("seed", true))
        {
            services.AddHostedService<Seed>();
        }

        services.AddHostedService<Welcome>();
        services.AddSingleton<PlaygroundAddress>();
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<TalkLogs>();
        services.AddSingleton<Talks>();
        // Its log would tell whole addresses.
        services.AddHttpClient(Talks.Http).RemoveAllLoggers();
        // A switch of the command line and in no section: it tells which services there are.
        if (configuration.GetValue("playground", true))
        {
            services.AddHostedService<Playground>();
        }
    }

    public static void MapDevelopment(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var dev = app.MapGroup("/dev").AddEndpointFilter<LoopbackOnly>();
        dev.MapClock();
        dev.MapRegister();
        dev.MapConnector();

        // With a mailbox over Graph there is no local one to show.
        if (app.Services.GetService<PickupMailbox>() is { } mailbox)
        {
            dev.MapMail();
            app.MapLocalInbox(MailEndpoints.Inbox(mailbox));
        }
    }

    /// <summary>What can be tried on a machine of one's own; null outside of Development.</summary>
    public static LocalDemo? LocalDemo(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return null;
        }

        var services = app.Services;
        var (talks, due) = (services.GetRequiredService<Talks>(), services.GetRequiredService<DueIndex>());
        return new LocalDemo(
            services.GetRequiredService<StateFolder>().Path,
            new DemoChat(
                services.GetRequiredService<DemoPeople>().AllAsync,
                talks.Read,
                talks.OpenAsync,
                talks.SayAsync,
                talks.PressAsync,
                ChatLibraries.Find
            ),
            new DemoClock(due.FirstAsync, (wished, stop) => ClockEndpoints.MoveToAsync(services, wished, stop))
        )
        {
            Playground = () => services.GetRequiredService<PlaygroundAddress>().Value,
        };
    }
}
