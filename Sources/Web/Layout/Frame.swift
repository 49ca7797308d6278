/// What every page has around its own content.
struct Frame {
    let assets: String
    let formToken: String
    /// Every page of an exercise says so.
    let isExercise: Bool
    let menu: [MenuLink]
    /// The pages of the beheer.
    let admin: [AdminLink]
    /// Set when a form came back with problems.
    let isFaulty: Bool
    /// What was just done.
    let notice: String?
    let version: String
    /// What scripts must carry to be run.
    let nonce: String
    /// Who looks, and what she may do.
    let visitor: AccessLine
}
