using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>What some work takes: time of the processor, which a busy machine does not stretch, and all bytes ever allocated, which no peak
/// exceeds.</summary>
internal readonly record struct ReadingCost(TimeSpan Time, long Bytes)
{
    private const int ThisThread = 3;

    public static ReadingCost Of(Action work)
    {
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread(), Now());
        work();
        return new ReadingCost(Now() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>Only Linux tells of a thread; elsewhere a clock has to do.</summary>
    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && ClockGetTime(ThisThread, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
