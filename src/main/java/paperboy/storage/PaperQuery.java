package paperboy.storage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import paperboy.catalog.TopicId;
import paperboy.digest.UserId;

/**
 * Which papers one asks for, and in which order.
 *
 * @param words what was typed; empty for no condition
 * @param topic papers in it and below it
 * @param traits what the papers must have, all of it
 * @param addedSince papers added to a list at or after this moment, and after the list itself was first read
 */
public record PaperQuery(
        Optional<String> words,
        Optional<TopicId> topic,
        OptionalInt year,
        Set<Trait> traits,
        Optional<Reading> reading,
        Optional<Instant> addedSince,
        Order order) {

    /** What an entry may have. */
    public enum Trait {
        CODE,
        NOTE,
        RATING
    }

    /** The order of an answer; equal papers stand in list order. */
    public enum Order {
        /** Where the words weigh most; list order where there are none. */
        BEST,
        LIST,
        NEWEST,
        RATING,
        /** Most cited first, as far as a service told. */
        CITATIONS
    }

    /** What a person has or has not read. */
    public record Reading(UserId reader, State state) {
        /** Whether a paper was marked. */
        public enum State {
            READ,
            UNREAD
        }
    }

    public PaperQuery {
        traits = Set.copyOf(traits);
    }

    /** Every paper, in list order. */
    public static PaperQuery all() {
        return new PaperQuery(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Order.LIST);
    }

    public PaperQuery matching(String typed) {
        return new PaperQuery(Optional.of(typed), topic, year, traits, reading, addedSince, Order.BEST);
    }

    public PaperQuery in(Optional<TopicId> wanted) {
        return new PaperQuery(words, wanted, year, traits, reading, addedSince, order);
    }

    public PaperQuery from(OptionalInt wanted) {
        return new PaperQuery(words, topic, wanted, traits, reading, addedSince, order);
    }

    public PaperQuery with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new PaperQuery(words, topic, year, more, reading, addedSince, order);
    }

    public PaperQuery readBy(UserId reader) {
        return reading(new Reading(reader, Reading.State.READ));
    }

    public PaperQuery unreadBy(UserId reader) {
        return reading(new Reading(reader, Reading.State.UNREAD));
    }

    private PaperQuery reading(Reading wanted) {
        return new PaperQuery(words, topic, year, traits, Optional.of(wanted), addedSince, order);
    }

    public PaperQuery addedSince(Instant moment) {
        return new PaperQuery(words, topic, year, traits, reading, Optional.of(moment), order);
    }

    public PaperQuery sorted(Order wanted) {
        return new PaperQuery(words, topic, year, traits, reading, addedSince, wanted);
    }
}
