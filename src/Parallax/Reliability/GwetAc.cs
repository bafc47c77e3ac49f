namespace Parallax.Reliability;

/// <summary>Gwet's AC1 and AC2: agreement beyond chance where only values that are hard to tell apart are guessed.</summary>
/// <remarks>
/// p_e = T_w/(q(q − 1)) Σ_k π_k (1 − π_k) with T_w = Σ_kl w_kl and π_k = (1/n₁) Σ_i r_ik/r_i over the n₁ units with a value.
/// AC1 has identity weights, AC2 others. Sources: K. L. Gwet, "Computing Inter-Rater Reliability and Its Variance in the
/// Presence of High Agreement", British Journal of Mathematical and Statistical Psychology 61 (2008), 29–48; AC2: Handbook
/// of Inter-Rater Reliability, 4th edition (2014), chapter 5. A value of the scale that nobody used counts in q.
/// </remarks>
public static class GwetAc
{
    /// <summary>Why there is no AC2 of values without order.</summary>
    public const string NeedsOrder = "AC2 weighs differences between values, which needs ordinal, interval or ratio values";

    /// <summary>AC1, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Ac1(ReliabilityData data) => Of(WholeData.Sums(data, WeightKind.Identity), 0);

    /// <summary>AC1 of the sentences that a sample with unequal chances stands for; null where <see cref="Ac1(ReliabilityData)"/> is.</summary>
    /// <remarks>
    /// p_a = Σ w_i a_i/Σ w_i over the units with two values, a_i the agreement in one, and π_k = Σ w_i r_ik/r_i / Σ w_i over those
    /// with one. With w_i = 1/(chance of being drawn) each sum stands for the same sum over all that was drawn from: D. G. Horvitz and
    /// D. J. Thompson, "A Generalization of Sampling Without Replacement from a Finite Universe", Journal of the American
    /// Statistical Association 47 (1952), 663–685. METHOD §2.3.
    /// </remarks>
    /// <param name="data">The ratings.</param>
    /// <param name="weights">How many units each stands for, finite and 0 or more, one a unit.</param>
    /// <exception cref="ArgumentException">There is not one weight a unit, or one is negative or not finite.</exception>
    public static AgreementEstimate Ac1(ReliabilityData data, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != data.UnitCount || weights.Any(weight => !(weight >= 0 && double.IsFinite(weight))))
        {
            throw new ArgumentException("There must be one weight a unit, finite and 0 or more.", nameof(weights));
        }

        return Of(WholeData.Sums(data, weights), 0);
    }

    /// <summary>What resampling clusters says of AC1 with weights; null where nothing can be resampled.</summary>
    internal static AgreementUncertainty? Uncertainty(
        ReliabilityData data, IReadOnlyList<double> weights, IReadOnlyList<string> clusters, AgreementOptions options)
    {
        AgreementWeights[] kinds = [AgreementWeights.Of(WeightKind.Identity, data.Scale)];
        var agreement = new UnitAgreement(data, kinds);
        var drawn = new ClusteredUnits(data, clusters);
        var always = WholeData.Sums(data, kinds, agreement, drawn.Others, weights);
        var sums = WholeData.Sums(data, kinds, agreement, [], weights);
        return ClusterDraws.Of([.. drawn.Units.Select(unit => clusters[unit])], options, times =>
        {
            sums.CopyFrom(always);
            for (var at = 0; at < times.Length; at++)
            {
                if (times[at] > 0)
                {
                    sums.Add(data, agreement, drawn.Units[at], times[at] * weights[drawn.Units[at]]);
                }
            }

            return Of(sums, 0).Value ?? double.NaN;
        });
    }

    /// <summary>AC2, at most 1; null where the values have no order or nothing varies.</summary>
    public static AgreementEstimate Ac2(ReliabilityData data, WeightKind weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Scale.Level == MeasurementLevel.Nominal
            ? AgreementEstimate.Undefined(NeedsOrder)
            : Of(WholeData.Sums(data, weights), 0);
    }

    /// <summary>Standard error of AC1 or AC2; null where the coefficient is undefined or there are fewer than two clusters.</summary>
    /// <remarks>
    /// With n₁ units with a value, n₂ with two, a_i their agreement and e_i = T_w/(q(q − 1)) Σ_k r_ik (1 − π_k)/r_i:
    /// x_i = (n₁/n₂)(a_i − p_e)/(1 − p_e) (first part 0 where unit i has one value) − 2(1 − AC)(e_i − p_e)/(1 − p_e), and
    /// s² = G/(G − 1) Σ_g (Σ_{i in g} (x_i − AC))²/n₁². Where every unit is its own cluster this is Gwet's Σ (x_i − AC)²/(n(n − 1)),
    /// Handbook of Inter-Rater Reliability, 4th edition (2014), section 5.3; that of clusters sums what the units of one add.
    /// </remarks>
    /// <param name="data">The ratings.</param>
    /// <param name="weights">Identity for AC1.</param>
    /// <param name="clusters">One label a unit, as its document; null where every unit stands for itself.</param>
    public static double? StandardError(ReliabilityData data, WeightKind weights, IReadOnlyList<string>? clusters = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        AgreementWeights[] kinds = [AgreementWeights.Of(weights, data.Scale)];
        var agreement = new UnitAgreement(data, kinds);
        return StandardError(data, WholeData.Sums(data, kinds, agreement), agreement, 0, clusters);
    }

    internal static double? StandardError(
        ReliabilityData data, AgreementSums sums, UnitAgreement agreement, int weights, IReadOnlyList<string>? clusters)
    {
        if (Of(sums, weights) is not { Value: { } ac, Expected: { } chance })
        {
            return null;
        }

        double q = data.Scale.Count;
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new double[data.UnitCount];
        var count = 0;
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            if (data.Size(unit) == 0)
            {
                continue;
            }

            var spread = 0.0;
            for (var at = 0; at < data.Distinct(unit).Length; at++)
            {
                spread += data.Counts(unit)[at] * (1 - (sums.Shares[data.Distinct(unit)[at]] / sums.Units));
            }

            var ofChance = sums.Weights[weights].Total / (q * (q - 1)) * spread / data.Size(unit);
            var ofAgreement = data.Size(unit) > 1 ? sums.Units / sums.PairedUnits * (agreement.Agreement(unit, weights) - chance) : 0;
            if (clusters is null || !labels.TryGetValue(clusters[unit], out var group))
            {
                group = count++;
                if (clusters is not null)
                {
                    labels.Add(clusters[unit], group);
                }
            }

            groups[group] += ((ofAgreement - (2 * (1 - ac) * (ofChance - chance))) / (1 - chance)) - ac;
        }

        var squares = 0.0;
        foreach (var sum in groups)
        {
            squares += sum * sum;
        }

        return count < 2 ? null : Math.Sqrt(count / (count - 1.0) * squares) / sums.Units;
    }

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        double q = sums.Scale.Count, spread = 0;
        foreach (var share in sums.Shares)
        {
            spread += share / sums.Units * (1 - (share / sums.Units));
        }

        return AgreementEstimate.BeyondChance(sums, weights, sums.Weights[weights].Total / (q * (q - 1)) * spread);
    }
}
