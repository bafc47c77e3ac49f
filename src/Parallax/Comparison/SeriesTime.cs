namespace Parallax.Comparison;

/// <summary>Calendar time of a series, counted in its steps.</summary>
internal static class SeriesTime
{
    /// <summary>The step a day lies in.</summary>
    internal static int Of(DateOnly date, SeriesStep step) => step switch
    {
        SeriesStep.Year => date.Year,
        SeriesStep.Quarter => (4 * date.Year) + ((date.Month - 1) / 3),
        _ => (12 * date.Year) + date.Month - 1,
    };

    /// <summary>The step a document lies in; null where its date is unknown or spans several.</summary>
    internal static int? Of(CountedDocument document, SeriesStep step) =>
        document.Document.Date is { } date && Of(date.First, step) == Of(date.Last, step) ? Of(date.First, step) : null;

    /// <summary>First day of a step.</summary>
    internal static DateOnly FirstDay(int time, SeriesStep step) => step switch
    {
        SeriesStep.Year => new DateOnly(time, 1, 1),
        SeriesStep.Quarter => new DateOnly(time / 4, (3 * (time % 4)) + 1, 1),
        _ => new DateOnly(time / 12, (time % 12) + 1, 1),
    };
}
