package paperboy.parse;

/** How a title is told from the rest of its block. */
enum TitleStyle {
    LINK,
    BOLD,
    QUOTED,
    ITALIC,
    /** By its place alone. */
    PLAIN,
    /** There is no title: only labels, names or a venue. */
    NONE
}
