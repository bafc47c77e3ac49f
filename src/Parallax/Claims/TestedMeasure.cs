using Parallax.Comparison;

namespace Parallax.Claims;

/// <summary>Which row of a comparison a test means.</summary>
public static class TestedMeasure
{
    /// <summary>Name of the row's measure: of a contrast with a minus the difference, over two periods the change.</summary>
    /// <param name="test">The test.</param>
    public static string Of(QuantitativeTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (test.Period.Contains(" - ", StringComparison.Ordinal))
        {
            return test.Measure switch
            {
                "framing_distance" => "framing_change",
                "framing_excess" => "framing_change_excess",
                _ when MeasureCatalogue.Has(test.Measure + "_change") => test.Measure + "_change",
                _ => test.Measure,
            };
        }

        return test.Contrast.Contains(" - ", StringComparison.Ordinal) && MeasureCatalogue.Has(test.Measure + "_difference")
            ? test.Measure + "_difference"
            : test.Measure;
    }
}
