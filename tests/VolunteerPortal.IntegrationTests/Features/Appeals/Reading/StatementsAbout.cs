using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Reading;

/// <summary>Counts the statements that carry this id as a parameter: other tests of the program run at the same time.</summary>
public sealed class StatementsAbout : IDisposable
{
    private static readonly ConcurrentDictionary<StatementsAbout, Guid> Counting = new();

    private int _count;

    public StatementsAbout(Guid id) => Counting[this] = id;

    public int Count => Volatile.Read(ref _count);

    /// <summary>A context that finds no listener does not look for one again for a second, and contexts are pooled: so there is one from
    /// the start.</summary>
    [ModuleInitializer]
    public static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Ear());

    public void Dispose() => Counting.TryRemove(this, out _);

    private static void Hear(DbCommand command)
    {
        foreach (var (counter, wanted) in Counting)
            if (command.Parameters.Cast<DbParameter>().Any(p => p.Value is Guid id && id == wanted))
                Interlocked.Increment(ref counter._count);
    }

    private sealed class Ear : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData data)
                Hear(data.Command);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
