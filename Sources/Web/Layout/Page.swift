/// A page: its frame and its own content. Templates reach them as `frame.…` and `screen.…`.
struct Page<Screen> {
    let frame: Frame
    let screen: Screen
}
