/// An author in the contract's JSON.
struct ContractAuthor: Encodable {
    let author: FeedAuthor

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: ContractKey.self)
        try object.encode(author.name, forKey: "name")
        try object.encode(author.email, forKey: "email")
        try object.encode(author.uri, forKey: "uri")
    }
}
