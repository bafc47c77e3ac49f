using Xunit;

namespace Parallax.Studies.Store;

public class TurnsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1000)]
    public void Run_AnyNumber_DoesEachOnce(int count)
    {
        var done = new int[count];

        new Turns(count, 16, null, CancellationToken.None).Run(() => at => Interlocked.Increment(ref done[at]));

        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Run_WorkThatFails_ThrowsWhatItThrew() =>
        Assert.Throws<InvalidDataException>(() => new Turns(1000, 16, null, CancellationToken.None).Run(
            () => at => throw new InvalidDataException("damaged")));

    [Fact]
    public void Run_Cancelled_EndsOnlyWhenNobodyWorks()
    {
        using var source = new CancellationTokenSource();
        var working = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => new Turns(100_000, 1, null, source.Token).Run(() => _ =>
        {
            Interlocked.Increment(ref working);
            source.Cancel();
            Thread.Sleep(50);
            Interlocked.Decrement(ref working);
        }));

        Assert.Equal(0, working);
    }
}
