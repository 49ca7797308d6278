import Hummingbird

extension Request {
    /// The fields after the `?` of the address, read as a form: browsers write a space there as `+`, and Hummingbird's own
    /// `queryParameters` leave it a plus.
    var query: FormFields { FormFields((uri.query ?? "").utf8) }
}
