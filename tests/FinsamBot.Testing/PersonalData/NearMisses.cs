using System.Globalization;

namespace FinsamBot.Testing.PersonalData;

/// <summary>Numbers by lot that look like a personal number and are none.</summary>
internal static class NearMisses
{
    private static readonly (string Kind, Func<Random, string> Write)[] Kinds =
    [
        ("wrong control digit", r => Written(WrongControl(Ten(r, Birthday(r)), r), r)),
        ("impossible date", r => Written(Drawn.WithControl(ImpossibleDate(r) + Drawn.Digits(r, 3)), r)),
        (
            "organisation number",
            r =>
                Drawn.From(r, "", "org.nr ", "16")
                + Marked(Drawn.WithControl($"{r.Next(1, 10)}{r.Next(10)}{r.Next(20, 100)}{Drawn.Digits(r, 5)}"))
        ),
        ("mobile phone", Mobile),
        (
            "phone",
            r =>
                Drawn.From(
                    r,
                    $"08-{Drawn.Digits(r, 3)} {Drawn.Digits(r, 2)} {Drawn.Digits(r, 2)}",
                    $"0270-{Drawn.Digits(r, 2)} {Drawn.Digits(r, 2)} {Drawn.Digits(r, 2)}",
                    $"026-{Drawn.Digits(r, 6)}",
                    $"+46 26 {Drawn.Digits(r, 2)} {Drawn.Digits(r, 2)} {Drawn.Digits(r, 2)}",
                    $"0046{Drawn.Digits(r, 9)}"
                )
        ),
        (
            "case number",
            r =>
                Drawn.From(
                    r,
                    $"dnr {Year(r)}:{r.Next(1, 200)}",
                    $"KS-{Year(r)}/{Drawn.Digits(r, 3)}.{Drawn.Digits(r, 3)}",
                    $"dnr {Year(r)}-{Drawn.Digits(r, 4)}",
                    $"{Year(r)}:{r.Next(1, 99)} / {r.Next(1, 9)}",
                    $"dnr {Birthday(r)}-{Drawn.Digits(r, 4)}",
                    $"diarienummer {Drawn.Digits(r, 10)}"
                )
        ),
        (
            "invoice",
            r =>
                Drawn.From(r, "OCR ", "OCR-nummer: ", "fakturanummer ", "faktura ", "bankgiro ", "")
                + Drawn.WithControl(Drawn.Digits(r, Drawn.From(r, 9, 11, 13)))
        ),
        (
            "account",
            r =>
                Drawn.From(
                    r,
                    $"IBAN {Iban(r)}",
                    Iban(r),
                    $"{r.Next(1000, 9999)}-{r.Next(10)}, {Drawn.Digits(r, 3)} {Drawn.Digits(r, 3)} {Drawn.Digits(r, 3)}-{r.Next(10)}",
                    $"kontonummer {r.Next(1000, 9999)} {Drawn.Digits(r, 10)}"
                )
        ),
        (
            "time",
            r =>
                Drawn.From(
                    r,
                    $"{Date(r, "yyyy-MM-dd")} {Clock(r, ".")}",
                    $"{Date(r, "yyyy-MM-dd")} kl. {Clock(r, ".")}–{Clock(r, ".")}",
                    $"{Date(r, "yyyyMMdd")} {Clock(r, ":")}",
                    $"{Date(r, "yyyy-MM-dd")} {Clock(r, "")}",
                    $"{Date(r, "yyyy-MM-dd")}T{Clock(r, ":")}:00",
                    $"{Date(r, "yyMMdd")} {Clock(r, "")}"
                )
        ),
        (
            "amount",
            r =>
                Drawn.From(
                    r,
                    $"{r.Next(1, 10)} {Drawn.Digits(r, 3)} {Drawn.Digits(r, 3)} {Drawn.Digits(r, 3)} kr",
                    $"{r.Next(1, 10)}{Drawn.Digits(r, 9)} kronor",
                    $"{Drawn.Digits(r, 6)},{Drawn.Digits(r, 4)}",
                    $"{Drawn.Digits(r, 6)} kr {Drawn.Digits(r, 4)}",
                    $"{r.Next(1, 10)}{Drawn.Digits(r, 9)},50"
                )
        ),
        (
            "dates",
            r =>
                Drawn.From(
                    r,
                    $"{Date(r, "yyyy-MM-dd")}–{Date(r, "yyyy-MM-dd")}",
                    $"{Date(r, "yyyy-MM-dd")} {Date(r, "yyyy-MM-dd")}",
                    $"{Date(r, "yyMMdd")}-{Date(r, "yyMMdd")}",
                    $"{Date(r, "yyyyMMdd")}-{Date(r, "yyyyMMdd")}",
                    $"{Date(r, "yyyy-MM-dd")} – {Date(r, "yyyy-MM-dd")}",
                    $"{Date(r, "yyyy-MM-dd")}, {Year(r)}",
                    $"{Date(r, "dd.MM.yyyy")}-{Date(r, "dd.MM.yyyy")}"
                )
        ),
        (
            "longer number",
            r =>
                Drawn.From(
                    r,
                    Drawn.Digits(r, 3) + Ten(r, Birthday(r)),
                    Ten(r, Birthday(r)) + Drawn.Digits(r, 3),
                    $"{r.Next(30, 100)}-{Marked(Ten(r, Birthday(r)))}",
                    $"{Marked(Ten(r, Birthday(r)))}-{Drawn.Digits(r, 2)}",
                    Drawn.Digits(r, 20)
                )
        ),
        ("code", r => Drawn.From(r, "AB", "SE", "x", "F") + Ten(r, Birthday(r)) + Drawn.From(r, "", "A")),
    ];

