using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Storage.Files;

/// <summary>
/// One writer per stream at a time, in this process and in others. The data file itself is not locked, so readers never wait.
/// Streams share a fixed number of locks, so that no lock file needs to be removed.
/// </summary>
internal sealed class WriterLocks(string folder, TimeProvider clock, Disk disk)
{
    private const int Count = 64;
    private const int Attempts = 500;

    /// <summary>So often the folder may be found missing: it is never removed.</summary>
    private const int Missing = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim[] _inProcess = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Throws <see cref="StorageUnavailableException"/> when another process holds the lock for more than five seconds.</summary>
    public async ValueTask<Held> EnterAsync(StreamName stream, CancellationToken cancellation)
    {
        var number = NumberOf(stream.Value);
        await _inProcess[number].WaitAsync(cancellation);
        FileStream? file = null;
        try
        {
            file = await OpenAsync(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture)), cancellation);
            return new Held(_inProcess[number], file);
        }
        finally
        {
            if (file is null)
            {
                _inProcess[number].Release();
            }
        }
    }

    private async ValueTask<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, Options());
            }
            catch (IOException e) when (e is DirectoryNotFoundException or FileNotFoundException && attempt <= Missing)
            {
                // Made by somebody else just after it was missed, the folder's lack is told as the file's.
                FileFailures.Translated(() => disk.EnsureFolder(folder));
            }
            catch (UnauthorizedAccessException e)
            {
                throw FileFailures.Translated(e);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                // A sharing violation has no type of its own; what is anything else will be so again, until the attempts are used up.
                if (attempt == Attempts)
                {
                    throw new StorageUnavailableException("Another process holds the writer's lock.", e);
                }

                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>The same in every process, unlike string.GetHashCode (FNV-1a).</summary>
    private static int NumberOf(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return (int)(hash % Count);
    }

    public readonly struct Held(SemaphoreSlim inProcess, FileStream file) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            inProcess.Release();
        }
    }
}
