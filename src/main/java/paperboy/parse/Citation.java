package paperboy.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the parts of a citation so that commas, full stops and brackets part them: {@code ICML2020: A Title} becomes
 * {@code [ICML2020] A Title}, {@code Roe, J., Poe, A.: A Title} loses its colon.
 */
final class Citation {
    /** What may stand before a colon or a space and be a venue. */
    private static final int MOST_LEAD_CHARS = 40;

    private static final int MOST_NAME_CHARS = 300;

    /** The kind of a source in the Chinese standard for references: {@code A Title[C]//ECCV}. */
    private static final Pattern KIND = Pattern.compile("\\s*\\[[CJDMRAZ](?:/OL)?\\]\\s*(?://|[.,:])?\\s*");

    /** "Roe J, Poe AB, et al. ", two names at least. */
    private static final Pattern SHORT_NAMES = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}, ){1,40}(?:\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}|et al))\\.\\s+(?=\\S)");

    /** "ECCV-2018 A Title"; with a space between them they may be the title's first words. */
    private static final Pattern JOINED_LEAD =
            Pattern.compile("(\\p{Lu}[\\p{L}-]{2,12}[-_'’]?(?:(?:19|20)\\d{2}|(?<=['’])\\d{2}))\\s+(?=\\S)");

    private static final Pattern VENUE_BEHIND = Pattern.compile(
            "(.*?\\w)\\s+(?:(?i:in|at)\\s+)?(\\p{Lu}\\S{2,9}\\s?['’]?(?:(?:19|20)\\d{2}|(?<=['’])\\d{2}))");

    private static final Pattern NAMES_BEHIND = Pattern.compile("(.*\\w)\\s+by\\s+(\\p{Lu}.*)");

    private Citation() {}

    /** The text with its parts apart; most texts stay as they are. */
    static String apart(String written) {
        String text = leadApart(written);
        int open = text.lastIndexOf(" (");
        if (open > 0 && text.indexOf(')', open) < 0) {
            text = text.substring(0, open) + " | " + text.substring(open + 2);
        }
        if (text.indexOf(']') > 0) {
            text = KIND.matcher(text).replaceAll(" | ");
        }
        Matcher names = SHORT_NAMES.matcher(text);
        if (names.lookingAt()) {
            return names.group(1) + " | " + text.substring(names.end());
        }
        return endApart(text);
    }

    private static String leadApart(String text) {
        int colon = text.indexOf(':');
        if (colon > 3 && colon + 1 < text.length()) {
            String lead = text.substring(0, colon);
            String rest = Tidy.words(text.substring(colon));
            if (colon < MOST_LEAD_CHARS && isVenueOrCitation(lead)) {
                return "[" + lead + "] " + rest;
            }
            if (colon < MOST_NAME_CHARS && lead.indexOf(' ') > 0 && Authors.signOf(lead) == Authors.Sign.CERTAIN) {
                return withoutShortName(lead)
                        .map(names -> names + " | " + Tidy.words(text.substring(names.length())))
                        .orElse(lead + " | " + rest);
            }
        }
        Matcher joined = JOINED_LEAD.matcher(text);
        if (joined.lookingAt() && PlainTitle.isDatedVenue(joined.group(1))) {
            return "[" + joined.group(1) + "] " + text.substring(joined.end());
        }
        // A day or month needs no comma behind it; a year alone may be the title's first word.
        return DateReader.findDayOrMonth(text)
                .filter(date -> date.from() == 0 && date.to() < text.length())
                .map(date -> "[" + text.substring(0, date.to()) + "] " + Tidy.words(text.substring(date.to())))
                .orElse(text);
    }

    /** "Jane Roe, Bob Poe, RAFT", "Jane Roe. Soft Kites": without the words that begin the title. */
    private static Optional<String> withoutShortName(String lead) {
        int stop = lead.lastIndexOf(". ");
        if (stop > 1
                && Character.isLowerCase(lead.charAt(stop - 1))
                && Authors.signOf(lead.substring(0, stop)) != Authors.Sign.NONE
                && !NameRun.isOne(lead)) {
            return Optional.of(lead.substring(0, stop));
        }
        int last = lead.lastIndexOf(", ");
        String word = lead.substring(last + 1).strip();
        return last > 0
                        && word.indexOf(' ') < 0
                        && !Authors.isInitials(word)
                        && Authors.signOf(lead.substring(0, last)) == Authors.Sign.CERTAIN
                        && !NameRun.isOne(lead)
                ? Optional.of(lead.substring(0, last))
                : Optional.empty();
    }

    private static boolean isVenueOrCitation(String lead) {
        return (Words.count(lead) <= 3 && PlainTitle.isDatedVenue(lead))
                || (lead.contains("et al") && Authors.signOf(lead) == Authors.Sign.CERTAIN);
    }

    /** "A Title ECCV 2018", "A Title by Jane Roe". */
    private static String endApart(String text) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
            return text;
        }
        if (Character.isDigit(text.charAt(text.length() - 1))) {
            if (text.length() < 2 || !Character.isDigit(text.charAt(text.length() - 2))) {
                return text;
            }
            Matcher venue = VENUE_BEHIND.matcher(text);
            return venue.matches()
                            && Words.count(venue.group(1)) >= 2
                            && VenueReader.known(venue.group(2)).isPresent()
                    ? venue.group(1) + " [" + venue.group(2) + "]"
                    : text;
        }
        if (!text.contains(" by ")) {
            return text;
        }
        Matcher names = NAMES_BEHIND.matcher(text);
        return names.matches()
                        && Words.count(names.group(1)) >= 2
                        && Authors.signOf(names.group(2)) != Authors.Sign.NONE
                ? endApart(names.group(1)) + " [" + names.group(2) + "]"
                : text;
    }
}
