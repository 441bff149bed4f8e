package paperboy.parse.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of links, and words behind them, that are one typing error away from one that everybody uses. */
final class MisspeltLabel implements LintRule {
    private static final Pattern LABEL = Pattern.compile("(?<!!)\\[\\s*(\\p{L}{4,12})\\s*\\][(（]");
    private static final Pattern SUFFIX = Pattern.compile("[)）]-(\\p{L}{5,12})\\b");
    private static final List<String> LABELS = List.of(
            "paper",
            "code",
            "project",
            "blog",
            "home",
            "homepage",
            "pytorch",
            "tensorflow",
            "keras",
            "caffe",
            "openreview",
            "github",
            "slides",
            "video",
            "poster",
            "demo",
            "dataset");
    private static final List<String> SUFFIXES = List.of("official");

    @Override
    public String id() {
        return "misspelt-label";
    }

    @Override
    public String about() {
        return "The label of a link is misspelt.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < list.lines().size(); at++) {
            find(LABEL.matcher(list.lines().get(at)), at + 1, LABELS, findings);
            find(SUFFIX.matcher(list.lines().get(at)), at + 1, SUFFIXES, findings);
        }
        return findings;
    }

    private void find(Matcher written, int line, List<String> words, List<Finding> findings) {
        while (written.find()) {
            String word = written.group(1);
            meant(word, words)
                    .ifPresent(meant -> findings.add(Finding.warning(
                            this,
                            line,
                            "\"" + word + "\" is misspelt: " + meant,
                            new Finding.Edit(line, written.start(1), written.end(1), meant))));
        }
    }

    private static Optional<String> meant(String word, List<String> words) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (words.contains(lower)) {
            return Optional.empty();
        }
        return words.stream()
                .filter(known -> !lower.equals(known + "s") && isOneErrorAway(lower, known))
                .map(known -> Character.isUpperCase(word.charAt(0))
                        ? known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1)
                        : known)
                .findFirst();
    }

    /** One letter too many, too few or wrong, or two neighbours swapped, behind a first letter that is right. */
    private static boolean isOneErrorAway(String written, String known) {
        int start = 0;
        while (start < Math.min(written.length(), known.length()) && written.charAt(start) == known.charAt(start)) {
            start++;
        }
        if (start == 0 || Math.abs(written.length() - known.length()) > 1) {
            return false;
        }
        String left = written.substring(start);
        String right = known.substring(start);
        if (left.length() != right.length()) {
            return left.length() > right.length()
                    ? left.substring(1).equals(right)
                    : right.substring(1).equals(left);
        }
        boolean swapped = left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
        return swapped || (known.length() > 5 && left.substring(1).equals(right.substring(1)));
    }
}
