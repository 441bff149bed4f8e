package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Limits of threads (https://docs.discord.com/developers/resources/channel#start-thread-from-message). */
public final class ThreadRules {
    private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, 4320, 10080);

    private ThreadRules() {}

    public static FormErrors check(JsonNode body) {
        FormErrors errors = new FormErrors();
        Form.of(body, errors).needs("name").between(1, 100, "name").oneOf(ARCHIVE_MINUTES, "auto_archive_duration");
        return errors;
    }
}
