using System.CommandLine;
using Parallax.Cli.Commands.Exploring;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax explore</c>: one subcommand an analysis.</summary>
internal static class ExploreCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation) => new("explore", """
        Look for what a codebook does not ask. Everything here is marked EXPLORATORY: it suggests, and tests nothing.

        Words are counted in the texts at hand, in one language at a time. Each analysis has its own help.

        Examples:
          parallax explore keyness my-study --target QMV --reference QMB --language en
          parallax explore collocates my-study our --actors QMV,QMB --language en
          parallax explore biography my-study "mutual trust"
          parallax explore network my-study --kind actors --agreement subtract
          parallax explore breaks studies/russia-china --theme REL
        """)
    {
        KeynessCommand.Create(screen, cancellation),
        CollocationsCommand.Create(screen, cancellation),
        CollocatesCommand.Create(screen, cancellation),
        BiographyCommand.Create(screen, cancellation),
        NetworkCommand.Create(screen, cancellation),
        WordscoresCommand.Create(screen, cancellation),
        WordfishCommand.Create(screen, cancellation),
        LatentSemanticScalingCommand.Create(screen, cancellation),
        ReadabilityCommand.Create(screen, cancellation),
        TopicsCommand.Create(screen, cancellation),
        BreaksCommand.Create(screen, cancellation),
        OperationalCodeCommand.Create(screen),
    };
}
