import Hummingbird

/// What is known of one request besides the request itself.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// What every form of this browser must send along.
    var formToken = ""
    /// What a form sent in; empty for a request without a form.
    var form = FormFields()
    /// The name that this browser gave before.
    var rememberedName = ""

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }
}
