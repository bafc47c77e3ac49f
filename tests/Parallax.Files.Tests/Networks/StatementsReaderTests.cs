using Parallax.Corpora;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Files.Networks;

public sealed class StatementsReaderTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void ReadFile_Table_GivesStatements()
    {
        var (statements, problems) = Read("person,organization,concept,agreement,date,document,note\nP,O,x,1,2024-01-02,d1,n\nQ,O,y,no,2024,d2,\nQ,O,y,,,,\n");

        Assert.Empty(problems);
        Assert.Equal(["O x True 2024-01-02 d1", "O y False 2024 d2", "O y   "], statements!.Select(Text));
    }

    [Fact]
    public void ReadFile_ActorsNamed_TakesTheirColumn() =>
        Assert.Equal("P", Read("person,organization,concept\nP,O,x\n", "person").Statements!.Single().Actor);

    [Theory]
    [InlineData("person,agreement\nP,1\n", "DN001")]
    [InlineData("person,concept\nP,\n", "DN002")]
    [InlineData("person,concept,agreement\nP,x,perhaps\n", "DN003")]
    [InlineData("person,concept,date\nP,x,2.1.2024\n", "DN004")]
    public void ReadFile_WhatCannotBeUsed_IsAProblem(string text, string code)
    {
        var (statements, problems) = Read(text);

        Assert.Null(statements);
        Assert.Equal(code, problems.Single().Code);
    }

    private (IReadOnlyList<Statement>? Statements, List<Problem> Problems) Read(string text, string? actor = null)
    {
        File.WriteAllText(path, text);
        var problems = new List<Problem>();
        return (StatementsReader.ReadFile(path, "statements.csv", actor, problems), problems);
    }

    private static string Text(Statement statement) =>
        $"{statement.Actor} {statement.Concept} {statement.Agrees} {statement.Date} {statement.Document}";
}
