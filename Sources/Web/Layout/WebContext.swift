import Accounts
import Hummingbird

/// What is known of one request besides the request itself.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Address of the other end of the connection; nil when it has none.
    let peer: String?
    /// The browser behind it.
    var client = ClientConnection(peer: nil, headers: [:], reach: Reach())
    /// Who asks.
    var visitor = Visitor.nobody
    /// What the browser holds of her session; nil without one. Never goes into a log.
    var sessionToken: String?
    /// What scripts of this answer must carry.
    var nonce = ""
    /// What every form of this browser must send along.
    var formToken = ""
    /// What a form sent in; empty for a request without a form.
    var form = FormFields()
    /// Whether the form came without the token of its browser: nothing may be done with it. ``Doorkeeper`` refuses it.
    var isFormStale = false
    /// The name that goes into logs: of who signed in.
    var rememberedName = ""
    /// Whether this is a request of the JSON interface: other errors, no cookies, no forms.
    var isAPI = false

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
