using FinsamBot.Runtime.Streams;

namespace FinsamBot.Storage.Files;

/// <summary>What a disk can refuse, in the words of the port.</summary>
internal static class FileFailures
{
    public static T Translated<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Translated(e);
        }
    }

    public static void Translated(Action work) =>
        Translated(() =>
        {
            work();
            return true;
        });

    public static StorageUnavailableException Translated(Exception e) => new("The storage folder cannot be used.", e);
}
