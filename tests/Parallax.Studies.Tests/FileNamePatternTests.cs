using Xunit;

namespace Parallax.Studies;

public class FileNamePatternTests
{
    [Theory]
    [InlineData("{actor}_{session}_{year}", "RUS_76_2021", "actor=RUS session=76 year=2021")]
    [InlineData("{actor}_{session}_{year}", "RUS_76_2021_2", "actor=RUS session=76 year=2021_2")]
    [InlineData("{date}-{actor}", "2024-05-16-CHN", "date=2024 actor=05-16-CHN")]
    [InlineData("UN {actor} ({year}).", "UN CHN (2021).", "actor=CHN year=2021")]
    [InlineData("{actor}", "Российская Федерация", "actor=Российская Федерация")]
    [InlineData("{actor}.*{year}", "CHN.*2021", "actor=CHN year=2021")]
    [InlineData("{actor}.*{year}", "CHN.2021", null)]
    [InlineData("{actor}_{year}", "RUS", null)]
    [InlineData("{actor}_{year}", "_2021", null)]
    [InlineData("x{actor}", "RUS", null)]
    public void Read_Name_GivesItsParts(string pattern, string name, string? expected)
    {
        var said = FileNamePattern.Parse(pattern).Read(name);

        Assert.Equal(expected, said is null ? null : string.Join(' ', said.Select(part => $"{part.Key}={part.Value}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("actor_year")]
    [InlineData("{Actor}")]
    [InlineData("{actor}{year}")]
    [InlineData("{actor}_{actor}")]
    public void Parse_PatternThatTellsNothing_IsRefused(string pattern) =>
        Assert.Throws<FormatException>(() => FileNamePattern.Parse(pattern));
}
