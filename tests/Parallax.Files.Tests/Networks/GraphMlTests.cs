using System.Xml.Linq;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Files.Networks;

public class GraphMlTests
{
    private static readonly XNamespace Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly Statement[] Debate =
    [
        new("a & b", "x<y", true, "d", null), new("a & b", "x<y", true, "d", null), new("c\u0001", "x<y", false, "d", null), new("alone", "z", null, "d", null),
    ];

    [Fact]
    public void Write_TwoMode_HasNodesOfBothKinds()
    {
        var graph = Written(DiscourseNetwork.TwoMode(Debate, Agreement.Subtract));

        Assert.Equal(["a & b", "alone", "c", "x<y", "z"], Data(graph, "node", "label"));
        Assert.Equal(["actor", "actor", "actor", "concept", "concept"], Data(graph, "node", "type"));
        Assert.Equal(["2", "-1"], Data(graph, "edge", "weight"));
        Assert.Equal(["positive", "negative"], Data(graph, "edge", "sign"));
    }

    [Fact]
    public void Write_OneMode_HasEachTieOnce()
    {
        var graph = Written(DiscourseNetwork.Actors(Debate, Agreement.Conflict, Normalisation.None));

        Assert.Equal(3, Data(graph, "node", "label").Count);
        Assert.Equal(["2"], Data(graph, "edge", "weight"));
    }

    // The specification: every edge ends in nodes of the graph, every datum names a declared key, ids are unique.
    [Fact]
    public void Write_Any_KeepsTheRulesOfTheFormat()
    {
        var graph = Written(DiscourseNetwork.TwoMode(Debate));

        string[] nodes = [.. graph.Descendants(Namespace + "node").Select(node => node.Attribute("id")!.Value)];
        string[] keys = [.. graph.Descendants(Namespace + "key").Select(key => key.Attribute("id")!.Value)];
        Assert.Equal(nodes.Distinct(), nodes);
        Assert.All(graph.Descendants(Namespace + "edge"), edge =>
        {
            Assert.Contains(edge.Attribute("source")!.Value, nodes);
            Assert.Contains(edge.Attribute("target")!.Value, nodes);
        });
        Assert.All(graph.Descendants(Namespace + "data"), data => Assert.Contains(data.Attribute("key")!.Value, keys));
        Assert.Equal("undirected", graph.Descendants(Namespace + "graph").Single().Attribute("edgedefault")!.Value);
    }

    private static List<string> Data(XElement graph, string element, string key) =>
        [.. graph.Descendants(Namespace + element).Select(item => item.Elements().Single(data => data.Attribute("key")!.Value == key).Value)];

    private static XElement Written(NetworkMatrix network)
    {
        using var memory = new MemoryStream();
        GraphMl.Write(network, "actor", "concept", memory);
        memory.Position = 0;
        return XElement.Load(memory);
    }
}
