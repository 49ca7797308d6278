/// One side of a conversation: bytes in, bytes out.
protocol TLSSession: Sendable {
    mutating func receive(_ bytes: [UInt8]) -> [UInt8]
}
