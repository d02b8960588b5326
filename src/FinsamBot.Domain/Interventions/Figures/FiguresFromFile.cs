namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>What a file says that is registered one by one. Nothing is registered twice, and nothing that was said is said
/// otherwise.</summary>
/// <param name="Commands">Register what is new, and how that stands of which nobody has said anything yet.</param>
/// <param name="Kept">What the file says otherwise than it is registered.</param>
public sealed record FiguresFromFile(IReadOnlyList<FigureCommand> Commands, ReportFigures Kept)
{
    /// <param name="read">As the file prints them.</param>
    /// <param name="shown">As the report shows them now.</param>
    public static FiguresFromFile Of(ReportFigures read, ReportFigures shown, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        var known = FigureKinds.In(circumstances.Template, FigureKinds.InParts(read, circumstances.Parts));
        return FigureKinds
            .All.Select(kind => kind.FromFile(known, shown))
            .Aggregate((all, of) => new FiguresFromFile([.. all.Commands, .. of.Commands], FigureKinds.Join(all.Kept, of.Kept)));
    }
}
