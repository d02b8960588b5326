using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Testing;

/// <summary>Keeps every log line, with its exception's text, as it would be written.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue(exception is null ? formatter(state, exception) : formatter(state, exception) + " " + exception);

    public void Dispose() { }
}
