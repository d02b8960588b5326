using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Staffing;

/// <summary>Registers a post, or changes the one of that number.</summary>
/// <param name="Number">Null: a new post.</param>
public sealed record SaveStaffing(int? Number, string Unit, string Organisation, string Role, int Percent, bool IsFunded) : FigureCommand
{
    private const int MostPercent = 1_000;

    internal override FigureCommand Clean() =>
        this with
        {
            Unit = CleanText.Line(Unit),
            Organisation = CleanText.Line(Organisation),
            Role = CleanText.Line(Role),
        };

    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (Percent is < 1 or > MostPercent)
        {
            return Decision.Refuse(RefusalReason.PercentOutOfRange, MostPercent);
        }

        if ((Wrong(Organisation.Trim()) ?? Wrong(Role.Trim()) ?? scope.Ended(Unit.Trim())) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var number = Number ?? FigureScope.NumberAfter(scope.Taken.Staffing.Select(s => s.Number));
        var post = new Post(number, Unit.Trim(), Organisation.Trim(), Role.Trim(), Percent, IsFunded);
        return scope.Shown.Staffing.Contains(post) ? Decision.Nothing : Decision.Of(new StaffingSaved(post));
    }
}

public sealed record RemoveStaffing(int Number) : FigureCommand
{
    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Remove(scope.Shown.Staffing.Exists(s => s.Number == Number), new StaffingRemoved(Number));
    }
}

public sealed record StaffingSaved(Post Post) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Staffing = Put(figures.Staffing, Post, s => s.Number == Post.Number),
        };

    internal override int Characters() => Post.Organisation.Length + Post.Role.Length;
}

public sealed record StaffingRemoved(int Number) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Staffing = figures.Staffing.RemoveAll(s => s.Number == Number),
        };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StaffingRemoved))]
[JsonSerializable(typeof(StaffingSaved))]
internal sealed partial class PostEventJson : JsonSerializerContext;
