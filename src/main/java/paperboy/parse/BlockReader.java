package paperboy.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the blocks of a text with flexmark. Thread-safe. */
final class BlockReader {
    private final Parser parser = parser(true);

    /** flexmark looks for fences at every line, and takes a third of its time for it; most lists have none. */
    private final Parser fenceless = parser(false);

    private static Parser parser(boolean fences) {
        MutableDataSet options = new MutableDataSet();
        // "---" under text is a rule: curators end a topic with it, and never underline a heading.
        options.set(Parser.HEADING_SETEXT_MARKER_LENGTH, 100_000);
        // Raw HTML around Markdown swallows it up to the next blank line; here tags are read inside the text.
        options.set(Parser.HTML_BLOCK_PARSER, false);
        // Items indented too far are items, not code.
        options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, fences);
        return Parser.builder(options)
                .customInlineParserFactory(BlocksOnly::new)
                .build();
    }

    /** The blocks of these lines, in order; line numbers count from 1. */
    List<Block> read(List<String> lines) {
        return new Reading(lines).blocks();
    }

    /** One run over one text. */
    private final class Reading {
        private final List<String> lines;
        private final int[] starts;
        private final Node document;
        private int lists;

        Reading(List<String> lines) {
            this.lines = lines;
            this.starts = new int[lines.size()];
            StringBuilder outline = new StringBuilder();
            List<String> outlines = Outline.of(lines);
            for (int i = 0; i < lines.size(); i++) {
                starts[i] = outline.length();
                outline.append(outlines.get(i)).append('\n');
            }
            boolean fences = outline.indexOf("```") >= 0 || outline.indexOf("~~~") >= 0;
            this.document = (fences ? parser : fenceless).parse(outline.toString());
        }

        List<Block> blocks() {
            return children(document);
        }

        private List<Block> children(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof ListBlock) {
                    int list = ++lists;
                    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                        blocks.add(item(item, list));
                    }
                } else {
                    List<Block> inside = node instanceof BlockQuote ? children(node) : List.of();
                    blocks.add(block(kind(node), node, level(node), 0, inside));
                }
            }
            return blocks;
        }

        private Block item(Node item, int list) {
            List<Block> inside = children(item);
            boolean ownText = !inside.isEmpty()
                    && inside.get(0).is(Block.Kind.PARAGRAPH)
                    && inside.get(0).from() == lineOf(item.getStartOffset());
            return block(Block.Kind.ITEM, item, 0, list, ownText ? inside.subList(1, inside.size()) : inside);
        }

        private Block block(Block.Kind kind, Node node, int level, int list, List<Block> inside) {
            int from = lineOf(node.getStartOffset());
            int to = Math.max(from, lineOf(Math.max(node.getStartOffset(), node.getEndOffset() - 1)));
            while (to > from && lines.get(to - 1).isBlank()) {
                to--;
            }
            return new Block(kind, level, from, to, list, inside);
        }

        private int lineOf(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found + 1 : -found - 1;
        }

        private static int level(Node node) {
            return node instanceof Heading heading ? heading.getLevel() : 0;
        }

        private static Block.Kind kind(Node node) {
            if (node instanceof Heading) {
                return Block.Kind.HEADING;
            }
            if (node instanceof ListItem) {
                return Block.Kind.ITEM;
            }
            if (node instanceof BlockQuote) {
                return Block.Kind.QUOTE;
            }
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                return Block.Kind.CODE;
            }
            return node instanceof ThematicBreak ? Block.Kind.RULE : Block.Kind.PARAGRAPH;
        }
    }
}
