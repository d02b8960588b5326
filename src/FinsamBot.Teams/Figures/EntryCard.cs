using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>One entry with its inputs. A refusal shows the same card with what was typed.</summary>
internal static class EntryCard
{
    public static Card Of(Reader to, EntryForm form, Notice? notice = null) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                form.Kind.TitleOf(to, form),
                [
                    notice?.ToBox(),
                    .. Head.Of(to, form.Kind.TitleOf(to, form), form.View),
                    .. EntryInputs.Of(to, form, cap),
                    Buttons([Save(to, form, cap, "Do_Save", Go.Page).Main(), More(to, form, cap), Remove(to, form), Back(to, form, cap)]),
                ]
            )
        );

    /// <summary>Before it is gone for good.</summary>
    public static Card AskRemove(Reader to, EntryForm form, string line) =>
        Card.Of(
            to,
            to["Remove_Title"],
            [
                .. Head.Of(to, to["Remove_Title"], form.View),
                Say(line),
                Buttons(
                    About(Button.To(FigureVerbs.RemoveEntry, to["Do_Remove"]), form),
                    About(Button.To(FigureVerbs.Entry, to["Do_Keep"]), form).Main()
                ),
            ]
        );

    private static Button Save(Reader to, EntryForm form, int cap, string title, string then) =>
        form
            .Values.Where(v => v.Value.Length > cap && form.Seen.Length > 0)
            .Aggregate(
                About(Button.To(FigureVerbs.SaveEntry, to[title]), form)
                    .With(Fields.Then, then)
                    .With(Fields.Seen, form.Seen)
                    .With(Fields.Fresh, form.Fresh)
                    .WithInputs(),
                (button, v) => button.With(Fields.Kept(v.Key), "true")
            );

    /// <summary>An intervention without parts is counted once.</summary>
    private static Button? More(Reader to, EntryForm form, int cap) =>
        !form.Kind.IsByPart ? Save(to, form, cap, "Do_SaveAndMore", Go.More)
        : form.Parts.Count > 0 ? Save(to, form, cap, "Do_SaveAndNextPart", Go.More)
        : null;

    private static Button? Remove(Reader to, EntryForm form) =>
        form.Seen.Length > 0 ? About(Button.To(FigureVerbs.AskRemove, to["Do_Remove"]), form) : null;

    private static Button Back(Reader to, EntryForm form, int cap) =>
        form.IsUnsaved
            ? Button.To(WritingVerbs.Page, to["Do_BackUnsaved"]).About(form.View.Id).With(Fields.Page, form.Page.Id)
            : Save(to, form, cap, "Do_SaveAndBack", Go.Back);

    private static Button About(Button button, EntryForm form)
    {
        var about = button.About(form.View.Id).With(Fields.Section, form.Section.Id);
        return form.Id is { } id ? about.With(Fields.Entry, id) : about;
    }
}
