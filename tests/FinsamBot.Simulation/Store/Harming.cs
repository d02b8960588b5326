using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Store;

/// <summary>
/// What is stored is no longer what was written: a byte is another one, a blob lies where none belongs, looks that were planned are gone.
/// The program walks over its store then, as at a start, and names what it cannot use.
/// </summary>
internal sealed class Harming(Dice dice, Plans plans, Disk disk, Facts facts, Weather weather, Tally tally)
{
    private static readonly StreamName[] Strays = [new("due/00/notes"), new("due/notes")];

    /// <summary>In such a world one report is damaged; it belongs to an intervention of its own.</summary>
    public bool HasAside { get; } = dice.Chance(0.12);

    public void Fill(DateTimeOffset from)
    {
        if (HasAside)
        {
            Harm(from.AddDays(dice.From(120, 320)), HarmKind.ByteChanged, Change);
        }

        if (dice.Chance(0.2))
        {
            Harm(from.AddDays(dice.From(1, 200)), HarmKind.StrayDueBlob, () => disk.Put(dice.Pick(Strays)));
        }

        if (dice.Chance(0.2))
        {
            Harm(from.AddDays(dice.From(10, 360)), HarmKind.DueEntriesLost, () => disk.Lose(() => dice.Chance(0.7)));
        }
    }

    /// <summary>It happens while nobody is in the middle of anything, as it would between two runs of the program.</summary>
    private void Harm(DateTimeOffset at, HarmKind kind, Func<bool> harm)
    {
        var isDone = false;
        plans.Add(
            at,
            $"{kind}",
            async asking =>
            {
                if (!isDone && (weather.Nested || !harm()))
                {
                    Harm(asking.Now.AddDays(5), kind, harm);
                    return null;
                }

                tally.Add($"harm/{kind}", isDone ? 0 : 1);
                isDone = true;
                await asking.Bot.Patrol.RunAsync(mend: true, () => Task.CompletedTask, asking.End);
                await NamedAsync(asking.Bot, asking.Now, asking.End);
                return null;
            }
        );
    }

    /// <summary>Somewhere before the last line, whose own hash stands nowhere but in the head.</summary>
    private bool Change()
    {
        var report = facts.Reports.Values.LastOrDefault(r => r.Id.Intervention == Founding.Aside);
        var length = report is null ? 0 : disk.Read(report.Id.Stream, 0).Span[..^1].LastIndexOf((byte)'\n');
        if (length <= 0)
        {
            return false;
        }

        disk.Change(report!.Id.Stream, dice.Below(length));
        facts.Damaged.Add(report.Id.Stream.Value);
        return true;
    }

    /// <summary>What cannot be used is known by name, to those who run the program and to the office.</summary>
    public async Task NamedAsync(Running bot, DateTimeOffset now, CancellationToken cancellation)
    {
        await bot.Office.ListAsync(now, cancellation);
        var (known, told) = (bot.Directory.Damage.All, await bot.Office.DamageAsync(cancellation));
        foreach (var stream in facts.Damaged)
        {
            if (!told.Any(l => l is { Damage.Kind: DamageKind.Stream, Intervention: "Vid sidan" } && l.Report?.Stream.Value == stream))
            {
                throw new ViolationException("named", $"{stream} is damaged, and the office is told of {string.Join(' ', known)}");
            }
        }

        foreach (var stray in Strays.Where(disk.Has))
        {
            if (!known.Any(d => d.Kind == DamageKind.DueEntry && d.Name == stray.Value))
            {
                throw new ViolationException("named", $"{stray} is no look at anything, and nobody is told");
            }
        }

        var streams = known.Where(d => d.Kind is DamageKind.Stream or DamageKind.Chain or DamageKind.Use);
        if (streams.FirstOrDefault(d => !facts.Damaged.Contains(d.Name)) is { } sound)
        {
            throw new ViolationException("named", $"{sound} is told, and nothing is wrong with it");
        }
    }
}
