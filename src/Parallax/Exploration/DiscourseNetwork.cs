namespace Parallax.Exploration;

/// <summary>How the positions of two statements count towards a tie.</summary>
public enum Agreement
{
    /// <summary>Whatever the positions.</summary>
    Ignore,

    /// <summary>Where both agree or both disagree.</summary>
    Congruence,

    /// <summary>Where one agrees and the other disagrees.</summary>
    Conflict,

    /// <summary>Congruence minus conflict.</summary>
    Subtract,
}

/// <summary>What a tie is divided by.</summary>
public enum Normalisation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mean number of statements of the two.</summary>
    Average,

    /// <summary>Textbook Jaccard: positions that both take, divided by positions that either takes.</summary>
    Jaccard,

    /// <summary>Textbook cosine: divided by the product of the lengths of both vectors of counts.</summary>
    Cosine,

    /// <summary>As Discourse Network Analyzer has it under the name Jaccard.</summary>
    DnaJaccard,

    /// <summary>As Discourse Network Analyzer has it under the name cosine: the product of both numbers of statements.</summary>
    DnaCosine,
}

/// <summary>A network of actors and concepts as a matrix of ties.</summary>
/// <param name="Rows">Names of the rows, in ordinal order.</param>
/// <param name="Columns">Names of the columns; in a one-mode network those of the rows.</param>
/// <param name="IsTwoMode">Whether rows and columns are of two kinds.</param>
/// <param name="Ties">Ties, a row an array; the diagonal of a one-mode network is 0.</param>
public sealed record NetworkMatrix(
    IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, bool IsTwoMode, IReadOnlyList<IReadOnlyList<double>> Ties)
{
    /// <summary>Sum of all cells; of a one-mode network every tie stands in two.</summary>
    public double Sum => Ties.Sum(row => row.Sum());
}

/// <summary>Discourse networks: who is tied to which concepts, and through them to whom.</summary>
/// <remarks>
/// n(i, c, q): statements of actor i on concept c with position q. Two-mode: Σ_q n(i, c, q). One-mode, over concepts:
/// congruence Σ_c Σ_q n(i, c, q)·n(j, c, q), conflict Σ_c Σ_q≠r n(i, c, q)·n(j, c, r), ignore their sum, subtract their
/// difference. Sources: P. Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The Oxford
/// Handbook of Political Networks (2017), 301–325; the forms called Dna: the program Discourse Network Analyzer itself.
/// </remarks>
public static class DiscourseNetwork
{
    /// <summary>Actors by concepts.</summary>
    /// <param name="statements">Statements that count.</param>
    /// <param name="agreement">Ignore counts statements, subtract those that agree minus those that disagree; the other two need pairs.</param>
    /// <exception cref="ArgumentException">Congruence or conflict, which a two-mode network does not have.</exception>
    public static NetworkMatrix TwoMode(IReadOnlyList<Statement> statements, Agreement agreement = Agreement.Ignore)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (agreement is Agreement.Congruence or Agreement.Conflict)
        {
            throw new ArgumentException("A tie of an actor to a concept is no pair of statements.", nameof(agreement));
        }

