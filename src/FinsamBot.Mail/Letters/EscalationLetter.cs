using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the office: a report is late, or has nobody to write it.</summary>
internal sealed class LetterForEscalation : LetterFor<Escalation, ReportView>
{
    protected override Written Write(Escalation item, ReportView view, Desk desk)
    {
        var page = desk.Links.ReadingOfPerson(item, view.Id, view.Circumstances);
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var writers = view.Intervention.Writers().Select(view.Circumstances.PersonOf).ToList();
        var (subject, title) =
            writers.Count == 0 ? ("Escalation_SubjectNobody", "Escalation_TitleNobody")
            : view.IsLate ? ("Escalation_SubjectLate", "Escalation_TitleLate")
            : ("Escalation_Subject", "Escalation_Title");
        return frame.Note(
            writers.Count == 0
                ? words.Get(subject, frame.Intervention, frame.TheForm)
                : words.Get(
                    subject,
                    frame.Intervention,
                    words.Day(view.DueDate),
                    view.IsLate ? frame.TheForm : LetterVoice.Capital(frame.TheForm)
                ),
            words.Get("Escalation_Preview", frame.Period),
            words.Get(title, frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [Ask(frame, writers), .. Promised(frame)],
            [frame.Say("Escalation_What", frame.Period, SteeringGroup(frame))],
            page is null ? null : frame.Button("Reading_Button", page)
        );
    }

    private static Block Ask(ReportFrame frame, List<Person> writers)
    {
        var (words, due) = (frame.Words, frame.View.DueDate);
        var names = words.List([.. writers.Select(w => string.IsNullOrWhiteSpace(w.Mail) ? w.Name : $"{w.Name} ({w.Mail})")]);
        var written = OfficeWords.Of(Unwritten.Of(frame.View), words.Language);
        return writers.Count == 0 ? frame.Say(frame.View.IsLate ? "Escalation_AskNobodyLate" : "Escalation_AskNobody", words.Day(due))
            : frame.View.IsLate ? frame.Say("Escalation_AskLate", names, words.Day(due), written)
            : frame.Say("Escalation_Ask", names, words.Deadline(due), written);
    }

    private static IEnumerable<Block> Promised(ReportFrame frame) =>
        frame.View.Report.PromisedOn is { } day
            ? [frame.Say(day < frame.View.Today ? "Promise_Passed" : "Escalation_Promised", frame.Words.Day(day))]
            : [];

    private static string SteeringGroup(ReportFrame frame)
    {
        if (frame.View.Template.SteeringGroupSection is null && frame.View.Report.CurrentRound is null)
        {
            return "";
        }

        return frame.View.Report.CurrentRound is not { } round ? frame.Words["Escalation_NotAsked"]
            : round.Silent.Any()
                ? frame.Words.Get(
                    "Escalation_Silent",
                    SilenceWords.Of(frame.View.Report, m => m.Name, frame.Words.Language),
                    LetterWords.Of(frame.View, round, frame.Words.Language)
                )
            : frame.Words["Escalation_Answered"];
    }
}
