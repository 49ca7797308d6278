/// A place on earth, in degrees of WGS 84 (GeoRSS, W3C geo, GML).
public struct GeoPoint: Sendable, Equatable, Codable {
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double

    /// Makes a point; nil where the figures are no place on earth.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}
