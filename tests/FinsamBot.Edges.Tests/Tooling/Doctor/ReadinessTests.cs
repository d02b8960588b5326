using FinsamBot.Host.Startup;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace FinsamBot.Edges.Tests.Tooling.Doctor;

/// <summary>Whether people can be served, as the platform asks it every few seconds.</summary>
[TestClass]
public sealed class ReadinessTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryBlobStore _blobs = new();

    [TestMethod]
    public async Task However_often_it_is_asked_the_storage_is_looked_at_every_five_seconds()
    {
        using var readiness = Readiness(new EphemeralDataProtectionProvider());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => readiness.IsThereAsync()));

        Assert.IsTrue(answers.All(a => a));
        Assert.AreEqual(1, _blobs.Faults.CountOf(StoreOperation.Get));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.IsTrue(await readiness.IsThereAsync());
        Assert.AreEqual(2, _blobs.Faults.CountOf(StoreOperation.Get));
    }

    [TestMethod]
    public async Task Without_the_storage_nobody_is_served_and_again_when_it_is_back()
    {
        using var readiness = Readiness(new EphemeralDataProtectionProvider());
        _blobs.Faults.ReadsFail = true;

        Assert.IsFalse(await readiness.IsThereAsync());

        _blobs.Faults.ReadsFail = false;
        Assert.IsFalse(await readiness.IsThereAsync(), "What was found a moment ago still counts.");
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.IsTrue(await readiness.IsThereAsync());
    }

    [TestMethod]
    public async Task Nor_without_keys()
    {
        using var readiness = Readiness(new NoKeys());

        Assert.IsFalse(await readiness.IsThereAsync());
    }

    private Readiness Readiness(IDataProtectionProvider keys) => new(_blobs, keys, _clock);

    private sealed class NoKeys : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => throw new System.Security.Cryptography.CryptographicException();

        public byte[] Unprotect(byte[] protectedData) => throw new System.Security.Cryptography.CryptographicException();
    }
}
