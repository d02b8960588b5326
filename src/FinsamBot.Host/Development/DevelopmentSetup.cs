using System.Text.Json.Serialization;
using FinsamBot.Mail.Pickup;
using FinsamBot.Web.Inbox;
using FinsamBot.Web.Start;

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
        services.AddHostedService<Seed>();
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

        // With a mailbox over Graph there is no local one to show.
        if (app.Services.GetService<PickupMailbox>() is { } mailbox)
        {
            dev.MapMail();
            app.MapLocalInbox(MailEndpoints.Inbox(mailbox));
        }
    }

    /// <summary>What the start page offers to open on a machine of one's own.</summary>
    public static IReadOnlyList<StartLink> StartLinks(IHostEnvironment environment) =>
        environment.IsDevelopment()
            ?
            [
                new("Lokal inkorg", "/dev/inbox"),
                new("Personer", "/dev/people"),
                new("Rapporter", "/dev/reports"),
                new("Klockan", "/dev/clock"),
            ]
            : [];
}
