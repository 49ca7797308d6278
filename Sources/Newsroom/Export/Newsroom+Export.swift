import Foundation
import Storage

extension Newsroom {
    /// A kept version as a file, with its version, its time and, when nobody approved it, CONCEPT. One that was
    /// approved before something in it changed says both.
    public func export(_ number: Int64, as format: ExportFormat) async throws -> Data {
        let status = try await messageStatus(number, isChecked: false)
        let draft = status.draft
        let paper = MessagePaper(
            draft.text, kind: draft.kind, version: draft.version, at: draft.created,
            state: status.state, of: try await incident(draft.incident), rules: try desk.rules(of: draft), changes: status.changes)
        return try await desk.export.bytes(paper, as: format)
    }
}
