using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>Others kept writing to the stream faster than this caller could decide. Nothing was written; try again.</summary>
public sealed class ContentionException(StreamName stream) : Exception($"Too many writers on {stream}.");
