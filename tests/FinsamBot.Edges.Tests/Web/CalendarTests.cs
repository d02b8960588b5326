using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Node;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class CalendarTests
{
    private static readonly PageLink Sofias = new PageLink.Calendar(Sample.Sofia);

    [TestMethod]
    public async Task The_plan_of_a_lead_reads_as_its_golden_file_and_is_read_back_whole_by_a_calendar_program()
    {
        await using var host = await PageHost.StartAsync();
        var text = await TextAsync(host, Sofias);
        var calendar = await CalendarReader.ReadAsync(text);

        Golden.Matches("plan.ics", text);
        Assert.AreEqual("Rapportplan Samordningsförbundet Norrsken", calendar.Name);
        CollectionAssert.AreEqual(new[] { "Europe/Stockholm" }, calendar.Zones.ToArray());
        var due = calendar.Events.Single(e => e.Uid == "vagen-vidare-kvartalsrapport-2026-03-31-due@finsambot");
        Assert.AreEqual("Lämna in kvartalsrapport: Vägen vidare", due.Summary);
        Assert.AreEqual(("2026-04-14", "2026-04-15", true), (due.Start, due.End, due.WholeDay));
        StringAssert.Contains(due.Description, "Styrgruppen svarar före påsken (3 april–6 april).");
        Assert.HasCount(calendar.Events.Count, calendar.Events.Select(e => e.Uid).Distinct());
        Assert.IsTrue(calendar.Events.All(e => e.Start[..4] is "2026" or "2027"), "this year and the next");
        foreach (var kind in (string[])["opens", "send", "close", "due"])
        {
            Assert.IsGreaterThanOrEqualTo(
                7,
                calendar.Events.Count(e => e.Uid.EndsWith(kind + "@finsambot", StringComparison.Ordinal)),
                kind
            );
        }
    }

    [TestMethod]
    public async Task A_changed_rule_moves_the_event_and_makes_no_second_one()
    {
        await using var host = await PageHost.StartAsync();
        var before = await CalendarReader.ReadAsync(await TextAsync(host, Sofias));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ChangeInterventionAsync(new RoutineSet(Sample.Template.Id, ReportRoutine.Usual with { Due = new DaysAfter(21) }));
        var after = await CalendarReader.ReadAsync(await TextAsync(host, Sofias));

        const string Uid = "vagen-vidare-kvartalsrapport-2026-06-30-due@finsambot";
        var (old, moved) = (before.Events.Single(e => e.Uid == Uid), after.Events.Single(e => e.Uid == Uid));
        Assert.AreEqual(("2026-07-14", "2026-07-21"), (old.Start, moved.Start));
        Assert.IsGreaterThan(old.Sequence, moved.Sequence);
        Assert.IsGreaterThan(0, string.CompareOrdinal(moved.Modified, old.Modified));
    }

    [TestMethod]
    public async Task A_meeting_stands_at_its_clock_time_in_summer_and_in_winter()
    {
        await using var host = await PageHost.StartAsync();
        await host.ChangeInterventionAsync(
            new MeetingEntered(new Meeting(new DateOnly(2026, 10, 5), new TimeOnly(9, 0))),
            new MeetingEntered(new Meeting(new DateOnly(2026, 11, 2), new TimeOnly(13, 30))),
            new MeetingEntered(new Meeting(new DateOnly(2026, 11, 9)))
        );
        var calendar = await CalendarReader.ReadAsync(await TextAsync(host, Sofias));

        var meetings = calendar.Events.Where(e => e.Summary == "Styrgruppsmöte: Vägen vidare").ToList();
        CollectionAssert.AreEqual(
            new DateTimeOffset?[] { new(2026, 10, 5, 7, 0, 0, TimeSpan.Zero), new(2026, 11, 2, 12, 30, 0, TimeSpan.Zero), null },
            meetings.Select(m => m.Utc).ToArray()
        );
        Assert.IsTrue(meetings[2].WholeDay);
    }

    [TestMethod]
    public async Task Long_names_with_letters_signs_and_line_breaks_come_back_as_they_were()
    {
        await using var host = await PageHost.StartAsync();
        const string Name =
            "Åsa; \"Ö, ä\" \\ och 🙂🙂🙂 — en väg ut i arbetslivet för den som behöver samordnade insatser under lång tid, år efter år";
        await host.ChangeInterventionAsync(
            new InterventionBegun(Sample.VagenVidare, Name, "x", Sample.Template.Ref, Sample.Intervention.Reportings[0].Periods)
        );
        var text = await TextAsync(host, Sofias);

        Assert.IsTrue((await CalendarReader.ReadAsync(text)).Events.Any(e => e.Summary == $"Lämna in kvartalsrapport: {Name}"));
        StringAssert.Contains(text, "\\;");
    }

    [TestMethod]
    public async Task A_calendar_that_asks_again_is_told_when_nothing_has_changed()
    {
        await using var host = await PageHost.StartAsync();
        using var program = host.Visit();
        var address = new Uri(host.LinkTo(Sofias), UriKind.Relative);
        var first = await program.Client.GetAsync(address);
        Assert.AreEqual("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.AreEqual("no-cache, private", first.Headers.CacheControl!.ToString());

        async Task<HttpStatusCode> AskAsync(Action<HttpRequestMessage> knowing)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            knowing(request);
            return (await program.Client.SendAsync(request)).StatusCode;
        }

        Assert.AreEqual(HttpStatusCode.NotModified, await AskAsync(r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.AreEqual(HttpStatusCode.NotModified, await AskAsync(r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ChangeInterventionAsync(new MeetingEntered(new Meeting(new DateOnly(2026, 6, 1))));
        Assert.AreEqual(HttpStatusCode.OK, await AskAsync(r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.AreEqual(HttpStatusCode.OK, await AskAsync(r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified));

        using var head = await program.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.AreEqual(0, (await head.Content.ReadAsByteArrayAsync()).Length);
        Assert.IsNotNull(head.Headers.ETag);
    }

    [TestMethod]
    public async Task Everybody_sees_the_plans_of_their_own_interventions_and_an_administrator_all()
    {
        await using var host = await PageHost.StartAsync();
        await host.FoundAsync("oppna-dorren", "Öppna dörren", Sample.Bo);
        Assert.AreEqual("Vägen vidare", await NamesAsync(host, Sample.Anna));
        Assert.AreEqual("Vägen vidare, Öppna dörren", await NamesAsync(host, Sample.Bo));
        Assert.AreEqual("", await NamesAsync(host, Sample.Rita));

        await host.ChangeAssociationAsync(new AssociationRoleGiven(Sample.Rita, Role.Administrator));
        await host.ChangeContactAsync(
            Sample.Bo,
            new NoteAbsence(new Absence(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 10), Sample.Anna, host.Clock.GetUtcNow()))
        );
        Assert.AreEqual("Vägen vidare, Öppna dörren", await NamesAsync(host, Sample.Rita));
        Assert.AreEqual("Vägen vidare, Öppna dörren", await NamesAsync(host, Sample.Anna));

        host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.AreEqual("Vägen vidare", await NamesAsync(host, Sample.Anna), "the stand-in's time is over");
    }

    [TestMethod]
    public async Task An_address_of_nobody_or_of_somebody_else_gets_a_clear_answer_and_leaves_no_trace_of_it()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        var (own, annas) = (host.LinkTo(Sofias), host.LinkTo(new PageLink.Calendar(Sample.Anna)));
        var unknown = host.LinkTo(new PageLink.Calendar(new PersonId("okänd")));
        string[] addresses =
        [
            own.Replace("sofia", "anna", StringComparison.Ordinal),
            annas.Replace("anna", "bo", StringComparison.Ordinal),
            unknown,
            own[..^5] + ".ics",
            own[..^4] + "0.ics",
            "/kalender/sofia/.ics",
            "/kalender/sofia/" + new string('0', 40) + ".ics",
            "/kalender/sofia/" + new string('a', 5000),
            own.Replace(".ics", "", StringComparison.Ordinal).Replace("sofia", "bo", StringComparison.Ordinal),
        ];
        foreach (var address in addresses)
        {
            var shown = await visitor.OpenAsync(address);
            Assert.AreEqual(HttpStatusCode.NotFound, shown.Status, address);
            Assert.AreEqual("text/html", shown.Response.Content.Headers.ContentType!.MediaType);
        }

        StringAssert.Contains(
            (await visitor.OpenAsync(addresses[0])).Main,
            "Adressen är inte hel, har slutat gälla eller gäller någon annans plan. Skriv plan till FinsamBot i Teams, så får du "
                + "adressen till din egen."
        );
        var logged = string.Join('\n', host.Logged.All);
        Assert.IsTrue(logged.Contains("A plan was asked for", StringComparison.Ordinal));
        Assert.IsFalse(
            own.Split('/', '.').Where(p => p.Length > 4 && p != "kalender").Any(p => logged.Contains(p, StringComparison.Ordinal)),
            logged
        );
    }

    [TestMethod]
    public async Task The_page_shows_the_days_with_their_reasons_and_how_to_subscribe()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        var shown = await visitor.OpenAsync(host.LinkTo(new PageLink.PlanPage(Sample.Sofia)));

        Assert.AreEqual(HttpStatusCode.OK, shown.Status);
        Assert.AreEqual("Rapportplan för Sofia Lind", shown.Page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(shown.Main, "Kvartalsrapport 2026-01-01–2026-03-31");
        StringAssert.Contains(shown.Main, "Styrgruppen svarar före påsken");
        StringAssert.Contains(shown.Main, "Prenumerera från webben");
        Assert.AreEqual(new Uri(host.Address, host.LinkTo(Sofias)).AbsoluteUri, shown.Page.QuerySelector("code")!.TextContent);
        Assert.IsTrue(shown.Page.QuerySelectorAll(".planned").All(p => p.QuerySelectorAll("dt").Length == 4));
        Assert.AreEqual("Nästa: Styrgruppen svarar senast", shown.Page.QuerySelectorAll(".next dt").Single().TextContent);
    }

    private static async Task<string> TextAsync(PageHost host, PageLink link)
    {
        using var program = host.Visit();
        var answer = await program.Client.GetAsync(new Uri(host.LinkTo(link), UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> NamesAsync(PageHost host, PersonId person)
    {
        var calendar = await CalendarReader.ReadAsync(await TextAsync(host, new PageLink.Calendar(person)));
        return string.Join(", ", calendar.Events.Select(e => e.Summary.Split(": ")[^1]).Distinct().Order(StringComparer.Ordinal));
    }
}
