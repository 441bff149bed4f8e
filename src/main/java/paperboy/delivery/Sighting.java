package paperboy.delivery;

/** What a look into a channel's history told about a page. */
public sealed interface Sighting {

    /** It is there. */
    record Found(String messageId) implements Sighting {}

    /** It is provably not there: the history could be read back to before the post. */
    record Absent() implements Sighting {}

    /** It could not be looked for just now: no answer, or one that says to come again. */
    record NotNow(String why) implements Sighting {}

    /** We may not read the history. */
    record Unreadable(String why) implements Sighting {}
}
