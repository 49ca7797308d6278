extension CheckDocument {
    /// One line a finding: `file:line:column: severity: message [rule]`, then a line for each missing part.
    public var lines: [String] {
        findings.map { "\(file):\($0.line):\($0.column): \($0.severity.rawValue): \($0.message) [\($0.rule)]" }
            + missing.map { "\(file):1:1: waarschuwing: \($0.message) [compleet/\($0.rawValue)]" }
    }
}
