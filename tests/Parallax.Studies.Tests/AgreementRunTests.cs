using Parallax.Files.Results;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class AgreementRunTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Header_OfAgreement_IsTheDesigns() => Assert.Equal(
        "code,language,coders,coefficient,level,value,lower,upper,p_below_667,p_below_800,units,dropped,values,prevalence,status,reason",
        string.Join(',', AgreementCsv.File.Header));

    [Fact]
    public void Run_NobodyCoded_WritesTheHeaderOnly()
    {
        Run();

        Assert.Single(folder.Read("results/agreement.csv").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Run_CodersWhoDoNotAgree_BlocksTheRowsOfTheThemeAndSaysWhy()
    {
        Fill();
        Run();
        Assert.Contains(Rows("salience,INT,all,RUS"), row => row.Contains(",ok,", StringComparison.Ordinal) || row.Contains(",warn,", StringComparison.Ordinal));

        Code("anna", unit => unit % 2 == 0);
        Code("boris", unit => unit % 3 == 0);
        Run();

        Assert.All(Rows("salience,INT,all,RUS"), row => Assert.Contains(",blocked,", row, StringComparison.Ordinal));
        Assert.Contains(Rows("salience,INT,all,RUS"), row => row.Contains("people do not agree on INT in en", StringComparison.Ordinal));
        Assert.Contains("INT,en,all,krippendorff_alpha,nominal,", folder.Read("results/agreement.csv"), StringComparison.Ordinal);
        Assert.Contains("\"agreement|INT|en\"", folder.Read("results/provenance.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Twice_GivesTheSameAgreement()
    {
        Fill();
        Code("anna", unit => unit % 2 == 0);
        Code("boris", unit => unit % 2 == 0 || unit % 5 == 0);
        Run();
        var first = folder.Read("results/agreement.csv");

        StudyRun.Run(new RunOptions(folder.Folder) { Recheck = true }, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(first, folder.Read("results/agreement.csv"));
    }

    private string[] Rows(string start) =>
        [.. folder.Read("results/measures.csv").Split('\n').Where(row => row.StartsWith(start, StringComparison.Ordinal))];

    private void Run() =>
        StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

    // Six documents of ten sentences.
    private void Fill()
    {
        folder.Write("documents.csv", TemporaryStudy.Header
            + string.Concat(Enumerable.Range(1, 6).Select(number => $"d{number},,2022-03-{number:00},RUS,LS,en,texts/d{number}.txt\n")));
        for (var number = 1; number <= 6; number++)
        {
            folder.Write($"texts/d{number}.txt", string.Join(' ', Enumerable.Range(0, 10).Select(sentence =>
                (sentence + number) % 3 == 0 ? "We trade with China." : "China met us today.")) + "\n");
        }
    }

    private void Code(string coder, Func<int, bool> isCoded) => folder.Write($"codings/{coder}.jsonl", string.Concat(
        from document in Enumerable.Range(1, 6)
        from unit in Enumerable.Range(1, 10)
        let id = $"\"id\":\"{document}-{unit}\",\"when\":\"2026-03-01\",\"document\":\"d{document}\",\"unit\":{unit}"
        select isCoded(document + unit)
            ? $"{{{id},\"start\":0,\"end\":5,\"code\":\"INT.TRADE\"}}\n"
            : $"{{{id},\"code\":null,\"reason\":\"none fits\"}}\n"));
}
