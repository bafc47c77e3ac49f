using CsCheck;
using Xunit;

namespace Parallax.Studies.Store;

/// <summary>Whatever changes between two runs, what is coded again gives what coding from nothing gives.</summary>
public class IncrementalCodingTests
{
    private static readonly Gen<Edit> AnyEdit =
        from kind in Gen.Int[0, SmallCorpus.Kinds]
        from which in Gen.Int[0, 99]
        from how in Gen.Int[0, 99]
        from pieces in Gen.Int[0, 999].Array[0, 60]
        select new Edit(kind, which, how, pieces);

    // Some texts first, so that there is something to change.
    private static readonly Gen<(Edit[] Texts, Edit[][] Steps)> History = Gen.Select(
        AnyEdit.Select(edit => edit with { Kind = 1 }).Array[3, 8], AnyEdit.Array[1, 3].Array[1, 5]);

    [Fact]
    public void Code_AfterAnyChanges_EqualsCodingFromNothing() => History.Sample(
        history =>
        {
            using var corpus = new SmallCorpus();
            foreach (var edit in history.Texts)
            {
                corpus.Apply(edit);
            }

            corpus.CodeChanges();
            foreach (var step in history.Steps)
            {
                foreach (var edit in step)
                {
                    corpus.Apply(edit);
                }

                Assert.Equal(corpus.CodeFromNothing(), corpus.CodeChanges());
            }
        },
        iter: 60, threads: 1);
}
