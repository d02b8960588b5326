using AdaptiveCards;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>The steps to a running association: which are done, and the next one.</summary>
internal static class SetUpCard
{
    public static Card Of(Caller caller, IReadOnlyList<SetUpStep> steps, Notice? notice = null)
    {
        var (to, page) = (caller.Reader, caller.Reader.Link(new PageLink.Office()));
        var next = steps.FirstOrDefault(s => !s.IsDone);
        var rest = steps.Where(s => s != next && !s.IsDone).Select(s => s.Button).Take(2);
        return Card.Of(
            to,
            to["SetUp_Title"],
            [
                notice?.ToBox(),
                Heading(to["SetUp_Title"]),
                Say(to["SetUp_" + caller.Association.Sending]),
                .. steps.Select(s => LineOf(s, isNext: s == next)),
                Subtle(to["SetUp_Page", page.AbsolutePath]),
                Buttons([
                    next?.Button.Main(),
                    .. rest,
                    caller.Association.Sending is SendingMode.ToNobody
                        ? null
                        : Button.To(SettingUpVerbs.Choose, to["Do_StopAll"]).With(Fields.Kind, nameof(SendingMode.ToNobody)),
                    Button.Open(page, to["Do_OpenOfficePage"]),
                ]),
            ]
        );
    }

    private static AdaptiveElement LineOf(SetUpStep step, bool isNext)
    {
        var tone =
            step.IsDone ? Tone.Done
            : isNext ? Tone.Ready
            : Tone.Open;
        return Row(
            step.Button.Below(),
            Sign(tone),
            Run(step.Name, bold: isNext),
            Run(step.Says.Length > 0 ? ": " + step.Says : "", subtle: true)
        );
    }
}
