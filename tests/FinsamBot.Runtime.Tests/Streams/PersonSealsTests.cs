using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Streams;

/// <summary>What is stored of people is sealed with a key of each; without the key it is gone, and the chain holds.</summary>
[TestClass]
public sealed class PersonSealsTests
{
    private static readonly Stamp Stamp = new(Sample.Morning, "x", "x");
    private static readonly Person Rut = new(new("p-1"), "Rut Öberg", "Region Norrsken", "rut.oberg@region.example.se", "oid-1");
    private static readonly Person Ove = new(new("p-2"), "Ove Lind", "Älvbacka kommun", "ove.lind@alvbacka.example.se", null);

    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();
    private readonly MemoryBlobStore _keys = new();
    private readonly DamageList _damage = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task What_is_stored_of_a_person_cannot_be_read_in_the_store_and_reads_as_it_was_written()
    {
        await RegisterAsync();

        var stored = Encoding.UTF8.GetString(_streams.BytesOf(Association.Stream));
        foreach (var text in (string[])["Rut", "Öberg", "Region Norrsken", "rut.oberg", "oid-1", "Ove", "ove.lind"])
        {
            Assert.DoesNotContain(text, stored);
        }

        Assert.AreSequenceEqual([Rut, Ove], (await ReadAsync()).Select(e => ((PersonRegistered)e.Event).Person));
        Assert.IsEmpty((await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults);
    }

    [TestMethod]
    public async Task Two_people_in_one_event_have_a_key_each_and_names_of_who_was_asked_stay()
    {
        var asked = new SentToSteeringGroup(1, "0f", new(2026, 4, 9), [Asked(Rut, Asked(Ove, null))]);
        await Log().AppendAsync(Sample.ReportId.Stream, Cursor.Start, [asked], Stamp, Cancellation);
        var keys = NewKeys();
        await keys.DestroyAsync(Rut.Id, Sample.Morning, Cancellation);

        var member = ((SentToSteeringGroup)(await ReadAsync(keys, Sample.ReportId.Stream)).Single().Event).Asked.Single();

        Assert.AreEqual(("Rut Öberg", "", "ove.lind@alvbacka.example.se"), (member.Name, member.Mail, member.Substitute!.Mail));
        Assert.DoesNotContain("@", Encoding.UTF8.GetString(_streams.BytesOf(Sample.ReportId.Stream)));
    }

    [TestMethod]
    public async Task Without_the_key_and_with_a_tombstone_the_person_is_forgotten_and_the_chain_holds()
    {
        await RegisterAsync();
        var keys = NewKeys();
        await keys.DestroyAsync(Rut.Id, Sample.Morning, Cancellation);
        await keys.DestroyAsync(Rut.Id, Sample.Morning, Cancellation);

        foreach (var kept in new[] { keys, NewKeys() })
        {
            var people = (await ReadAsync(kept)).Select(e => ((PersonRegistered)e.Event).Person).ToList();
            Assert.AreEqual((Person.ForgottenName, ""), (people[0].Name, people[0].Mail));
            Assert.AreEqual(Ove, people[1]);
        }

        Assert.IsEmpty(_damage.All);
        Assert.IsEmpty((await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults);
        Assert.AreSequenceEqual([Rut.Id], await keys.ForgottenAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_missing_key_is_damage_that_is_named_and_nobody_is_taken_for_forgotten()
    {
        var first = await Log().AppendAsync(Association.Stream, Cursor.Start, [new PersonRegistered(Rut)], Stamp, Cancellation);
        await Log().AppendAsync(Association.Stream, first!, [new PersonRegistered(Ove)], Stamp, Cancellation);
        await foreach (var name in _keys.ListAsync($"people/{Rut.Id}/", Cancellation))
        {
            await _keys.DeleteAsync(name, Cancellation);
        }

        var people = (await ReadAsync()).Select(e => ((PersonRegistered)e.Event).Person).ToList();

        Assert.AreEqual((Person.UnreadableName, Ove), (people[0].Name, people[1]));
        Assert.AreEqual((DamageKind.Key, "keys/people/p-1"), (_damage.All.Single().Kind, _damage.All.Single().Name));
    }

    [TestMethod]
    public async Task Interrupted_at_any_write_forgetting_is_finished_by_the_next_one_and_no_key_is_left()
    {
        for (var write = 1; write <= 4; write++)
        {
            var faults = new StoreFaults();
            var store = new MemoryBlobStore(faults);
            var keys = new PersonKeys(new PersonKeyStore(store));
            await keys.NameForAsync(Rut.Id, Cancellation);
            faults.Restart();
            faults.CrashBeforeWrite = write;
            await Assert.ThrowsExactlyAsync<CrashException>(() => keys.DestroyAsync(Rut.Id, Sample.Morning, Cancellation));
            faults.Restart();

            var next = new PersonKeys(new PersonKeyStore(store));
            var people = await next.ForgottenAsync(Cancellation);
            Assert.HasCount(write == 1 ? 0 : 1, people, $"died before write {write}");
            await next.DestroyAsync(Rut.Id, Sample.Morning, Cancellation);

            Assert.AreSequenceEqual(
                ["forgotten/p-1"],
                (await store.ListAsync("", Cancellation).ToListAsync(Cancellation)).Select(n => n.Value)
            );
        }
    }

    [TestMethod]
    public async Task Of_keys_that_were_made_at_once_one_goes_whatever_dies_in_between_and_the_others_stay()
    {
        for (var write = 1; write <= 5; write++)
        {
            var faults = new StoreFaults();
            var store = new MemoryBlobStore(faults);
            var keys = new PersonKeys(new PersonKeyStore(store));
            await keys.MakeAsync(new HashSet<PersonId> { Rut.Id, Ove.Id }, Cancellation);
            var ofOve = await keys.NameForAsync(Ove.Id, Cancellation);
            faults.Restart();
            faults.CrashBeforeWrite = write;
            await Assert.ThrowsExactlyAsync<CrashException>(() => keys.DestroyAsync(Rut.Id, Sample.Morning, Cancellation));
            faults.Restart();

            await new PersonKeys(new PersonKeyStore(store)).DestroyAsync(Rut.Id, Sample.Morning, Cancellation);

            var fresh = new PersonKeys(new PersonKeyStore(store));
            await fresh.LoadAsync([Rut.Id, Ove.Id], Cancellation);
            Assert.IsTrue(fresh.IsForgotten(Rut.Id), $"died before write {write}");
            Assert.IsNotNull(fresh.Find(Ove.Id, ofOve!));
            foreach (var name in await store.ListAsync("rings/", Cancellation).ToListAsync(Cancellation))
            {
                Assert.DoesNotContain("p-1", Encoding.UTF8.GetString((await store.GetAsync(name, Cancellation))!));
            }
        }
    }

    [TestMethod]
    public async Task Two_hosts_that_take_two_people_off_one_ring_bring_neither_back()
    {
        var one = NewKeys();
        await one.MakeAsync(new HashSet<PersonId> { Rut.Id, Ove.Id, new("p-3") }, Cancellation);
        var other = NewKeys();
        await other.LoadAsync([Ove.Id], Cancellation);

        await one.DestroyAsync(Rut.Id, Sample.Morning, Cancellation);
        await other.DestroyAsync(Ove.Id, Sample.Morning, Cancellation);

        var rings = await _keys.ListAsync("rings/", Cancellation).ToListAsync(Cancellation);
        var left = string.Concat(rings.Select(n => Encoding.UTF8.GetString(_keys.GetAsync(n, Cancellation).Result!)));
        Assert.AreSequenceEqual(["p-3"], left.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]));
    }

    [TestMethod]
    public async Task A_key_is_read_once_and_one_that_another_process_made_is_found()
    {
        await RegisterAsync();
        var keys = NewKeys();
        var log = Log(keys);
        var (_, end) = await log.ReadAsync(Association.Stream, Cursor.Start, Cancellation);
        var (lists, gets) = Counts();
        await log.ReadAsync(Association.Stream, Cursor.Start, Cancellation);
        var corrected = (
            await log.AppendAsync(Association.Stream, end, [new PersonRegistered(Ove with { Name = "Ove Lindh" })], Stamp, Cancellation)
        )!;
        Assert.AreEqual((lists, gets), Counts());

        var other = new Person(new("p-3"), "Ida Ek", "Sjöboda kommun", null, null);
        await Log().AppendAsync(Association.Stream, corrected, [new PersonRegistered(other)], Stamp, Cancellation);
        var read = (await log.ReadAsync(Association.Stream, corrected, Cancellation)).Events.Single();
        Assert.AreEqual(other, ((PersonRegistered)read.Event).Person);
        return;

        (int, int) Counts() => (_keys.Faults.CountOf(StoreOperation.ListBlobs), _keys.Faults.CountOf(StoreOperation.Get));
    }

    [TestMethod]
    public async Task What_was_stored_in_the_clear_and_what_only_looks_sealed_reads_as_it_is()
    {
        var clear = new EventLog(_streams, _blobs);
        var end = (await clear.AppendAsync(Association.Stream, Cursor.Start, [new PersonRegistered(Rut)], Stamp, Cancellation))!;
        var odd = Ove with { Name = "sealed.1:p-9:0a:AAAA" };
        await Log().AppendAsync(Association.Stream, end, [new PersonRegistered(odd)], Stamp, Cancellation);
        var text = new SectionSaved("goals", "\"sealed.1:p-9:0a:AAAA\"", 1, true);
        await Log().AppendAsync(Sample.ReportId.Stream, Cursor.Start, [text], Stamp, Cancellation);

        Assert.AreSequenceEqual([Rut, odd], (await ReadAsync()).Select(e => ((PersonRegistered)e.Event).Person));
        Assert.AreEqual(text, (await ReadAsync(null, Sample.ReportId.Stream)).Single().Event);
        Assert.IsEmpty(_damage.All);
    }

    private static AskedMember Asked(Person person, AskedMember? substitute) =>
        new(person.Id, person.Name, person.Organisation, person.Mail!, substitute);

    private PersonKeys NewKeys() => new(new PersonKeyStore(_keys));

    private EventLog Log(PersonKeys? keys = null) => new(_streams, _blobs, _damage, new PersonSeals(keys ?? NewKeys(), _damage));

    private Task<Cursor?> RegisterAsync() =>
        Log().AppendAsync(Association.Stream, Cursor.Start, [new PersonRegistered(Rut), new PersonRegistered(Ove)], Stamp, Cancellation);

    private async Task<IReadOnlyList<EventRecord>> ReadAsync(PersonKeys? keys = null, StreamName? stream = null) =>
        (await Log(keys).ReadAsync(stream ?? Association.Stream, Cursor.Start, Cancellation)).Events;
}
