using System.Text.Json.Nodes;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>Who was asked and what each has said. Silence is written as silence.</summary>
internal static class AnswerLines
{
    public static IEnumerable<JsonObject> Of(Reader to, ReportView view, Round round, int cap) =>
    [
        Say(to["Answers_Asked", to.At(round.SentAt, view)] + " " + to.AnswerBy(round, view)),
        .. round.Asked.SelectMany(member => Member(to, view, member, round.AnswerOf(member), cap)),
    ];

    /// <summary>Anna Berg (Arbetsförmedlingen)</summary>
    public static string NameOf(AskedMember member) => member.Organisation.Length > 0 ? $"{member.Name} ({member.Organisation})" : member.Name;

    private static IEnumerable<JsonObject> Member(Reader to, ReportView view, AskedMember member, MemberAnswer? answer, int cap)
    {
        var name = Run(NameOf(member) + ": ", bold: true);
        if (answer is null)
        {
            return [Line(name, Run(to["Answers_Silent"]))];
        }

        var day = to.Near(StockholmTime.DayOf(answer.At), view);
        return answer.Kind == AnswerKind.NoRemarks
            ? [Line(name, Run(to["Answers_NoRemarks", day]))]
            : [Line(name, Run(to["Answers_Analysis", day])), .. LongText.Shown(to, answer.Text, cap)];
    }
}
