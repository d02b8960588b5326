using FinsamBot.Runtime.Streams;

namespace FinsamBot.Simulation.Stage;

/// <summary>A world has one thread: what is asked of the product has ended when the call returns, or the store or the host gave way in the
/// middle.</summary>
internal static class Synchronous
{
    /// <summary>False when the store or the host gave way in the middle.</summary>
    public static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception e) when (IsExpected(e))
        {
            return false;
        }
        catch (Exception e) when (e is not ViolationException)
        {
            throw Unexpected("a request failed", e);
        }
    }

    public static bool IsExpected(Exception e) =>
        e is StorageUnavailableException or CrashException or ContentionException or OperationCanceledException;

    public static ViolationException Unexpected(string rule, Exception e) =>
        e as ViolationException ?? new ViolationException(rule, $"{e.GetType().Name}: {e.Message} {e.StackTrace}");

    public static T Done<T>(Task<T> task) =>
        task.IsCompleted ? task.GetAwaiter().GetResult() : throw new ViolationException("one thread", "something waits for another thread");

    public static void Done(Task task)
    {
        if (!task.IsCompleted)
        {
            throw new ViolationException("one thread", "something waits for another thread");
        }

        task.GetAwaiter().GetResult();
    }
}
