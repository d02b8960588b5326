using System.Net.Http.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The texts a project lead writes, by the number of their section.</summary>
public sealed record Writing(IReadOnlyDictionary<string, string> Texts)
{
    private static readonly string[] Numbers = ["2.1", "2.2", "2.3", "2.4", "2.5"];

    /// <summary>Invented texts as long as real ones: paragraphs, lists, bold, å ä ö and emoji.</summary>
    public static Writing Invented() =>
        new(
            Numbers.ToDictionary(
                n => n,
                n => Text(n, 6_000 + (int)(double.Parse(n, System.Globalization.CultureInfo.InvariantCulture) * 1_000))
            )
        );

    private static string Text(string number, int length)
    {
        var lines = new List<string>();
        for (var i = 1; lines.Sum(l => l.Length + 1) < length; i++)
        {
            lines.Add(
                (i % 5) switch
                {
                    0 => "",
                    1 => $"Under vecka {i} träffade vi arbetsgruppen för avsnitt {number}. Vi gick igenom läget, fördelade uppgifterna "
                        + $"och bestämde nästa möte i Älvbacka 🙂",
                    2 => $"- Grupp {i} åt frukost tillsammans och övade på att åka buss",
                    3 => $"{i}. **Beslut {i}:** lokalen får vara öppen även på fredagar",
                    _ => $"Deltagarna önskade fler promenader. Därför ändrade vi schemat i etapp {i}, så att både förmiddag och "
                        + $"eftermiddag går att välja.",
                }
            );
        }

        return string.Join('\n', lines).TrimEnd();
    }
}

/// <summary>What people do from the first greeting to the registrar's letter, each step as its person would do it.</summary>
public sealed class WholeLoop(IBot bot)
{
    /// <summary>Sofia greets the bot, writes every section from its card and returns the overview.</summary>
    public static async Task<ShownCard> WriteAsync(TeamsUser sofia, Writing writing)
    {
        await sofia.SayAsync("hej");
        var card = await sofia.SayAsync("rapport");
        foreach (var (number, text) in writing.Texts)
        {
            card = await sofia.SayAsync(number);
            card = await sofia.PressAsync(card, "Klart, spara och nästa", ($"Din text till avsnitt {number}", text));
        }

        return await sofia.SayAsync("rapport");
    }

    /// <summary>The steering group is asked on working days only: time moves to the next such morning, so that the story can be told on any
    /// day.</summary>
    public static async Task ToWorkingMorningAsync(IBot bot)
    {
        var now = (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();
        var morning = WorkCalendar.Swedish.MorningOnOrAfter(StockholmTime.DayOf(now).AddDays(1));
        using var answer = await bot.Http.PostAsJsonAsync("/dev/clock", new { now = morning.AddHours(1) });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The letters to an address, oldest first.</summary>
    public async Task<IReadOnlyList<System.Text.Json.JsonElement>> LettersAsync(string to) =>
        [.. (await bot.GetAsync("/dev/mail")).EnumerateArray().Where(l => l.GetProperty("to").GetString() == to)];

    public Task<System.Text.Json.JsonElement[]> WaitForLettersAsync(string to, int count) =>
        RunningBot.EventuallyAsync(
            async () => await LettersAsync(to) is { } letters && letters.Count >= count ? letters.ToArray() : null,
            $"{count} letters to {to}"
        );
}
