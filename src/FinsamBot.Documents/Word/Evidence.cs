using System.Globalization;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>The last page: for each time the group was asked, who said what, when, signed in how, about which version.</summary>
internal static class Evidence
{
    public static void Write(WordWriter writer, ReportView view)
    {
        if (view.Report.Rounds.IsEmpty)
        {
            return;
        }

        writer.Heading(1, Texts.Get("Evidence"), onNewPage: true);
        writer.Write(StyleIds.Text, Texts.Get("Evidence_What"));
        foreach (var round in view.Report.Rounds)
        {
            OfRound(writer, view, round);
        }
    }

    private static void OfRound(WordWriter writer, ReportView view, Round round)
    {
        writer.Heading(
            2,
            RoundLetters.Of(view, round).FirstAt is { } left
                ? Texts.Get("Evidence_Round", round.Number, At(left))
                : Texts.Get("Evidence_RoundUnsent", round.Number)
        );
        writer.Field(Texts.Get("Evidence_AnswerBy"), Days.Iso(round.AnswerBy));
        writer.Field(Texts.Get("Evidence_Version"), Grouped(round.Version));
        writer.Write(
            StyleIds.TableIntro,
            Texts.Get("Evidence_Asked", round.Asked.Count, round.Asked.Count - round.Silent.Count()) + SavedSince(view, round)
        );
        writer.Add(
            Tables.Of(
                Texts.Get("Evidence_Table"),
                [34, 40, 26],
                [Texts.Get("Evidence_Who"), Texts.Get("Evidence_Said"), Texts.Get("Evidence_How")],
                MemberTrail.Of(view.Report, round).Select(t => Tables.Cells(Who(t), Said(t), How(view, t)))
            )
        );
    }

    /// <summary>In groups that can be compared by eye, and that a line can break between.</summary>
    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(g => new string(g)));

    private static string Who(MemberTrail trail)
    {
        var member = trail.Said.Member;
        var instead = trail.Said.InsteadOf is { } away ? " " + Texts.Get("Evidence_InsteadOf", away.Name) : "";
        return member.FullName() + instead + (member.IsChair ? " " + Texts.Get("Evidence_Chair") : "");
    }

    private static string Said(MemberTrail trail)
    {
        if (trail.Said.Answer is { Meeting: { } meeting } together)
        {
            return Texts.Get($"Answer_{together.Kind}", MeetingWords.At(meeting, Texts.Of));
        }

        if (trail.Said.Answer is { } answer)
        {
            return Texts.Get($"Answer_{answer.Kind}", At(answer.At)) + (answer.Late ? " " + Texts.Get("Evidence_Late") : "");
        }

        var reminded =
            trail.RemindedAt.Count > 0
                ? Texts.Get("Answer_NoneReminded", string.Join(", ", trail.RemindedAt.Select(Day)))
                : Texts.Get("Answer_None");
        return (trail.IsUnreached ? Texts.Get("Answer_NotReached") : reminded)
            + (trail.AwayAt is { } away ? " " + Texts.Get("Evidence_Away", Day(away)) : "");
    }

    private static string How(ReportView view, MemberTrail trail)
    {
        if (trail.Said.Answer is { Meeting: { } meeting } together)
        {
            string?[] parts =
            [
                Texts.Get("Evidence_meeting", view.Circumstances.PersonOf(meeting.By).Name, At(together.At)),
                meeting.Place.Length > 0 ? Texts.Get("Evidence_Minutes", meeting.Place) : null,
                meeting.Kept is { } kept ? Texts.Get("Evidence_MinutesHash", Grouped(kept.Sha256)) : null,
            ];
            return string.Join(' ', parts.OfType<string>());
        }

        return trail.Said.Answer is { } answer ? Texts.Get("Evidence_" + answer.SignedInBy)
            : trail.ReadAt is { } read ? Texts.Get("Evidence_Read", At(read))
            : "";
    }

    /// <summary>What the members were asked about may not be what was handed in.</summary>
    private static string SavedSince(ReportView view, Round round)
    {
        var saved = view.ChangedSince(round).Select(s => s.Number).ToList();
        return saved.Count == 0 ? "" : " " + Texts.Get("Group_SavedSince", string.Join(", ", saved));
    }

    private static string Day(DateTimeOffset instant) => Days.Iso(StockholmTime.DayOf(instant));

    private static string At(DateTimeOffset instant) =>
        $"{Day(instant)} {StockholmTime.ClockOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
