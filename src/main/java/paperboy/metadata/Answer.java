package paperboy.metadata;

import java.util.Locale;
import okio.ByteString;

/**
 * What a service sent back with a status that answers the question: 200, or one that says what was wrong with the
 * question.
 *
 * @param type the media type without parameters, in lower case; empty where none is given
 * @param body decoded, at most {@link HttpDoor#MAX_BYTES}
 */
public record Answer(int status, String type, ByteString body) {
    public Answer {
        type = type.toLowerCase(Locale.ROOT);
    }

    /**
     * Makes sure that the service answered the question.
     *
     * @throws BadAnswer if the status is not 200
     */
    public void requireOk() throws BadAnswer {
        if (status != 200) {
            throw new BadAnswer(String.format(Locale.ROOT, "HTTP %d", status));
        }
    }

    /** What a portal or a proxy shows to people in place of the service. */
    public boolean isHtml() {
        return type.contains("html");
    }
}
