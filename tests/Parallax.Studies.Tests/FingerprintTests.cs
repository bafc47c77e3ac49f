using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class FingerprintTests : IDisposable
{
    private readonly TemporaryStudy study = new();

    public void Dispose() => study.Dispose();

    [Theory]
    [InlineData("results")]
    [InlineData("results/")]
    [InlineData("text")]
    [InlineData("t")]
    public void OfInputs_ChangedText_Differs(string results)
    {
        var before = Of(results);

        study.Write("texts/a.txt", "We trade with China and with India.\n");

        Assert.NotEqual(before, Of(results));
    }

    [Theory]
    [InlineData("results/measures.csv")]
    [InlineData("results.lock")]
    [InlineData("results.tmp/measures.csv")]
    [InlineData("results.new/measures.csv")]
    [InlineData("results.old/measures.csv")]
    [InlineData(".parallax/index.bin")]
    public void OfInputs_WhatARunWroteOrLeft_IsNoInput(string path)
    {
        var before = Of("results");

        study.Write(path, "written by a run");

        Assert.Equal(before, Of("results"));
    }

    private string Of(string results) => Fingerprint.OfInputs(study.Folder, null, Path.Combine(study.Folder, results));
}
