package paperboy.parse;

import java.util.List;
import java.util.Optional;

/**
 * The heading that names the whole file: the first, where no other stands as high. Front matter has a title instead.
 */
final class ListTitle {
    private ListTitle() {}

    static Optional<Block> in(List<Block> blocks, FrontMatter front) {
        List<Block> headings =
                blocks.stream().filter(block -> block.is(Block.Kind.HEADING)).toList();
        if (headings.isEmpty() || front.value("title").isPresent()) {
            return Optional.empty();
        }
        Block first = headings.get(0);
        boolean alone = headings.stream().skip(1).allMatch(heading -> heading.level() > first.level());
        return alone && first.level() == 1 && headings.size() > 1 ? Optional.of(first) : Optional.empty();
    }
}
