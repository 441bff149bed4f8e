package paperboy.sandbox.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One trouble: its kind with a number, how often it strikes, and which requests it meets. As text
 * {@code KIND[=NUMBER][*COUNT][@[METHOD ]PATH]}, for instance {@code cut=40*3@POST /channels/5/messages}.
 *
 * @param amount milliseconds, seconds, bytes or a status, as the kind says
 * @param count requests it strikes; {@link #ALWAYS} for all
 * @param method empty text for any
 * @param path without {@code /api/v10} and query, where a star stands for any characters; empty text for any REST
 *     request. The path of the gateway is {@code /}.
 */
public record Fault(FaultKind kind, int amount, int count, String method, String path) {
    /** The count of a fault that does not end; {@code *always} in text. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("([a-z-]+)(?:=(\\d{1,9}))?(?:\\*(\\d{1,9}|always))?(?:@(?:([A-Z]+) )?(/\\S*))?");

    public Fault {
        if (amount < 0 || count < 1) {
            throw new IllegalArgumentException("amount " + amount + ", count " + count);
        }
    }

    /** The next request of any kind. */
    public static Fault once(FaultKind kind) {
        return new Fault(kind, kind.usualAmount(), 1, "", "");
    }

    /** The same with another number. */
    public Fault with(int number) {
        return new Fault(kind, number, count, method, path);
    }

    /** The same, striking so often. */
    public Fault times(int number) {
        return new Fault(kind, amount, number, method, path);
    }

    /** The same, for these requests only. */
    public Fault on(String onlyMethod, String onlyPath) {
        return new Fault(kind, amount, count, onlyMethod, onlyPath);
    }

    /**
     * Reads the text of a fault.
     *
     * @throws IllegalArgumentException if it is none, with words for the person who wrote it
     */
    public static Fault parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no fault: " + text + "; write KIND[=NUMBER][*COUNT][@[METHOD ]/PATH]");
        }
        FaultKind kind = kind(matcher.group(1));
        String amount = matcher.group(2);
        String count = matcher.group(3);
        return new Fault(
                kind,
                amount == null ? kind.usualAmount() : Integer.parseInt(amount),
                count == null ? 1 : count.equals("always") ? ALWAYS : Integer.parseInt(count),
                matcher.group(4) == null ? "" : matcher.group(4),
                matcher.group(5) == null ? "" : matcher.group(5));
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        String where = path.isEmpty() ? "" : "@" + (method.isEmpty() ? "" : method + " ") + path;
        return kind.word() + "=" + amount + "*" + (count == ALWAYS ? "always" : count) + where;
    }

    boolean meets(String requestMethod, String requestPath) {
        boolean fits = path.isEmpty()
                ? !requestPath.equals("/")
                : glob().matcher(requestPath).matches();
        return fits && (method.isEmpty() || method.equals(requestMethod));
    }

    private Pattern glob() {
        List<String> literals =
                Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).toList();
        return Pattern.compile(String.join(".*", literals));
    }

    private static FaultKind kind(String word) {
        try {
            return FaultKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            List<String> known =
                    Arrays.stream(FaultKind.values()).map(FaultKind::word).toList();
            throw new IllegalArgumentException("no fault " + word + "; known are " + String.join(", ", known), unknown);
        }
    }
}
