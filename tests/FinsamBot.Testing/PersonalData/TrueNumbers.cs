using System.Globalization;

namespace FinsamBot.Testing.PersonalData;

/// <summary>Personal and coordination numbers by lot, in every form people write them.</summary>
internal static class TrueNumbers
{
    private static readonly (string Kind, Func<Parts, Random, string> Write)[] Forms =
    [
        ("YYMMDD-NNNN", (p, _) => $"{p.Short}-{p.Serial}"),
        ("YYMMDDNNNN", (p, _) => p.Short + p.Serial),
        ("YYYYMMDD-NNNN", (p, _) => $"{p.Long}-{p.Serial}"),
        ("YYYYMMDDNNNN", (p, _) => p.Long + p.Serial),
        ("a blank", (p, _) => $"{p.Short} {p.Serial}"),
        ("a blank, long", (p, _) => $"{p.Long} {p.Serial}"),
        ("a blank that does not break", (p, r) => p.Short + Drawn.From(r, "\u00A0", "\u202F", "\u2007") + p.Serial),
        ("another hyphen", (p, r) => p.Long + Drawn.From(r, "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFF0D") + p.Serial),
        ("blanks around the hyphen", (p, r) => p.Short + Drawn.From(r, " - ", " -", "- ", " – ") + p.Serial),
        ("date with hyphens", (p, _) => $"{p.Year4}-{p.Month}-{p.Day}-{p.Serial}"),
        ("date with hyphens and a blank", (p, _) => $"{p.Year4}-{p.Month}-{p.Day} {p.Serial}"),
        ("short date with hyphens", (p, _) => $"{p.Year2}-{p.Month}-{p.Day}-{p.Serial}"),
        ("date with dots", (p, r) => $"{Drawn.From(r, p.Year2, p.Year4)}.{p.Month}.{p.Day}{Drawn.From(r, "-", ".")}{p.Serial}"),
        ("a dot", (p, _) => $"{p.Short}.{p.Serial}"),
        ("date with strokes", (p, _) => $"{p.Year4}/{p.Month}/{p.Day}-{p.Serial}"),
        ("century apart", (p, _) => $"{p.Year4[..2]} {p.Short}-{p.Serial}"),
        ("groups of four", (p, _) => $"{p.Year4} {p.Month}{p.Day} {p.Serial}"),
        ("groups of two", (p, _) => $"{p.Year2} {p.Month} {p.Day} {p.Serial}"),
        ("spelled", (p, _) => string.Join(' ', (p.Short + p.Serial).ToCharArray())),
        ("a line break behind the hyphen", (p, r) => $"{p.Short}-{Drawn.From(r, "\n", "\r\n", "\n  ")}{p.Serial}"),
        ("a line break before the hyphen", (p, _) => $"{p.Long}\n-{p.Serial}"),
        ("a line break instead of the hyphen", (p, _) => $"{p.Long}\n{p.Serial}"),
        ("a line break anywhere", (p, r) => Broken($"{p.Short}-{p.Serial}", r)),
        ("full-width digits", (p, r) => Wide(Drawn.From(r, $"{p.Short}-{p.Serial}", p.Long + p.Serial, $"{p.Long}\uFF0D{p.Serial}"))),
        ("something unseen", (p, r) => $"{p.Short}{Drawn.From(r, "\u200B", "\u00AD", "\u2060")}-{p.Serial}"),
        ("glued to a word", (p, r) => Drawn.From(r, "pnr", "nr") + Drawn.From(r, $"{p.Short}-{p.Serial}", p.Long + p.Serial)),
    ];

    public static (string Text, string Kind) Next(Random random)
    {
        if (random.Next(25) == 0)
        {
            var old = Parts.Drawn(random, 1905, 1924);
            return (random.Next(2) == 0 ? $"{old.Short}+{old.Serial}" : $"{old.Long}+{old.Serial}", "plus");
        }

        var person = Parts.Drawn(random, 1930, 2012);
        if (random.Next(30) == 0)
        {
            return (
                $"{Drawn.Text(Drawn.Day(random, 1930, 2012), "yyMMdd")}-{"TPRSUWXJKLMN"[random.Next(12)]}{Drawn.Digits(random, 3)}",
                "interim"
            );
        }

        var (kind, write) = Forms[random.Next(Forms.Length)];
        return (write(person, random), kind);
    }

    private static string Broken(string number, Random random) => number.Insert(random.Next(1, number.Length), "\n");

    private static string Wide(string number) => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '\uFF10') : c));

    private sealed record Parts(string Year4, string Month, string Day, string Serial)
    {
        public string Year2 => Year4[2..];

        public string Short => Year2 + Month + Day;

        public string Long => Year4 + Month + Day;

        public static Parts Drawn(Random random, int first, int last)
        {
            var born = PersonalData.Drawn.Day(random, first, last);
            var day = born.Day + (random.Next(6) == 0 ? 60 : 0);
            var (date, number) = (
                $"{born.Year % 100:00}{born.Month:00}{day:00}",
                random.Next(1, 1000).ToString("000", CultureInfo.InvariantCulture)
            );
            return new Parts($"{born.Year}", $"{born.Month:00}", $"{day:00}", PersonalData.Drawn.WithControl(date + number)[6..]);
        }
    }
}
