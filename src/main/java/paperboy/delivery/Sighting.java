package paperboy.delivery;

/** What a look into a channel's history told about a page. */
public sealed interface Sighting {

    /** It is there. */
    record Found(String messageId) implements Sighting {}

    /** It is provably not there: the history could be read back to before the post. */
    record Absent() implements Sighting {}

    /** The history could not be read. */
    record Unreadable(String why) implements Sighting {}
}
