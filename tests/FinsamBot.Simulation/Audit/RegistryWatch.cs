using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>Judges what is stored after a report was handed in, before it becomes a fact: filed once, registered once, signed by who was
/// asked.</summary>
internal sealed class RegistryWatch(Facts facts)
{
    public void Judge(StoredEvent stored)
    {
        if (stored.Event is not RegistryEvent happened || facts.ReportOf(stored.Stream) is not { } report)
        {
            return;
        }

        Require(report.SubmittedAt is not null, stored, "though it is not handed in");
        Require(report.TakenInAt is null, stored, "though it came as a file");
        var registry = report.Registry;
        switch (happened)
        {
            case DocumentsFiled e:
                Require(
                    e.Version == registry.Version && !registry.Has(e.Edition),
                    stored,
                    $"version {e.Version}, {e.Edition}, while {registry.Version} is the version"
                );
                Require(e.Edition == Edition.Submitted || registry.RegisteredAt is not null, stored, "as registered, which it is not");
                break;
            case ReportRegistered e:
                Require(registry.RegisteredAt is null, stored, "a second time");
                Require(e.ReceivedOn == Almanac.DayOf(report.SubmittedAt!.Value), stored, $"as received on {e.ReceivedOn:yyyy-MM-dd}");
                break;
            case CorrectionBegun e:
                Require(e.Version == registry.Version + 1, stored, $"with version {e.Version} after {registry.Version}");
                break;
            case SignatureNoted e:
                Require(
                    registry.Signatures?.Parties.Any(p => p.Organisation == e.Organisation) == true
                        && !registry.Signed.Contains(e.Organisation),
                    stored,
                    e.Organisation
                );
                break;
            case SignatureRemoved e:
                Require(registry.Signed.Contains(e.Organisation), stored, e.Organisation);
                break;
        }
    }

    private static void Require(bool holds, StoredEvent stored, string what)
    {
        if (!holds)
        {
            throw new ViolationException("registry", $"{stored.Type} in {stored.Stream}: {what}");
        }
    }
}
