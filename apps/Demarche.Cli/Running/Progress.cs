using System.Diagnostics;
using System.Globalization;

namespace Demarche.Cli.Running;

/// <summary>Tells on standard error how far long work has come, where somebody looks at a terminal and at nothing else.</summary>
internal sealed class Progress(Surroundings surroundings)
{
    private const double Patience = 1.5;
    private const double Pace = 0.25;

    private readonly bool _wanted = surroundings.ErrorIsTerminal && !surroundings.OutputIsTerminal;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _next = Patience;
    private int _done;
    private bool _written;

    /// <summary>One more input is done.</summary>
    public void Step()
    {
        _done++;
        double elapsed = _watch.Elapsed.TotalSeconds;
        if (!_wanted || elapsed < _next)
            return;
        _next = elapsed + Pace;
        _written = true;
        surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done} articles, {elapsed:0} s "));
    }

    /// <summary>Takes the line away before something else is written.</summary>
    public void Clear()
    {
        if (_written)
            surroundings.Error.Write("\r                              \r");
        _written = false;
    }
}
