using System.CommandLine;
using System.CommandLine.Parsing;
using Parallax.Cli.Commands;
using Parallax.Corpora;

namespace Parallax.Cli;

/// <summary>The program: parse, call, print.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="screen">Where to write.</param>
    /// <param name="cancellation">Cancelled by Ctrl-C.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Screen screen, CancellationToken cancellation)
    {
        try
        {
            return HasUnicodeData(screen) ? Invoke(args, screen, cancellation) : ExitCodes.Input;
        }
        catch (InputException exception)
        {
            ProblemLines.Write(screen.Error, exception.Problems);
            return ExitCodes.Input;
        }
        catch (OperationCanceledException)
        {
            screen.Error.WriteLine("Interrupted. Nothing was left half-written.");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (IsOfMachine(exception))
        {
            // A full disk, a lost network folder, a closed pipe, a folder one may not write to: not the program's trouble.
            screen.Error.WriteLine($"A file could not be read or written: {exception.Message}");
            return ExitCodes.Input;
        }
        catch (Exception exception)
        {
            Report(screen.Error, exception);
            return ExitCodes.Defect;
        }
        finally
        {
            Flush(screen);
        }
    }

    /// <summary>The program with all its commands.</summary>
    public static RootCommand Root(Screen screen, CancellationToken cancellation)
    {
        var root = new RootCommand("Compares how states talk about the same partnership, with every number traceable to the passages behind it.");
        root.Add(NewCommand.Create(screen));
        root.Add(CheckCommand.Create(screen));
        root.Add(AddCommand.Create(screen));
        root.Add(RunCommand.Create(screen, cancellation));
        root.Add(CodeCommand.Create(screen, cancellation));
        root.Add(AgreeCommand.Create(screen, cancellation));
        root.Add(KwicCommand.Create(screen, cancellation));
        root.Add(ExploreCommand.Create(screen, cancellation));
        root.Add(ExportCommand.Create(screen, cancellation));
        root.Add(ImportCommand.Create(screen));
        return root;
    }

    private static int Invoke(string[] args, Screen screen, CancellationToken cancellation)
    {
        var root = Root(screen, cancellation);
        var parsed = root.Parse(args);
        if (parsed.CommandResult.Command is RootCommand)
        {
            Shorten(root);
        }

        var configuration = new InvocationConfiguration
        {
            Output = screen.Out,
            Error = screen.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(configuration);
        }

        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke(configuration);
            return ExitCodes.Usage;
        }

        foreach (var error in parsed.Errors)
        {
            screen.Error.WriteLine(error.Message);
        }

        screen.Error.WriteLine($"See: parallax {PathOf(parsed.CommandResult)}--help");
        return ExitCodes.Usage;
    }

    private static string PathOf(CommandResult result) => result.Command is RootCommand ? ""
        : (result.Parent is CommandResult parent ? PathOf(parent) : "") + result.Command.Name + " ";

    // A part of the program that is missing goes by its name, a file of the user's by its full path.
    private static bool IsOfMachine(Exception exception) => exception is UnauthorizedAccessException or IOException
        && (exception is not FileNotFoundException missing || Path.IsPathRooted(missing.FileName));

    // The list of commands has room for a line each; the examples stand in each command's own help.
    private static void Shorten(RootCommand root)
    {
        foreach (var command in root.Subcommands)
        {
            command.Description = command.Description?.Split("\n\n")[0].ReplaceLineEndings(" ");
        }
    }

    // Without ICU .NET leaves letters decomposed and says nothing; every count of such a text would be wrong.
    private static bool HasUnicodeData(Screen screen)
    {
        if ("и\u0306".Normalize() == "й")
        {
            return true;
        }

        screen.Error.WriteLine(
            "Parallax needs Unicode data (ICU), and this machine runs .NET without it. Install the package libicu (Debian and Ubuntu: "
            + "apt install libicu-dev; Alpine: apk add icu-libs icu-data-full), and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        return false;
    }

    private static void Report(TextWriter error, Exception exception)
    {
        error.WriteLine($"Parallax has failed: {exception.GetType().Name}: {exception.Message}");
        error.WriteLine("This is a defect of the program, not of your study. Please report it in the project's issue tracker, with the command");
        error.WriteLine("you gave and what the same command prints after: export PARALLAX_DEBUG=1. Earlier results are untouched.");
        if (Environment.GetEnvironmentVariable("PARALLAX_DEBUG") is { Length: > 0 })
        {
            error.WriteLine(exception);
        }
    }

    private static void Flush(Screen screen)
    {
        try
        {
            screen.Out.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe has gone, as after | head.
        }
    }
}
