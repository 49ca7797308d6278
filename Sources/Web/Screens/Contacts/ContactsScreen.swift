import Storage

/// Whom to call at partners, kept before it is needed.
struct ContactsScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let groups: [Group]
    let hasContacts: Bool
    let organisation: Field
    let role: Field
    let phone: Field
    let mail: Field
    let isExpanded: Bool
    let who: Field
    /// A contact that was just taken off the list, to put it back.
    let removed: Contact?

    /// One organisation.
    struct Group {
        let organisationName: String
        let contacts: [Contact]
    }

    /// One function at it.
    struct Contact {
        let id: Int64
        let organisation: String
        let role: String
        let phone: String?
        let phoneHref: String?
        let mail: String?
    }

    init(_ contacts: [PartnerContact], form: FormState, removed: Contact?, name: String) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        groups = Dictionary(grouping: contacts, by: \.organisation).sorted { $0.key.lowercased() < $1.key.lowercased() }
            .map { Group(organisationName: $0, contacts: $1.map(Contact.init)) }
        hasContacts = !contacts.isEmpty
        organisation = Field("organisatie", in: form)
        role = Field("functie", in: form)
        phone = Field("telefoon", in: form)
        mail = Field("mail", in: form)
        isExpanded = hasProblems || contacts.isEmpty
        who = Field("naam", in: form, or: name)
        self.removed = removed
    }
}

extension ContactsScreen.Contact {
    init(_ contact: PartnerContact) {
        id = contact.id
        organisation = contact.organisation
        role = contact.role
        phone = contact.phone
        phoneHref = contact.phone.map { "tel:" + $0.filter { $0.isNumber || $0 == "+" } }
        mail = contact.mail
    }
}
