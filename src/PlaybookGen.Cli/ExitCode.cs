namespace PlaybookGen.Cli;

/// <summary>What the program answers to its caller.</summary>
public static class ExitCode
{
    public const int Fine = 0;
    public const int ContentProblems = 1;
    public const int Usage = 2;
    public const int Environment = 3;
    public const int Locked = 4;
    public const int OwnFault = 70;
    public const int Interrupted = 130;
}
