/// Rows for an open page, with what their forms must send along.
struct LiveRows: Sendable {
    struct Frame: Sendable {
        let formToken: String
    }

    let frame: Frame
    let rows: [MediaRow]
}
