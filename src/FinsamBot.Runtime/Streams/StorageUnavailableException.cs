namespace FinsamBot.Runtime.Streams;

/// <summary>The storage could not be reached or did not do what was asked. Whoever was writing does not know whether it was written: the
/// same append may be repeated safely.</summary>
public sealed class StorageUnavailableException(string reason, Exception? inner = null) : Exception(reason, inner);
