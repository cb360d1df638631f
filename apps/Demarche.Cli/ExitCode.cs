namespace Demarche.Cli;

/// <summary>What the command ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; each is named on standard error, the others were done.</summary>
    public const int SomeInputFailed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Interrupted, as shells count an interrupt.</summary>
    public const int Interrupted = 130;
}
