using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Mail.Letters.Layout;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Mail.Letters;

/// <summary>Several things of one morning in one letter: each with its heading, what it asks for and its link.</summary>
internal static class GatheredLetter
{
    private const int HeadingLevel = 2;

    public static Page Of(IReadOnlyList<(Parcel Parcel, Page Page)> things)
    {
        var (parcel, _) = things[0];
        var circumstances = CircumstancesOf(parcel.View);
        // It wants no replies: one to several things at once would leave open which of them it is about.
        var frame = new Frame(
            parcel.Item with
            {
                MayHaveArrived = things.Any(t => t.Parcel.Item.MayHaveArrived),
            },
            circumstances,
            StockholmTime.DayOf(parcel.View.Now)
        );
        var words = frame.Words;
        var count = LetterVoice.Capital(words.Number(things.Count));
        var names = words.List([
            .. things
                .Select(t => CircumstancesOf(t.Parcel.View).Intervention.Name)
                .Select((n, i) => n.Length > 0 ? n : things[i].Page.Title)
                .Distinct(),
        ]);
        return frame.Page(
            words.Get("Gathered_Subject", count, names),
            names,
            words.Get("Gathered_Title", count),
            [frame.Greeting, frame.Say("Gathered_Ask", words.Number(things.Count)), .. things.SelectMany(t => Thing(t.Page))]
        );
    }

    private static IEnumerable<Block> Thing(Page page) =>
        [
            new Block.Heading(HeadingLevel, page.Title),
            .. page.Gist.Select(b => b is Block.Heading heading ? heading with { Level = heading.Level + 1 } : b),
        ];

    private static Circumstances CircumstancesOf(ObligationView view) =>
        view switch
        {
            ReportView report => report.Circumstances,
            InterventionView intervention => intervention.Circumstances,
            OfficeView office => office.Circumstances,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
}
