using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Changing;

/// <summary>What can happen to an intervention. The names stand in buttons, for ever.</summary>
internal enum ChangeKind
{
    HandOver,
    Give,
    End,
    Ask,
    Grant,
    Refuse,
    Excuse,
    Require,
    Due,
    Pause,
    Resume,
    Rename,
    Owner,
    Take,
    Parties,
    Split,
    Substitute,
}

/// <summary>A change somebody wants, as far as it is known: what is missing is asked for, and the whole is shown before it is
/// done.</summary>
internal sealed record ChangeWish(ChangeKind Kind, InterventionId Intervention)
{
    public const string NextInput = "next";
    public const string WordsInput = "words";

    public PersonId? From { get; init; }

    public PersonId? To { get; init; }

    public Role Role { get; init; }

    public string Form { get; init; } = "";

    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The one that the change is about; of a split the first of those that go on.</summary>
    public DateOnly? Day { get; init; }

    public DateOnly? Last { get; init; }

    /// <summary>The reason, or the name or names that are to hold.</summary>
    public string Words { get; init; } = "";

    /// <summary>Of an input for a person or a day, as it came; empty where there was none.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Several names, one on each line.</summary>
    public IReadOnlyList<string> Names => [.. Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public bool IsAboutRole => Kind is ChangeKind.HandOver or ChangeKind.Give or ChangeKind.Take or ChangeKind.Substitute;

    /// <summary>As a button carries it, with what was filled in beside it. Null when it makes no sense.</summary>
    public static ChangeWish? Of(CardData data) =>
        Enum.TryParse<ChangeKind>(data.Text(Fields.Kind), out var kind)
        && Enum.IsDefined(kind)
        && data.Text(Fields.Intervention) is { Length: > 0 } id
            ? new ChangeWish(kind, new InterventionId(id))
            {
                From = PersonIn(data, Fields.Person),
                To = PersonIn(data, Fields.Next),
                Role = Enum.TryParse<Role>(data.Text(Fields.Role), out var role) && Enum.IsDefined(role) ? role : Role.Lead,
                Form = data.Text(Fields.Form) ?? "",
                PeriodEnd = data.Day(Fields.PeriodEnd),
                Day = data.Day(Fields.Day),
                Last = data.Day(Fields.Last),
                Words = data.Text(Fields.Words) ?? data.Typed(WordsInput).Trim(),
                Typed = data.Has(NextInput) ? data.Typed(NextInput).Trim() : data.Typed(Fields.ChosenDay).Trim(),
            }
            : null;

    /// <summary>A button that carries all of it.</summary>
    public Button On(string verb, string title)
    {
        (string Field, string? Value)[] all =
        [
            (Fields.Person, From?.Value),
            (Fields.Next, To?.Value),
            (Fields.Role, IsAboutRole ? $"{Role}" : null),
            (Fields.Form, Form),
            (Fields.PeriodEnd, Iso(PeriodEnd)),
            (Fields.Day, Iso(Day)),
            (Fields.Last, Iso(Last)),
            (Fields.Words, Words),
        ];
        var button = Button.To(verb, title).With(Fields.Kind, $"{Kind}").With(Fields.Intervention, Intervention.Value);
        return all.Where(f => !string.IsNullOrEmpty(f.Value)).Aggregate(button, (b, f) => b.With(f.Field, f.Value!));
    }

    /// <summary>Null while something is missing.</summary>
    public InterventionCommand? Command(DateOnly today) =>
        (Kind, From, To, PeriodEnd, Day, Words) switch
        {
            (ChangeKind.HandOver, { } from, { } to, _, _, _) => new HandOver(from, to, Role),
            (ChangeKind.Give, _, { } to, _, _, _) => new GiveRole(to, Role),
            (ChangeKind.Take, { } from, _, _, _, _) => new TakeRole(from, Role),
            (ChangeKind.Substitute, { } from, { } to, _, _, _) => new NameSubstitute(from, to),
            (ChangeKind.Parties, _, _, _, _, { Length: > 0 }) => new SetParties(Names),
            (ChangeKind.Split, _, _, _, { } first, { Length: > 0 }) => new SplitIntervention(first.AddDays(-1), Names),
            (ChangeKind.End, _, _, _, { } day, _) => new MoveEndDate(day),
            (ChangeKind.Ask, _, _, _, { } day, _) => new AskForProlongation(day, Words),
            (ChangeKind.Grant, _, _, _, _, _) => new AnswerProlongation(true, ""),
            (ChangeKind.Refuse, _, _, _, _, { Length: > 0 }) => new AnswerProlongation(false, Words),
            (ChangeKind.Excuse, _, _, { } end, _, { Length: > 0 }) => new ExcusePeriod(Form, end, Words),
            (ChangeKind.Require, _, _, { } end, _, _) => new RequirePeriod(Form, end),
            (ChangeKind.Due, _, _, { } end, { } day, _) => new MoveDueDay(Form, end, day),
            (ChangeKind.Pause, _, _, _, _, { Length: > 0 }) => new PauseIntervention(Day ?? today, Last, Words),
            (ChangeKind.Resume, _, _, _, _, _) => new ResumeIntervention(),
            (ChangeKind.Rename, _, _, _, _, { Length: > 0 }) => new RenameIntervention(Words),
            (ChangeKind.Owner, _, _, _, _, { Length: > 0 }) => new ChangeOwner(Words),
            _ => null,
        };

    private static PersonId? PersonIn(CardData data, string field) => data.Text(field) is { Length: > 0 } id ? new PersonId(id) : null;

    private static string? Iso(DateOnly? day) => day is { } known ? Days.Iso(known) : null;
}
