package paperboy.parse;

/**
 * A piece of inline text.
 *
 * @param text what is shown: plain characters of the source, the text of a link, the inside of a code span
 * @param target of a link, an image or a bare address as written; empty for the rest
 * @param from its first character in the source it was read from
 * @param to behind its last character
 * @param strong whether it stands in bold
 * @param emphasised whether it stands in italics
 */
record Piece(Kind kind, String text, String target, int from, int to, boolean strong, boolean emphasised) {
    enum Kind {
        TEXT,
        LINK,
        /** A bare address, or one in angle brackets. */
        ADDRESS,
        IMAGE,
        CODE,
        /** An HTML tag; its text is the tag's name in lower case, with a leading slash where it closes. */
        TAG
    }

    static Piece of(Kind kind, String text, String target, int from, int to) {
        return new Piece(kind, text, target, from, to, false, false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isLink() {
        return kind == Kind.LINK || kind == Kind.ADDRESS;
    }

    Piece styled(boolean bold, boolean italic) {
        return bold == strong && italic == emphasised ? this : new Piece(kind, text, target, from, to, bold, italic);
    }
}
