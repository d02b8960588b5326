using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>An intervention that somebody of the office looks at.</summary>
internal sealed record Looked(OfficeCall Call, InterventionView View)
{
    /// <summary>How it stands; null where that cannot be read.</summary>
    public InterventionStanding? Standing { get; init; }

    /// <summary>All its reports, oldest first.</summary>
    public IReadOnlyList<ReportStanding> Reports => Standing?.Reports ?? [];

    /// <summary>What it is a part of; null for one of its own.</summary>
    public Intervention? Parent { get; init; }

    public Voice Voice => Call.Voice;

    public Intervention Intervention => View.Intervention;

    public string Path => OfficePaths.Of(Intervention.Id);

    /// <summary>Where a change of it is made.</summary>
    public string Address(string step) => Voice.In(ChangeForm.Address(this, step));

    public string NameOf(ReportTemplate form) => form.Name.In(Voice.Language);

    public string PeriodOf(ReportingPeriod period) => Days.Period(period, Voice.Language);
}

/// <summary>One change of an intervention: what it asks for, and the command it makes. Its texts are found by its key.</summary>
/// <param name="Step">The end of its address.</param>
/// <param name="Read">The command; of no use where the form had a fault.</param>
internal sealed record ChangeForm(
    string Step,
    string Key,
    Func<Looked, IReadOnlyList<Field>> Fields,
    Func<Filled, Looked, InterventionCommand> Read
)
{
    /// <summary>Whether there is anything of the kind to change now.</summary>
    public Func<Looked, bool> IsOffered { get; init; } = _ => true;

    /// <summary>What is said when it is done.</summary>
    public string Done { get; init; } = "Changed";

    /// <summary>What to think of before it is confirmed; null where there is nothing.</summary>
    public Func<InterventionCommand, Looked, string?> Warning { get; init; } = (_, _) => null;

    public string Title(Voice voice) => voice.Office($"Change_{Key}");

    public string What(Voice voice) => voice.Office($"Change_{Key}_What");

    public static string Address(Looked at, string step) => OfficePaths.Change(at.Intervention.Id, step);
}

/// <summary>All changes, as the page lists them.</summary>
internal static class ChangeForms
{
    public static IReadOnlyList<(string Key, IReadOnlyList<ChangeForm> Forms)> Groups { get; } =
    [("People", PeopleChanges.All), ("Time", TimeChanges.All), ("Reports", ReportChanges.All), ("Facts", FactChanges.All)];

    public static ChangeForm? Find(string step) => Groups.SelectMany(g => g.Forms).FirstOrDefault(f => f.Step == step);
}
