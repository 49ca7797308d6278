import Hummingbird
import Newsroom

/// Whether somebody who is at the door just left.
enum Leaving: Equatable {
    case no
    /// She signed out here. `canGoOn`: the organisation's own sign-on, where she came from, has a place to sign out too.
    case here(canGoOn: Bool)
    /// She signed out here and there.
    case everywhere

    init(_ request: Request, _ context: WebContext, _ site: Site) async {
        let query = request.uri.queryParameters
        let held = DepartureCookie.read(request)
        if let state = query["state"], !held.isEmpty, site.newsroom.isBack(state: String(state), held: held) {
            self = .everywhere
        } else if query[SignInRoutes.left[...]] != nil {
            let address = held.isEmpty ? nil : await site.newsroom.signOutAddress(returnTo: site.base(request, context), held: held)
            self = .here(canGoOn: address != nil)
        } else {
            self = .no
        }
    }
}
