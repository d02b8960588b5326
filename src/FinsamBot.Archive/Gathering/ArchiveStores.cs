using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Archive.Gathering;

/// <summary>Where all that is archived comes from. It is read, and nothing is changed.</summary>
public sealed record ArchiveStores(
    AssociationDirectory Directory,
    InterventionHandler Interventions,
    ReportHandler Reports,
    EventLog Log,
    IStreamStore Streams,
    IBlobStore Blobs,
    RenderDocument Render,
    ConvertToPdf Convert,
    OpenSentLetter Sent
);
