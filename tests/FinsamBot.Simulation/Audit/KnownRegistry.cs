using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Simulation.Audit;

/// <summary>What became of a report after it was handed in.</summary>
internal sealed class KnownRegistry
{
    public int Version { get; private set; } = 1;

    /// <summary>When the version of now was begun; null for the first.</summary>
    public DateTimeOffset? CorrectedSince { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    public SignaturesAsked? Signatures { get; private set; }

    /// <summary>Parties that have signed the version of now.</summary>
    public HashSet<string> Signed { get; } = [];

    /// <summary>Parties that have not.</summary>
    public IEnumerable<string> Unsigned => (Signatures?.Parties ?? []).Select(p => p.Organisation).Where(o => !Signed.Contains(o));

    public List<DocumentsFiled> Filed { get; } = [];

    public bool Has(Edition edition) => Filed.Exists(f => f.Version == Version && f.Edition == edition);

    /// <summary>Keys of what the version of now sends out begin with this.</summary>
    public string Prefix(string report) => Version == 1 ? $"{report}/submitted" : $"{report}/submitted/{Version}";

    public void Apply(RegistryEvent happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case DocumentsFiled e:
                Filed.Add(e);
                break;
            case ReportRegistered:
                RegisteredAt = at;
                break;
            case SignaturesAsked e:
                Signatures = e;
                break;
            case SignatureNoted e:
                Signed.Add(e.Organisation);
                break;
            case SignatureRemoved e:
                Signed.Remove(e.Organisation);
                break;
            case CorrectionBegun e:
                (Version, CorrectedSince, RegisteredAt, Signatures) = (e.Version, at, null, null);
                Signed.Clear();
                break;
        }
    }
}