    public static (string Text, string Kind) Next(Random random)
    {
        var (kind, write) = Kinds[random.Next(Kinds.Length)];
        return (write(random), kind);
    }

    private static string Birthday(Random random) => Drawn.Text(Drawn.Day(random, 1930, 2012), "yyMMdd");

    private static string Ten(Random random, string date) => Drawn.WithControl(date + Drawn.Digits(random, 3));

    private static string WrongControl(string ten, Random random) => ten[..9] + (char)('0' + ((ten[9] - '0' + random.Next(1, 10)) % 10));

    private static string ImpossibleDate(Random random) =>
        Drawn.Digits(random, 2)
        + (random.Next(2) == 0 ? $"{random.Next(13, 20):00}{random.Next(1, 29):00}" : $"{random.Next(1, 13):00}{random.Next(32, 60):00}");

    private static string Marked(string ten) => $"{ten[..6]}-{ten[6..]}";

    private static string Written(string ten, Random random) =>
        Drawn.From(random, Marked(ten), ten, $"19{Marked(ten)}", "19" + ten, $"{ten[..6]} {ten[6..]}", $"{ten[..6]}\n{ten[6..]}");

    private static string Mobile(Random random)
    {
        var (code, rest) = (Drawn.From(random, "070", "072", "073", "076", "079"), Drawn.Digits(random, 7));
        return Drawn.From(
            random,
            $"{code}-{rest[..3]} {rest[3..5]} {rest[5..]}",
            $"{code}-{rest}",
            $"{code} {rest[..3]} {rest[3..5]} {rest[5..]}",
            $"tel {code}{rest}",
            code + rest,
            $"mobil: {code}{rest}",
            $"+46{code[1..]}{rest}",
            $"+46 {code[1..]} {rest[..3]} {rest[3..5]} {rest[5..]}"
        );
    }

    private static string Iban(Random random) =>
        string.Join(' ', new[] { "SE" + Drawn.Digits(random, 2) }.Concat(Enumerable.Range(0, 5).Select(_ => Drawn.Digits(random, 4))));

    private static string Year(Random random) => random.Next(2018, 2027).ToString(CultureInfo.InvariantCulture);

    /// <summary>Of the years reports are about.</summary>
    private static string Date(Random random, string format) => Drawn.Text(Drawn.Day(random, 2018, 2025), format);

    private static string Clock(Random random, string between) => $"{random.Next(7, 19):00}{between}{random.Next(60):00}";
}
