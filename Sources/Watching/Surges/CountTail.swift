import Foundation

/// How unlikely a count is: the tail of the negative binomial distribution, or of Poisson's where counts spread no more than that.
enum CountTail {
    /// Minus the logarithm (base 10) of the chance of `count` or more, with this mean and variance.
    static func score(_ count: Double, mean: Double, variance: Double) -> Double {
        guard count > mean, mean > 0 else { return 0 }
        let count = count.rounded(.down)
        guard count >= 1 else { return 0 }
        // Negative binomial: variance = mean + mean²/size.
        let excess = variance - mean
        let size = excess > mean * 1e-6 ? mean * mean / excess : .infinity
        return -logTail(count, mean, size) / log(10)
    }

    /// Natural logarithm of P(X ≥ count), summed from the first term on; each next one is a known fraction of it.
    private static func logTail(_ count: Double, _ mean: Double, _ size: Double) -> Double {
        let first = size.isFinite ? logNegativeBinomial(count, mean, size) : count * log(mean) - mean - lgamma(count + 1)
        var sum = 1.0
        var term = 1.0
        var next = count
        for _ in 0..<20_000 {
            next += 1
            let fraction = size.isFinite ? (next - 1 + size) / next * (mean / (mean + size)) : mean / next
            term *= fraction
            sum += term
            // The terms shrink at least as fast as this one from here on.
            if fraction < 1, term * fraction / (1 - fraction) < sum * 1e-6 { break }
        }
        return min(0, first + log(sum))
    }

    private static func logNegativeBinomial(_ count: Double, _ mean: Double, _ size: Double) -> Double {
        lgamma(count + size) - lgamma(size) - lgamma(count + 1) + size * log(size / (size + mean)) + count * log(mean / (size + mean))
    }
}
