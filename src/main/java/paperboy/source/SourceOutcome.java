package paperboy.source;

import java.util.Optional;
import paperboy.pipeline.ListText;

/**
 * What became of one text, or of a source as a whole, in one reading. Outcomes are states: a text that cannot be read
 * is reported at every reading until it can, in the same words.
 */
public sealed interface SourceOutcome {

    TextId id();

    /** The path or address, for people. */
    String place();

    /** What to keep for {@link ListPlace.OnWeb}; present when a server answered in this reading. */
    Optional<Fetch> fetch();

    /** It is new or has changed. */
    record Read(TextId id, ListText text, Optional<Fetch> fetch) implements SourceOutcome {
        @Override
        public String place() {
            return text.source();
        }
    }

    /** It is as it was, or it is too early to ask. */
    record Unchanged(TextId id, String place, Optional<Fetch> fetch) implements SourceOutcome {}

    /**
     * It is broken, gone or out of reach; the last good version should stay.
     *
     * @param what a sentence that says what happened
     * @param advice a sentence that says what to do
     */
    record Failed(TextId id, String place, String what, String advice, Optional<Fetch> fetch)
            implements SourceOutcome {}
}
