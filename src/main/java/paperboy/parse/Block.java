package paperboy.parse;

import java.util.List;

/**
 * A block of Markdown with the lines it covers.
 *
 * @param level of a heading, 1 to 6; else 0
 * @param from its first line, from 1
 * @param to its last line, inclusive; trailing blank lines left out
 * @param list what tells the lists of a file apart: items of one list share it; 0 where it is no item
 * @param children blocks inside an item after its own first lines, in order
 */
record Block(Kind kind, int level, int from, int to, int list, List<Block> children) {
    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH,
        QUOTE,
        CODE,
        RULE,
        /** An HTML table. */
        HTML
    }

    Block {
        children = List.copyOf(children);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The last line before the first child: an item's own text. */
    int ownTo() {
        return children.isEmpty() ? to : Math.max(from, children.get(0).from() - 1);
    }

    boolean inSameListAs(Block other) {
        return is(Kind.ITEM) && list == other.list;
    }
}
