using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>What is a file in the chat for?</summary>
internal static class AttachmentOfferCard
{
    public static Card Of(Reader to, SourceFile file, FilePlaces places)
    {
        var (question, isOfMinutes) = (QuestionOf(to, places), AsksForMinutes(places));
        var only = places.All is [var one] ? one : null;
        return Card.Of(
            to,
            question,
            [
                Heading(question),
                Line(Run(file.Name, bold: true), Run(only is null ? "" : $" · {NameOf(to, only)}")),
                places.WhyNotRead is { } why && !isOfMinutes ? Say(why) : null,
                places.Open.Count > 0 ? Subtle(to["Attached_Public"]) : null,
                only is null ? Choice(to, places) : null,
                Buttons(ButtonsOf(to, file, places, only)),
            ]
        );
    }

    /// <summary>Every report that it could follow is handed in.</summary>
    public static Card TooLate(Reader to, ReportView view) =>
        Card.Of(
            to,
            to["Attached_TooLate"],
            [
                Notice.Bad(to["Attached_TooLate"]).ToBox(),
                .. Head.WithForm(to, to["Attached_Title"], view),
                Buttons(Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(view.Id).Main()),
            ]
        );

    /// <summary>For a file that is told back as a report.</summary>
    /// <param name="view">The one that it would follow; null where that is still to be asked.</param>
    public static Button Instead(Reader to, SourceFile file, ReportView? view) =>
        view is null
            ? Button.To(FileVerbs.AskAttach, to["Do_AttachInstead"]).About(file)
            : Button.To(FileVerbs.Attach, to["Do_AttachInstead"]).About(file).About(view.Id);

    private static string QuestionOf(Reader to, FilePlaces places)
    {
        if (AsksForMinutes(places))
        {
            return places.All is [var view] && MeetingMeant.Of(view).Day is { } day
                ? to["Attached_MinutesOf", Days.Near(day, view.Today, to.Language)]
                : to["Attached_Minutes"];
        }

        return places switch
        {
            { IsText: true } => to["Attached_TextOrNot"],
            { Open.Count: 1 } => to["Attached_Offer"],
            _ => to["Attached_Which"],
        };
    }

    private static bool AsksForMinutes(FilePlaces places) => places.Meetings.Count > 0 && (places.IsNamedMinutes || places.Open.Count == 0);

    private static AdaptiveElement Choice(Reader to, FilePlaces places) =>
        Pick(Fields.Chosen, to["Reports_Choose"], places.All.Select(r => (NameOf(to, r), r.Id.ToString())), null);

    /// <summary>What is likeliest stands first, and only that is marked.</summary>
    private static IEnumerable<Button?> ButtonsOf(Reader to, SourceFile file, FilePlaces places, ReportView? only)
    {
        var minutes = places.Meetings.Count > 0 ? MinutesOf(to, file, only) : null;
        var read = places.IsText ? Button.To(FileVerbs.ReadFile, to["Do_ReadFile"]).About(file) : null;
        var attach = places.Open.Count > 0 ? On(Button.To(FileVerbs.Attach, to["Do_Attach"]).About(file), only) : null;
        Button?[] inOrder = AsksForMinutes(places) ? [minutes, read, attach] : [read, attach, minutes];
        var shown = inOrder.OfType<Button>().ToList();
        // Where a report has to be chosen, none is likelier than the others.
        return only is null && read is null ? shown : shown.Select((button, at) => at == 0 ? button.Main() : button);
    }

    private static Button MinutesOf(Reader to, SourceFile file, ReportView? only)
    {
        if (only is null)
        {
            return Button.To(RoundVerbs.AskMinutes, to["Do_IsMinutes"]).About(file).WithInputs();
        }

        var meant = MeetingMeant.Of(only);
        if (meant.Day is not { } day)
        {
            return Button.To(RoundVerbs.AskMinutes, to["Do_IsMinutes"]).About(file).About(only.Id);
        }

        var verb = meant.IsRegistered ? RoundVerbs.FileMinutes : RoundVerbs.AskMinutes;
        return Button
            .To(verb, to["Do_IsMinutesOf", Days.DayAndMonth(day, to.Language)])
            .About(file)
            .About(only.Id)
            .With(Fields.Day, Days.Iso(day));
    }

    private static Button On(Button button, ReportView? only) => only is null ? button.WithInputs() : button.About(only.Id);

    private static string NameOf(Reader to, ReportView view) =>
        $"{view.Template.Name.In(to.Language)} {view.Intervention.Name}, {to.Period(view)}";
}
