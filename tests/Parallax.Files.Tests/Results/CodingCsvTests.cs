using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Results;

public sealed class CodingCsvTests : IDisposable
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["aя俄,\"*"], 1, 5];

    private static readonly Gen<Coding> AnyCoding = CodingsOf(Text);

    internal static Gen<Coding> CodingsOf(Gen<string> text) =>
        from texts in text.Array[8]
        from start in Gen.Int[0, 1_000_000]
        from numbers in Gen.Int[1, 50].Array[3]
        from levels in Gen.Select(Gen.Int[-2, 2].Nullable(), Gen.Int[0, 2].Nullable(), Gen.Int[1, 9].Nullable())
        from facets in Gen.Select(Gen.Enum<Attribution>(), Gen.Enum<Polarity>(), Gen.Enum<Certainty>(), Gen.Enum<Commitment>())
        from horizon in Gen.Int[0, 15]
        from flags in Gen.Bool.Array[3]
        select new Coding
        {
            Document = texts[0],
            Start = start,
            End = start + numbers[0],
            Unit = numbers[1],
            Code = texts[1],
            Coder = texts[2],
            Voice = texts[3],
            Attribution = facets.Item1,
            Subject = texts[4],
            Target = texts[5],
            Stance = levels.Item1,
            Polarity = facets.Item2,
            Horizon = (Horizons)horizon,
            Term = texts[6],
            Certainty = facets.Item3,
            Commitment = facets.Item4,
            Specificity = levels.Item2,
            ThirdParty = flags[0],
            Years = texts[7],
            Tied = flags[1],
            Paragraph = levels.Item3,
            Relevant = flags[2],
        };

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => AnyCoding.Array[0, 5].Sample(
        codings =>
        {
            var problems = new List<Problem>();
            CodingCsv.File.Write(path, codings);
            return CodingCsv.Read(path, "codings/a.csv", problems).Select(row => row.Coding).SequenceEqual(codings) && problems.Count == 0;
        },
        iter: 200, threads: 1);

    [Fact]
    public void Header_OfCodings_IsTheDesigns() => Assert.Equal(
        "document,start,end,unit,code,coder,voice,attribution,subject,target,stance,polarity,horizon,term,certainty,commitment,"
        + "specificity,third_party,years,tied,paragraph,relevant",
        string.Join(',', CodingCsv.File.Header));

    [Fact]
    public void Header_OfMeasures_IsTheDesigns() => Assert.Equal(
        "measure,theme,code,actor,partner,source,period,language,estimate,lower,upper,unit,n_documents,n_units,n_hits,status,reason,"
        + "aggregation,coder,p,n_full,n_coded,n_digest,partner_documents,partner_units,partner_hits,interval,lower_bootstrap,"
        + "upper_bootstrap,n_clusters,partner_clusters,lower_week,upper_week,n_weeks,partner_weeks,n_read,partner_read",
        string.Join(',', MeasureCsv.File.Header));

    [Fact]
    public void Header_OfCounts_IsTheDesigns() =>
        Assert.Equal("document,sha256,sentences,relevant,tokens,paragraphs,codebook", string.Join(',', TextCountsCsv.File.Header));

    [Fact]
    public void Write_BlockedMeasure_HasNoEstimate()
    {
        var row = new MeasureRow
        {
            Measure = "salience",
            Actor = "RUS",
            Source = "LS",
            Period = "after",
            Language = "en",
            Unit = "share",
            Estimate = .5,
            Status = MeasureStatus.Blocked,
            Reason = "3 of 5 documents",
        };
        using var writer = new StringWriter();

        MeasureCsv.File.Write(writer, [row]);

        Assert.StartsWith(
            "salience,all,all,RUS,,LS,after,en,,,,share,0,0,0,blocked,3 of 5 documents,documents,",
            writer.ToString().Split('\n')[1], StringComparison.Ordinal);
    }
}
