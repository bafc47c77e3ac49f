using Parallax.Cli;

using var interruption = new Interruption();
return CommandLine.Run(args, Screen.OfConsole(), interruption.Token);
