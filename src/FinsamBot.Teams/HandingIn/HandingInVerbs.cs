using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.HandingIn;

/// <summary>A report is handed in, after a look at what stands in it; and corrected afterwards.</summary>
internal sealed class HandingInVerbs(HandingOver handingOver) : IVerbTable
{
    public const string AskSubmit = "submit.ask";
    public const string Submit = "submit.now";

    /// <summary>What looks like personal data in a report that is about to be sent or handed in.</summary>
    public const string Places = "places.show";

    public const string AskCorrect = "report.askCorrect";
    public const string Correct = "report.correct";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Shows(AskSubmit, Who.Involved, HandingOver.Ask)
                .Said("lamna in…", "inlamning…", "submit…")
                .Said("inlamning in", "submit in"),
            Verb.OnReport(Submit, Who.Involved, SubmitOrder.Of, handingOver.SubmitAsync),
            Verb.Shows(Places, Who.ItsWriters, StepAhead.Of, HandingOver.ShowPlaces),
            Verb.Shows(AskCorrect, Who.Involved, (to, view) => CorrectCard.Of(to, view)),
            Verb.OnReport(Correct, Who.Involved, data => data.Text(Fields.Text("")) ?? "", handingOver.CorrectAsync),
        ];
}
