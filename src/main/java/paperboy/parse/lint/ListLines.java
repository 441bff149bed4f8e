package paperboy.parse.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a text and where each begins, so that edits touch no other character: ends of lines and a byte order
 * mark stay as they are.
 */
record ListLines(String text, List<Integer> starts, List<String> lines) {
    static ListLines of(String text) {
        List<Integer> starts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                starts.add(from);
                lines.add(text.substring(from, at));
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                from = at + 1;
            }
        }
        if (from < text.length()) {
            starts.add(from);
            lines.add(text.substring(from));
        }
        return new ListLines(text, starts, lines);
    }

    /** The text with these edits made; where two overlap, the first of them. */
    String edited(List<Finding.Edit> edits) {
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Finding.Edit edit : edits.stream()
                .sorted(Comparator.comparingInt(this::offset).thenComparingInt(Finding.Edit::to))
                .toList()) {
            int from = offset(edit);
            if (from >= done) {
                edited.append(text, done, from).append(edit.with());
                done = starts.get(edit.line() - 1) + edit.to();
            }
        }
        return edited.append(text, done, text.length()).toString();
    }

    private int offset(Finding.Edit edit) {
        return starts.get(edit.line() - 1) + edit.from();
    }
}
