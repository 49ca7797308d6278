import Incident

/// An organisation that takes part, and what it leads on.
struct PartnerRow {
    let name: String
    /// "opsporing en vervolging, persvoorlichting over strafbare feiten"; nil when it leads on nothing.
    let leads: String?

    init(_ partner: Partner) {
        name = partner.name
        leads = partner.leadsOn.isEmpty ? nil : partner.leadsOn.joined(separator: ", ")
    }
}
