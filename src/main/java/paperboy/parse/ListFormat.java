package paperboy.parse;

import java.util.List;
import java.util.Optional;

/**
 * One way in which curators write entries. A new way is a new class and a line in {@link ListFormats}; each block is
 * offered to the formats in their order, so one file may mix them.
 */
interface ListFormat {
    /** What the blocks from {@code at} on say; empty if they are not written this way. */
    Optional<Taken> read(Page page, List<Block> blocks, int at);

    /**
     * Blocks that were understood.
     *
     * @param drafts their entries; may be none, where a block is known to hold no entry
     * @param blocks how many of them, at least one
     * @param heading what a heading among them is, beside what it says
     */
    record Taken(List<EntryDraft> drafts, int blocks, Heading heading) {
        /** Whether a heading also opens a topic. */
        enum Heading {
            /** It is an entry and nothing else. */
            ENTRY,
            /** It names the topic of what follows as well. */
            TOPIC
        }

        Taken(List<EntryDraft> drafts, int blocks) {
            this(drafts, blocks, Heading.ENTRY);
        }

        public Taken {
            drafts = List.copyOf(drafts);
            if (blocks < 1) {
                throw new IllegalArgumentException("took no block");
            }
        }
    }
}
