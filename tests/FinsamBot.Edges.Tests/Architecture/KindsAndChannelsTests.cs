using System.Runtime.CompilerServices;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Host;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Architecture;

/// <summary>Every kind of thing that the bot owes somebody, in every channel that the program has.</summary>
[TestClass]
public sealed class KindsAndChannelsTests
{
    [TestMethod]
    public async Task Each_kind_is_said_in_each_channel_or_there_is_a_named_reason_why_not()
    {
        foreach (var way in (await ServicesAsync()).OfType<Way>())
        {
            foreach (var kind in AgendaKinds.All)
            {
                var why = way.Silences.GetValueOrDefault(kind);
                Assert.IsTrue(way.Says(kind) || why is not null, $"{way.Channel} cannot say {kind.Name}, and nothing says why.");
                Assert.IsFalse(way.Says(kind) && why is not null, $"{way.Channel} says {kind.Name}, and is said not to: {why}.");
            }
        }
    }

    [TestMethod]
    public async Task In_the_last_channel_all_is_said_that_is_of_use_outside_the_chat()
    {
        var last = Ways.Of((await ServicesAsync()).OfType<Way>()).Last;

        // What is not said there would wait for nothing: nobody is reached any other way.
        Assert.AreSequenceEqual(AgendaKinds.All.Where(IsChatOnly), AgendaKinds.All.Where(k => !last.Says(k)));
    }

    [TestMethod]
    public async Task Whoever_carries_messages_declares_whom_it_reaches()
    {
        var services = await ServicesAsync();

        Assert.HasCount(services.Count(s => s is ServiceDescriptor), services.Where(s => s is Way));
        Assert.AreAllDistinct(services.OfType<Way>().Select(w => w.Channel));
    }

    private static bool IsChatOnly(Type kind) => ((AgendaItem)RuntimeHelpers.GetUninitializedObject(kind)).IsChatOnly;

    /// <summary>The ways as the program puts them together, and the entries of its channels.</summary>
    private static async Task<IReadOnlyList<object>> ServicesAsync()
    {
        var found = new List<object>();
        await Program.RunAsync(
            ["holidays", "2026"],
            services =>
            {
                found.AddRange(services.Where(s => s.ServiceType == typeof(Way)).Select(s => s.ImplementationInstance!));
                found.AddRange(services.Where(s => s.ServiceType == typeof(IChannel)));
            }
        );
        return found;
    }
}
