namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>A count as it may be shown, by gender; null: masked.</summary>
public readonly record struct ShownHeadcount(int? Women, int? Men, int? Unsplit, int? All)
{
    public bool HasMasks => Women is null || Men is null || Unsplit is null || All is null;

    public static ShownHeadcount Of(Headcount count) => new(count.Women, count.Men, count.Unsplit, count.All);
}

/// <summary>Who took part during a time, as it may be shown.</summary>
public sealed record ShownFlow(ShownHeadcount Opening, ShownHeadcount New, ShownHeadcount Exited, ShownHeadcount Closing)
{
    public bool HasMasks => Opening.HasMasks || New.HasMasks || Exited.HasMasks || Closing.HasMasks;

    /// <summary>With nothing masked: for those who have the report itself.</summary>
    public static ShownFlow Whole(ParticipantFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return new ShownFlow(
            ShownHeadcount.Of(flow.Opening),
            ShownHeadcount.Of(flow.New),
            ShownHeadcount.Of(flow.Exited),
            ShownHeadcount.Of(flow.Closing)
        );
    }
}
