package paperboy.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.Rating;

/** Reads a line such as {@code $\bullet \bullet$ - TAG}: bullets are a rating, what follows is a tag. */
final class RatingReader {
    private static final String SIGNS = "\\$+(?:(?:\\s|~|\\\\[ ,;]|\\\\q?quad)*\\\\(?:bullet|star|bigstar))+\\s*\\$+";
    private static final Pattern LINE = Pattern.compile("\\s*(" + SIGNS + "(?:\\s*" + SIGNS + ")*)(.*)");
    private static final Pattern SIGN = Pattern.compile("\\\\(?:bullet|star|bigstar)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private RatingReader() {}

    /**
     * A rating line.
     *
     * @param note questions in code spans that share the line; may be empty
     */
    record Found(Rating rating, Optional<String> tag, String note) {}

    static Optional<Found> read(String line) {
        if (line.indexOf('$') < 0) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int stars = (int) SIGN.matcher(matcher.group(1)).results().count();
        String rest = Texts.verbatim(matcher.group(2));
        StringBuilder note = new StringBuilder();
        Matcher code = CODE.matcher(rest);
        while (code.find()) {
            note.append(note.isEmpty() ? "" : " ").append(code.group());
        }
        String tag = Texts.unmarked(CODE.matcher(rest).replaceAll(" "));
        while (tag.startsWith("-") || tag.startsWith("–") || tag.startsWith("—")) {
            tag = tag.substring(1).strip();
        }
        return Optional.of(
                new Found(new Rating(stars), tag.isEmpty() ? Optional.empty() : Optional.of(tag), note.toString()));
    }
}
