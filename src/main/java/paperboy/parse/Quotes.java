package paperboy.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotes that hold links: some curators put a survey, or a whole list, behind {@code >}. What stands inside is read
 * like what stands outside; a quote of words alone stays one.
 */
final class Quotes {
    private Quotes() {}

    /** The blocks with such quotes replaced by what is in them; their lines lose the marks. */
    static List<Block> opened(List<Block> blocks, List<String> lines) {
        if (blocks.stream().noneMatch(block -> isOpen(block, lines))) {
            return blocks;
        }
        List<Block> opened = new ArrayList<>();
        for (Block block : blocks) {
            if (!isOpen(block, lines)) {
                opened.add(block);
                continue;
            }
            for (int line = block.from(); line <= block.to(); line++) {
                lines.set(line - 1, unquoted(lines.get(line - 1)));
            }
            opened.addAll(opened(block.children(), lines));
        }
        return opened;
    }

    private static boolean isOpen(Block block, List<String> lines) {
        return block.is(Block.Kind.QUOTE)
                && lines.subList(block.from() - 1, block.to()).stream()
                        .anyMatch(line -> line.contains("](") || line.contains("://"));
    }

    /** The line without one mark and the space behind it. */
    private static String unquoted(String line) {
        String text = line.stripLeading();
        if (!text.startsWith(">")) {
            return line;
        }
        return text.startsWith("> ") ? text.substring(2) : text.substring(1);
    }
}
