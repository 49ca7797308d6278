import Accounts
import Foundation

/// What came of an attempt to sign in.
public enum SignInOutcome: Sendable {
    /// She is in; the secret goes into the browser's cookie.
    case signedIn(Account, Secret)
    /// The password is right and the code of her app is still to come; the secret goes along with the form for the code.
    case needsCode(Secret)
    /// Name, password or code is not right. Which of them is not told.
    case refused
    /// Too many attempts: seconds to wait.
    case mustWait(TimeInterval)
}
