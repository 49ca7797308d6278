/// Why somebody could not sign in through the organisation.
struct SignOnError: Error, Equatable {
    enum Code: String, CaseIterable {
        /// The provider does not answer, or not as OpenID Connect says; `detail` is what.
        case provider
        /// What came back belongs to no sign-in of this browser, or one of long ago.
        case unknownTrip
        /// The person or the provider said no; `detail` is the provider's word.
        case refused
        /// The token is not what it must be; `detail` is which check.
        case badToken
        /// No group gives a role.
        case noRole
        /// The name is taken by another account.
        case nameTaken
        /// The account was closed.
        case closed
    }

    let code: Code
    let detail: String

    init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }
}

extension SignOnError: Explainable {
    var explanation: Explanation {
        switch code {
        case .provider:
            Explanation(
                .unavailable,
                "De aanmelding van uw organisatie antwoordt niet goed (\(detail)). Probeer het zo opnieuw, of bel uw beheerder.")
        case .unknownTrip: Explanation(.badData, "Deze aanmelding is verlopen of in een andere browser begonnen. Begin opnieuw.")
        case .refused: Explanation(.badData, "Uw organisatie heeft u niet aangemeld. Probeer het opnieuw, of bel uw beheerder.")
        case .badToken:
            Explanation(.badData, "Wat uw organisatie terugstuurde, klopt niet (\(detail)). Begin opnieuw, of bel uw beheerder.")
        case .noRole:
            Explanation(.badData, "U hebt bij uw organisatie geen groep die in Eenmond een rol geeft. Vraag een beheerder om zo'n groep.")
        case .nameTaken: Explanation(.badData, "Er is al een ander account met uw gebruikersnaam (\(detail)). Vraag een beheerder om hulp.")
        case .closed: Explanation(.badData, "Uw account is gesloten. Vraag een beheerder om het weer te openen.")
        }
    }
}