        var table = new PositionTable(statements, statement => statement.Actor, statement => statement.Concept);
        return new NetworkMatrix(table.Nodes, table.Through, true, [.. table.Nodes.Select((_, i) => (IReadOnlyList<double>)
            [.. table.Through.Select((_, c) => agreement == Agreement.Ignore
                ? table[i, c, true] + table[i, c, false] + table[i, c, null]
                : table[i, c, true] - table[i, c, false])])]);
    }

    /// <summary>Actors by actors, tied through concepts.</summary>
    public static NetworkMatrix Actors(IReadOnlyList<Statement> statements, Agreement agreement, Normalisation normalisation) =>
        OneMode(new PositionTable(statements, statement => statement.Actor, statement => statement.Concept), agreement, normalisation);

    /// <summary>Concepts by concepts, tied through actors.</summary>
    public static NetworkMatrix Concepts(IReadOnlyList<Statement> statements, Agreement agreement, Normalisation normalisation) =>
        OneMode(new PositionTable(statements, statement => statement.Concept, statement => statement.Actor), agreement, normalisation);

    private static NetworkMatrix OneMode(PositionTable table, Agreement agreement, Normalisation normalisation) => new(
        table.Nodes, table.Nodes, false, [.. table.Nodes.Select((_, i) => (IReadOnlyList<double>)
            [.. table.Nodes.Select((_, j) => i == j ? 0 : Tie(table, i, j, agreement, normalisation))])]);

    private static double Tie(PositionTable table, int i, int j, Agreement agreement, Normalisation normalisation)
    {
        if (normalisation == Normalisation.Jaccard)
        {
            return TextbookJaccard(table, i, j, agreement);
        }

        double congruence = 0, conflict = 0, other = 0;
        for (var c = 0; c < table.Through.Count; c++)
        {
            congruence += (table[i, c, true] * table[j, c, true]) + (table[i, c, false] * table[j, c, false]);
            conflict += (table[i, c, true] * table[j, c, false]) + (table[i, c, false] * table[j, c, true]);
            other += (table.Of(i, c) * table.Of(j, c)) - (table.Taken(i, c) * table.Taken(j, c));
        }

        var tie = Chosen(congruence, conflict, other, agreement);
        return tie == 0 ? 0 : tie / Divisor(table, i, j, agreement, normalisation);
    }

    private static double Chosen(double congruence, double conflict, double other, Agreement agreement) => agreement switch
    {
        Agreement.Congruence => congruence,
        Agreement.Conflict => conflict,
        Agreement.Subtract => congruence - conflict,
        _ => congruence + conflict + other,
    };

    // Two nodes with a tie have statements, so no divisor is 0.
    private static double Divisor(PositionTable table, int i, int j, Agreement agreement, Normalisation normalisation) => normalisation switch
    {
        Normalisation.Average => (table.Of(i) + table.Of(j)) / 2,
        Normalisation.Cosine => Length(table, i, agreement) * Length(table, j, agreement),
        Normalisation.DnaJaccard => DnaJaccard(table, i, j),
        Normalisation.DnaCosine => table.Of(i) * table.Of(j),
        _ => 1,
    };

    // The vector that the tie is the product of: over concepts where positions do not matter, else over positions on concepts.
    private static double Length(PositionTable table, int i, Agreement agreement)
    {
        var sum = 0.0;
        for (var c = 0; c < table.Through.Count; c++)
        {
            sum += agreement == Agreement.Ignore
                ? Math.Pow(table.Of(i, c), 2)
                : Math.Pow(table[i, c, true], 2) + Math.Pow(table[i, c, false], 2);
        }

        return Math.Sqrt(sum);
    }

    private static double TextbookJaccard(PositionTable table, int i, int j, Agreement agreement)
    {
        double congruence = 0, conflict = 0, concepts = 0, either = 0, eitherConcept = 0;
        for (var c = 0; c < table.Through.Count; c++)
        {
            foreach (var position in (bool[])[true, false])
            {
                congruence += table[i, c, position] > 0 && table[j, c, position] > 0 ? 1 : 0;
                conflict += table[i, c, position] > 0 && table[j, c, !position] > 0 ? 1 : 0;
                either += table[i, c, position] > 0 || table[j, c, position] > 0 ? 1 : 0;
            }

            concepts += table.Of(i, c) > 0 && table.Of(j, c) > 0 ? 1 : 0;
            eitherConcept += table.Of(i, c) > 0 || table.Of(j, c) > 0 ? 1 : 0;
        }

        var (both, all) = agreement switch
        {
            Agreement.Ignore => (concepts, eitherConcept),
            Agreement.Congruence => (congruence, either),
            Agreement.Conflict => (conflict, either),
            _ => (congruence - conflict, either),
        };
        return both == 0 ? 0 : both / all;
    }

    private static double DnaJaccard(PositionTable table, int i, int j)
    {
        var sum = 0.0;
        for (var c = 0; c < table.Through.Count; c++)
        {
            foreach (var position in (bool?[])[true, false, null])
            {
                var (a, b) = (table[i, c, position], table[j, c, position]);
                sum += a == 0 || b == 0 ? a + b : a * b;
            }
        }

        return sum;
    }

    /// <summary>Counts of statements by node, what ties them, and position.</summary>
    private sealed class PositionTable
    {
        private readonly double[,,] counts;

        public PositionTable(IReadOnlyList<Statement> statements, Func<Statement, string> node, Func<Statement, string> through)
        {
            ArgumentNullException.ThrowIfNull(statements);
            Nodes = [.. statements.Select(node).Distinct().Order(StringComparer.Ordinal)];
            Through = [.. statements.Select(through).Distinct().Order(StringComparer.Ordinal)];
            var places = Nodes.Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
            var concepts = Through.Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
            counts = new double[Nodes.Count, Through.Count, 3];
            foreach (var statement in statements)
            {
                counts[places[node(statement)], concepts[through(statement)], Slot(statement.Agrees)]++;
            }
        }

        public IReadOnlyList<string> Nodes { get; }

        public IReadOnlyList<string> Through { get; }

        public double this[int i, int c, bool? agrees] => counts[i, c, Slot(agrees)];

        public double Taken(int i, int c) => counts[i, c, 0] + counts[i, c, 1];

        public double Of(int i, int c) => Taken(i, c) + counts[i, c, 2];

        public double Of(int i)
        {
            var sum = 0.0;
            for (var c = 0; c < Through.Count; c++)
            {
                sum += Of(i, c);
            }

            return sum;
        }

        private static int Slot(bool? agrees) => agrees switch { true => 0, false => 1, null => 2 };
    }
}
