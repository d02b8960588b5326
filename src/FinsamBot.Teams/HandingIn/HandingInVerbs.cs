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

    private static readonly string[] SubmitWords =
    [
        "lamn* in",
        "hur gor lamn* in",
        "lamn* ~*rapport*",
        "~lamn*",
        "~inlamn*",
        "skick* till|in forbundet|kansliet|finsam",
        "lamn* till forbundet|kansliet|finsam",
        "slutfor*|klarmarker*|fardigstall*|leverer*",
        "avslut* ~*rapport*",
        "finali*|complete",
        "inlamning|inlamningen|inlamna|inlamnas",
        "in med *rapport*",
        "skick* in",
        "rapporten klar|fardig lamn*",
        "hand*|turn in",
        "submit*",
        "submission",
    ];

    private static readonly string[] CorrectWords =
    [
        "ratta|rattar|rattas|rattat",
        "rattels*",
        "korriger*",
        "juster*",
        "efterhand|tillagg*",
        "ny version",
        "blev|ar|hittat|star fel inlamn*",
        "fel siffr*|tal|antal|uppgift*",
        "glomde|missade|glomt skriva|skriv|uppge|med",
        "fel|felet|felaktig* i|med *rapport*|*siffr*",
        "upptackt|hittat|ser fel",
        "andr* inlamn*",
        "andr* har|redan lamnat|inlamn*",
        "ta tillbaka *rapport*",
        "aterkall* *rapport*",
        "oppna* igen",
        "oppna* ~*rapport* igen",
        "komplettera*",
        "correct*",
        "amend*",
        "wrong in report",
        "reopen*",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Shows(AskSubmit, Who.Involved, HandingOver.Ask)
                .Said("lamna in…", "inlamning…", "submit…")
                .Said("inlamning in", "submit in")
                .Means(SubmitWords)
                .CalledBy("Word_Submit", "Do_Submit"),
            Verb.OnReport(Submit, Who.Involved, SubmitOrder.Of, handingOver.SubmitAsync),
            Verb.Shows(Places, Who.ItsWriters, StepAhead.Of, HandingOver.ShowPlaces),
            Verb.Shows(AskCorrect, Who.Involved, (to, view) => CorrectCard.Of(to, view))
                .Said("ratta…", "rattelse…", "correct…")
                .Means(CorrectWords)
                .CalledBy("Word_Correct", "Do_Correct") with
            {
                IsOfHandedIn = true,
            },
            Verb.OnReport(Correct, Who.Involved, data => data.Text(Fields.Text("")) ?? "", handingOver.CorrectAsync),
        ];
}
