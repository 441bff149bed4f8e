package paperboy.discord.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A path below the base address, with the values of its {@code {}} kept apart, because rate limits go by the path's
 * shape and its first value (https://docs.discord.com/developers/topics/rate-limits).
 *
 * @param template such as {@code /channels/{}/messages/{}}
 */
public record Route(String template, List<String> values) {
    private static final Set<String> MAJOR = Set.of("channels", "guilds", "webhooks", "interactions");

    public Route {
        values = List.copyOf(values);
        long places =
                List.of(template.split("/", -1)).stream().filter("{}"::equals).count();
        if (places != values.size()) {
            throw new IllegalArgumentException(template + " takes " + places + " values, not " + values.size());
        }
    }

    public static Route of(String template, Object... values) {
        return new Route(template, List.of(values).stream().map(String::valueOf).toList());
    }

    /** The segments of the path, unescaped. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        int next = 0;
        for (String segment : template.substring(1).split("/", -1)) {
            segments.add("{}".equals(segment) ? values.get(next++) : segment);
        }
        return segments;
    }

    /** The value that has a bucket of its own: a channel, a server, or a webhook with its token; may be empty. */
    String major() {
        String[] segments = template.substring(1).split("/", -1);
        if (values.isEmpty() || !MAJOR.contains(segments[0])) {
            return "";
        }
        boolean withToken = segments.length > 2 && "{}".equals(segments[2]);
        return withToken ? values.get(0) + "/" + values.get(1) : values.get(0);
    }

    /** Without the values: among them may be a token. */
    @Override
    public String toString() {
        return template;
    }
}
