namespace Parallax.Reliability;

/// <summary>One coefficient of people's agreement on a code or theme: a row of agreement.csv.</summary>
public sealed record AgreementRow
{
    /// <summary>A code, a theme, or <c>all</c> for all codes together.</summary>
    public required string Code { get; init; }

    /// <summary>Language of the sentences, or <c>all</c>.</summary>
    public required string Language { get; init; }

    /// <summary><c>all</c>, or two people's ids joined by a semicolon.</summary>
    public required string Coders { get; init; }

    /// <summary>Name of the coefficient.</summary>
    public required string Coefficient { get; init; }

    /// <summary>Level at which values were compared: <c>nominal</c>, <c>ordinal</c> or <c>set</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The coefficient; null where it is undefined.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95 % interval over documents.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end of the 95 % interval over documents.</summary>
    public double? Upper { get; init; }

    /// <summary>Share of the resamples below .667.</summary>
    public double? BelowTentative { get; init; }

    /// <summary>Share of the resamples below .800.</summary>
    public double? BelowReliable { get; init; }

    /// <summary>Units that two coders or more gave a value.</summary>
    public int Units { get; init; }

    /// <summary>Units that fewer gave one.</summary>
    public int Dropped { get; init; }

    /// <summary>Values in the units used.</summary>
    public int Values { get; init; }

    /// <summary>Share of these values that say that the code is there, 0 to 1; null where there is none or no such value.</summary>
    public double? Prevalence { get; init; }

    /// <summary>Of α over all coders what it allows: <c>passed</c>, <c>tentative</c>, <c>failed</c> or <c>not_validated</c>; else <c>ok</c> or <c>undefined</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Of Gwet's AC1 the best word of the scale of Landis and Koch that it reaches with a probability above .95; else empty.</summary>
    public string AtLeast { get; init; } = "";

    /// <summary>Why, in plain words; may be empty.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>How people's agreement is judged (METHOD §2.6).</summary>
public sealed record PeopleAgreementOptions
{
    /// <summary>Bootstrap resamples of documents; 0 gives no intervals. Default 2000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Master seed. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Least α that is reliable. Default .80.</summary>
    public double Reliable { get; init; } = .80;

    /// <summary>Least α that is of any use. Default .667.</summary>
    public double Tentative { get; init; } = .667;

    /// <summary>Least lower end of α's interval for confirmatory use. Default .667.</summary>
    public double LeastLower { get; init; } = .667;

    /// <summary>Sentences in a window of the check for drift. Default 200.</summary>
    public int DriftWindow { get; init; } = 200;
}

/// <summary>What is known of people's agreement in a study.</summary>
/// <param name="Rows">Rows of agreement.csv: by language, theme before its codes, coefficient.</param>
/// <param name="Gates">What each code and theme may be used for, by language and over all.</param>
/// <param name="Seeds">Seeds derived from the master seed, by use.</param>
public sealed record StudyAgreement(
    IReadOnlyList<AgreementRow> Rows, CodingGates Gates, IReadOnlyList<(string Use, ulong Seed)> Seeds)
{
    /// <summary>Of a study that nobody coded.</summary>
    public static StudyAgreement None { get; } = new([], CodingGates.None, []);
}
