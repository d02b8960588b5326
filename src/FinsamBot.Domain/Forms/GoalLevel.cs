using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Forms;

/// <summary>Which kind of goal: the association's words are övergripande mål, effektmål, insatsmål and delmål.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalLevel>))]
public enum GoalLevel
{
    Overall,
    Effect,
    Intervention,
    SubGoal,
}
