package paperboy.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.Venue;

/**
 * Reads where a paper appeared: {@code NIPS 2018}, {@code ACM MM2018 oral}, {@code 2015, ICML}, {@code CVPR'19},
 * {@code TIP}.
 */
final class VenueReader {
    private static final String NOTE =
            "(?:(?:full|long|short|best|outstanding|invited|student) ){0,3}(?:oral|spotlight|highlight|posters?|(?:work-?shops?|worksop|workshp)(?: (?:on|for|of) [^,，()（）]{3,60})?|tutorials?|toturials?|papers?|awards?|"
                    + "demo|challenge|findings|candidate|honorable mention|runner[- ]?up|competition|track|talk|presentation|submission|submitted|"
                    + "under review|accepted|rejected|withdrawn|extended abstract|main|industry|supplement|champion|winner|\\([^()]{1,60}\\)|（[^（）]{1,60}）)";
    private static final Pattern NOTES =
            Pattern.compile("[\\s,(（-]*(" + NOTE + "(?:[\\s,&/-]+" + NOTE + ")*)[)）]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_YEAR = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{N}&@:+/.\\s()-]*?|3DV|3DIMPVT)\\s*[,，]?\\s*(?:['’`‘]\\s?(\\d{2})|((?:19|20)\\d{2}))(?!\\d)(.*)");
    private static final Pattern YEAR_NAME =
            Pattern.compile("((?:19|20)\\d{2})\\s*[,，_-]?\\s*(\\p{L}[\\p{L}&@:+/\\s-]*?)(?:[,，](.*))?");
    /** "ICCV21", "CVPR-20 oral": only a known name makes a year of two digits. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\p{Lu}\\p{L}{2,7})[\\s-]?([01289]\\d)((?:[\\s(,].*)?)");

    private static final String APOSTROPHES = "'’`‘";
    private static final String LEADING = ",，.。;；:：|·*_\"”";
    private static final String TRAILING = ",，;；:：|·*_-";

    /** The last words that a note can have; the others end with a bracket. */
    private static final Set<String> NOTE_ENDS = Set.of(
            "oral",
            "spotlight",
            "highlight",
            "poster",
            "posters",
            "workshop",
            "workshops",
            "shop",
            "shops",
            "worksop",
            "workshp",
            "tutorial",
            "tutorials",
            "toturial",
            "toturials",
            "paper",
            "papers",
            "award",
            "awards",
            "demo",
            "challenge",
            "findings",
            "candidate",
            "mention",
            "up",
            "runnerup",
            "competition",
            "track",
            "talk",
            "presentation",
            "submission",
            "submitted",
            "review",
            "accepted",
            "rejected",
            "withdrawn",
            "abstract",
            "main",
            "industry",
            "supplement",
            "champion",
            "winner");

    private static final Pattern TRAILING_NOTE =
            Pattern.compile("(.+?)\\s+(" + NOTE + "(?:[\\s,&/-]+" + NOTE + ")*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile(
            "(?i:in:?|at|published (?:in|at)|accepted (?:by|to|at|in)|appeared (?:in|at)|to appear (?:in|at)|presented at)\\s+(?i:the\\s+)?(?=\\S)"
                    + "|(?:发表|收录|录用)[于在]\\s*");
    private static final Pattern ARXIV_ID = Pattern.compile(
            "(?:(arxiv preprint)[\\s,]+)?arxiv\\s?:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?",
            Pattern.CASE_INSENSITIVE);

    /** Conferences are founded faster than lists of them grow; beside a year capitals are enough. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,8}");

    private static final int MOST_CHARS = 90;

    private VenueReader() {}

    /**
     * A venue and what stood behind it.
     *
     * @param rest text after it that is no part of it, such as an institution; may be empty
     */
    record Found(Venue venue, String rest) {}

    /** Reads a text that stands where venues stand: any short name, with or without a year. */
    static Optional<Found> anyName(String text) {
        String clean = trimmed(unwrapped(trimmed(withoutArxivId(text))));
        if (clean.isEmpty() || clean.length() > MOST_CHARS) {
            return Optional.empty();
        }
        return withYear(clean).or(() -> undated(clean));
    }

    /** Reads a text that may be anything: a venue only if we know its name. */
    static Optional<Found> known(String text) {
        return anyName(text).filter(found -> VenueNames.isKnown(found.venue().name()));
    }

    /** Reads a text that is a venue and its year and nothing else: a name we know, or any acronym. */
    static Optional<Found> dated(String text) {
        return anyName(text)
                .filter(found -> found.rest().isEmpty() && found.venue().year().isPresent())
                .filter(found -> VenueNames.isKnown(found.venue().name())
                        || ACRONYM.matcher(found.venue().name()).matches());
    }

