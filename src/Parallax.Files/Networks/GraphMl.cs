using System.Text;
using System.Xml;
using Parallax.Exploration;

namespace Parallax.Files.Networks;

/// <summary>Writes a network as GraphML, which Gephi, visone, igraph and Cytoscape open.</summary>
/// <remarks>Nodes carry their name as <c>label</c> and, in a two-mode network, their kind as <c>type</c>; edges carry
/// their tie as <c>weight</c> and its sign as <c>sign</c>. Ties of 0 are no edges. Source: GraphML specification 1.0, graphml.graphdrawing.org.</remarks>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the network: UTF-8 without byte order mark, LF.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rowType">What the rows are, such as <c>actor</c>.</param>
    /// <param name="columnType">What the columns are, such as <c>concept</c>.</param>
    /// <param name="target">Where to write.</param>
    public static void Write(NetworkMatrix network, string rowType, string columnType, Stream target)
    {
        ArgumentNullException.ThrowIfNull(network);
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var xml = XmlWriter.Create(target, settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteComment(" EXPLORATORY ");
        WriteKey(xml, "label", "node", "string");
        WriteKey(xml, "type", "node", "string");
        WriteKey(xml, "weight", "edge", "double");
        WriteKey(xml, "sign", "edge", "string");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "discourse");
        xml.WriteAttributeString("edgedefault", "undirected");
        WriteNodes(xml, network.Rows, "r", rowType);
        if (network.IsTwoMode)
        {
            WriteNodes(xml, network.Columns, "c", columnType);
        }

        WriteEdges(xml, network);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteKey(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, IReadOnlyList<string> names, string prefix, string type)
    {
        foreach (var (at, name) in names.Index())
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", prefix + Number.Format(at));
            WriteData(xml, "label", name);
            WriteData(xml, "type", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdges(XmlWriter xml, NetworkMatrix network)
    {
        var edges = 0;
        for (var row = 0; row < network.Rows.Count; row++)
        {
            // A tie of a one-mode network stands on both sides of the diagonal and is one edge.
            for (var column = network.IsTwoMode ? 0 : row + 1; column < network.Columns.Count; column++)
            {
                if (network.Ties[row][column] is var tie && tie != 0)
                {
                    xml.WriteStartElement("edge", Namespace);
                    xml.WriteAttributeString("id", "e" + Number.Format(edges++));
                    xml.WriteAttributeString("source", "r" + Number.Format(row));
                    xml.WriteAttributeString("target", (network.IsTwoMode ? "c" : "r") + Number.Format(column));
                    WriteData(xml, "weight", Number.Format(tie));
                    WriteData(xml, "sign", tie > 0 ? "positive" : "negative");
                    xml.WriteEndElement();
                }
            }
        }
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Writable(value));
        xml.WriteEndElement();
    }

    // XML has no place for control characters, which a name in a table may hold.
    private static string Writable(string text) => string.Concat(text.Where(character =>
        XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)));
}
