package paperboy.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether one title is another with a typing error mended. */
final class TitleLikeness {
    /** Comparing every title that left with every one that came must stay cheap. */
    static final int MOST_PAIRS = 40_000;

    private static final int LEAST_CHARS = 16;
    private static final double LEAST_SHARE = 0.85;

    private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[IVX]+\\b");

    private TitleLikeness() {}

    /**
     * Whether the titles share nearly all pairs of neighbouring characters, and the same numbers: "part I" and "part
     * II" are two papers.
     */
    static boolean isMended(String before, String after) {
        String some = PaperKeys.folded(before);
        String other = PaperKeys.folded(after);
        int shorter = Math.min(some.length(), other.length());
        int longer = Math.max(some.length(), other.length());
        if (shorter < LEAST_CHARS
                || shorter < longer * LEAST_SHARE
                || !numbers(before).equals(numbers(after))) {
            return false;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < some.length(); at++) {
            pairs.merge(some.substring(at, at + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int at = 0; at + 1 < other.length(); at++) {
            Integer left = pairs.computeIfPresent(other.substring(at, at + 2), (pair, count) -> count - 1);
            shared += left != null && left >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (some.length() + other.length() - 2) >= LEAST_SHARE;
    }

    /** The digits of a title, and its Roman numerals. */
    private static String numbers(String title) {
        return NUMBER.matcher(title).results().map(MatchResult::group).collect(Collectors.joining());
    }
}