    /** "arXiv preprint arXiv:2001.00023": the first digits of the id are no year. */
    private static String withoutArxivId(String text) {
        return text.indexOf(':') < 0
                ? text
                : ARXIV_ID.matcher(text).replaceAll(id -> id.group(1) == null ? "arXiv" : id.group(1));
    }

    private static Optional<Found> withYear(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        Matcher matcher = NAME_YEAR.matcher(text);
        if (mayHoldYear(text) && matcher.matches()) {
            String digits = matcher.group(3) != null ? matcher.group(3) : century(matcher.group(2));
            return venue(matcher.group(1), OptionalInt.of(Integer.parseInt(digits)), matcher.group(4));
        }
        matcher = YEAR_NAME.matcher(text);
        if (matcher.matches()) {
            String rest = matcher.group(3) == null ? "" : ", " + matcher.group(3);
            return venue(matcher.group(2), OptionalInt.of(Integer.parseInt(matcher.group(1))), rest);
        }
        matcher = SHORT_YEAR.matcher(text);
        if (matcher.matches() && VenueNames.isKnown(matcher.group(1))) {
            return venue(
                    matcher.group(1), OptionalInt.of(Integer.parseInt(century(matcher.group(2)))), matcher.group(3));
        }
        return Optional.empty();
    }

    /** Spares most texts with a number the search for a name before it. */
    private static boolean mayHoldYear(String text) {
        return text.contains("20") || text.contains("19") || text.chars().anyMatch(c -> APOSTROPHES.indexOf(c) >= 0);
    }

    private static Optional<Found> undated(String text) {
        int comma = text.indexOf(',') < 0 ? text.indexOf('，') : text.indexOf(',');
        if (comma > 0) {
            return venue(text.substring(0, comma), OptionalInt.empty(), text.substring(comma));
        }
        return venue(text, OptionalInt.empty(), "");
    }

    private static Optional<Found> venue(String written, OptionalInt year, String behind) {
        String name = Texts.without(LEAD, trimmed(written));
        String note = "";
        Matcher trailing = TRAILING_NOTE.matcher(name);
        if (mayEndInNote(name) && trailing.matches()) {
            name = trimmed(trailing.group(1));
            note = trailing.group(2);
        }
        String rest = behind;
        if (name.endsWith("(") && behind.startsWith(")")) {
            name = trimmed(name.substring(0, name.length() - 1));
            rest = behind.substring(1);
        }
        Matcher notes = NOTES.matcher(rest);
        if (!rest.isEmpty() && notes.lookingAt() && !startsWord(rest, notes.end())) {
            note = note.isEmpty() ? notes.group(1) : note + " " + notes.group(1);
            rest = rest.substring(notes.end());
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.endsWith(".") && name.indexOf(' ') < 0) {
            name = name.substring(0, name.length() - 1);
        }
        String clean = unwrapped(note.strip());
        return Optional.of(new Found(
                new Venue(name, year, clean.isEmpty() ? Optional.empty() : Optional.of(clean)), trimmed(rest)));
    }

    /** Spares most names the search for a note. */
    private static boolean mayEndInNote(String name) {
        int from = name.length();
        while (from > 0 && Character.isLetter(name.charAt(from - 1))) {
            from--;
        }
        return name.endsWith(")")
                || name.endsWith("）")
                || NOTE_ENDS.contains(name.substring(from).toLowerCase(Locale.ROOT));
    }

    private static boolean startsWord(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static String unwrapped(String note) {
        boolean wrapped = note.length() > 2
                && (note.charAt(0) == '(' || note.charAt(0) == '（')
                && note.indexOf(')') + note.indexOf('）') + 1 == note.length() - 1;
        return wrapped ? note.substring(1, note.length() - 1) : note;
    }

    private static String century(String two) {
        return (Integer.parseInt(two) > 60 ? "19" : "20") + two;
    }

    private static String trimmed(String text) {
        String clean = text.strip();
        boolean trimmed = !clean.isEmpty()
                && Character.isLetterOrDigit(clean.charAt(0))
                && Character.isLetterOrDigit(clean.charAt(clean.length() - 1));
        if (trimmed) {
            return clean;
        }
        int from = 0;
        int to = clean.length();
        while (from < to && isLoose(clean.charAt(from), LEADING)) {
            from++;
        }
        while (to > from && (isLoose(clean.charAt(to - 1), TRAILING) || isLooseStop(clean, from, to))) {
            to--;
        }
        return clean.substring(from, to);
    }

    private static boolean isLoose(char c, String signs) {
        return c <= ' ' || signs.indexOf(c) >= 0;
    }

    /** A full stop behind something that is no word. */
    private static boolean isLooseStop(String text, int from, int to) {
        if (text.charAt(to - 1) != '.') {
            return false;
        }
        char before = to - 2 < from ? ' ' : text.charAt(to - 2);
        return !(before == '_' || (before < 128 && Character.isLetterOrDigit(before)));
    }
}
