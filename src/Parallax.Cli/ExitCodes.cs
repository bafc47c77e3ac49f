namespace Parallax.Cli;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>Done; there may have been warnings.</summary>
    public const int Done = 0;

    /// <summary>The input has problems.</summary>
    public const int Input = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>A defect of the program.</summary>
    public const int Defect = 70;

    /// <summary>Interrupted, as the shell counts it: 128 and SIGINT.</summary>
    public const int Interrupted = 130;
}
