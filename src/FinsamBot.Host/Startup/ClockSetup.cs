using FinsamBot.Host.Development;

namespace FinsamBot.Host.Startup;

internal static class ClockSetup
{
    /// <summary>The one place that hands out the real clock. In development it can be moved.</summary>
    public static void AddClock(this IServiceCollection services, IHostEnvironment environment, StateFolder folder)
    {
#pragma warning disable RS0030 // The host owns the clock.
        var real = TimeProvider.System;
#pragma warning restore RS0030
        if (!environment.IsDevelopment())
        {
            services.AddSingleton(real);
            return;
        }

        services.AddSingleton(new MovableClock(real, folder.Path));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>());
    }
}
