package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title in running text, parted from authors, venue, date and short names around it.
 *
 * @param text the title alone
 * @param others the segments before and behind it, in order
 */
record PlainTitle(String text, List<String> others) {
    private static final Pattern QUOTED = Pattern.compile("[“\"「『《]([^“”\"「」『』《》]{8,}?)[.,]?[”\"」』》]");
    private static final Pattern PAGES = Pattern.compile(
            "(?i)(?:pp?\\.?|vol\\.?|pages?|no\\.?|issue|volume|\\d+\\(\\d+\\):?)\\s*[\\d–:-]+.*|\\d+(?:\\s*[-–]\\s*\\d+)?|et al");

    private static final Pattern LEADS_TO_VENUE = Pattern.compile(
            "(?i)(?:in|by|at|on|and|from|with|published|appeared|presented|accepted|to appear|available|link|links|here|in proc|in proceedings)(?: in| at| by| to)?(?: the)?\\.?");

    /** The archive's name of a field: {@code arXiv:2001.00023 [cs.CV]}. */
    private static final Pattern SUBJECT = Pattern.compile("[a-z-]{2,9}\\.[A-Z]{2}");

    private static final Pattern THESIS =
            Pattern.compile("(?i)(?:(?:ph\\.?\\s?d\\.?|master'?s?|m\\.?sc\\.?|doctoral)\\s+)?(?:thesis|dissertation)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern IDENTIFIER = Pattern.compile("(?i)(?:arxiv|doi)\\s?:");

    PlainTitle {
        others = List.copyOf(others);
    }

    /** The same title with more words behind it. */
    PlainTitle with(List<String> behind) {
        return new PlainTitle(
                text, Stream.concat(others.stream(), behind.stream()).toList());
    }

    /** The title that a text holds, if it holds one. */
    static Optional<PlainTitle> in(String written) {
        String text = Citation.apart(Tidy.words(written));
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find() && isWhole(text, quoted)) {
            List<String> others = new ArrayList<>();
            others.addAll(NameRun.together(text.substring(0, quoted.start())));
            others.addAll(NameRun.together(text.substring(quoted.end())));
            return Optional.of(new PlainTitle(Tidy.words(quoted.group(1)), others));
        }
        return parted(text, Strictness.ANY_NAME);
    }

    /** Whether the words in quotes are all of the title: not a question that a colon and the rest follow. */
    private static boolean isWhole(String text, Matcher quoted) {
        if (quoted.end() < text.length() && isJoined(text.charAt(quoted.end()))) {
            return false;
        }
        String behind = text.substring(quoted.end()).stripLeading();
        if (quoted.start() == 0 && (behind.startsWith(":") || behind.startsWith("："))) {
            return false;
        }
        boolean apart = behind.isEmpty() || ",.([|;".indexOf(behind.charAt(0)) >= 0;
        boolean cited = quoted.start() > 1 && ",.):".indexOf(text.charAt(quoted.start() - 2)) >= 0;
        int least = quoted.start() == 0 && apart ? 1 : cited ? 2 : 3;
        return Words.count(quoted.group(1)) >= least;
    }

    /** "Less Than One"-Shot: the quotes are part of a word. */
    private static boolean isJoined(char behind) {
        return behind == '-' || (behind < 0x2E80 && Character.isLetter(behind));
    }

    /** The title of a link or in bold: nothing but a venue, a year or a number is taken off. */
    static Optional<PlainTitle> marked(String written) {
        return parted(Citation.apart(Tidy.words(written)), Strictness.CERTAIN_NAMES);
    }

    /** How sure a name must be to be taken off. */
    private enum Strictness {
        ANY_NAME,
        CERTAIN_NAMES
    }

    private static Optional<PlainTitle> parted(String text, Strictness strictness) {
        List<Segment> segments = Segment.of(text);
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        int first = 0;
        int last = segments.size();
        while (first < last - 1 && leads(text, segments.get(first))) {
            first++;
        }
        if (last - first > 2 && ShortName.leads(text, segments.subList(first, first + 3))) {
            first++;
            return parted(text.substring(segments.get(first).from()), strictness);
        }
        int meta = last;
        while (meta > first + 1 && trails(segments.get(meta - 1))) {
            meta--;
        }
        if (meta < last && isJournalBehindNames(text, segments.subList(first, meta))) {
            meta--;
        }
        int names = trailingNames(segments, first, meta, strictness);
        int named = names;
        while (named < meta && named > first + 1 && trails(segments.get(named - 1))) {
            named--;
        }
        int begin = first + leadingNames(text, segments.subList(0, named), first, strictness);
        // "authors, title, some journal, 1994": between a title and its year stands where it appeared.
        if (begin > first && meta < last && named == meta && named - begin >= 2 && isName(segments.get(named - 1))) {
            named--;
        }
        if (named == begin + 1
                && meta > named
                && begin == first
                && !segments.get(named).group()
                && isListOfNames(text, segments.get(begin), segments.get(named))) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        segments.subList(0, first).forEach(segment -> others.add(segment.text()));
        if (begin > first) {
            others.add(text.substring(
                    segments.get(first).from(), segments.get(begin - 1).to()));
        }
        if (named < names) {
            segments.subList(named, names).forEach(segment -> others.add(segment.text()));
        }
        if (meta > names) {
            others.add(text.substring(
                    segments.get(names).from(), segments.get(meta - 1).to()));
        }
        segments.subList(meta, last).forEach(segment -> others.add(segment.text()));
        String title = text.substring(
                segments.get(begin).from(), segments.get(named - 1).to());
        boolean whole = named == begin + 1 && segments.get(begin).group();
        String clean = Tidy.words(whole ? segments.get(begin).text() : title);
        return clean.isEmpty() ? Optional.empty() : Optional.of(TitleColumns.titled(new PlainTitle(clean, others)));
    }

    /** Whether a text is a venue and its year, and nothing else. */
    static boolean isDatedVenue(String text) {
        return text.length() < 40 && VenueReader.dated(text).isPresent();
    }

    /** A date, a venue or a short name in brackets before the title. */
    private static boolean leads(String text, Segment segment) {
        if (segment.group()) {
            boolean apart = segment.to() >= text.length()
                    || text.charAt(segment.to() - 1) == '】'
                    || isDatedVenue(segment.text())
                    || " :：-,.\n".indexOf(text.charAt(segment.to())) >= 0;
            return apart
                    && (Words.count(segment.text()) <= 4
                            || VenueReader.known(segment.text()).isPresent());
        }
        return isDatedVenue(segment.text()) || isDate(segment.text());
    }

    private static boolean trails(Segment segment) {
        String text = segment.text();
        if (isDate(text)
                || PAGES.matcher(text).matches()
                || THESIS.matcher(text).matches()
                || LEADS_TO_VENUE.matcher(text).matches()) {
            return true;
        }
        if (segment.group()) {
            return isVenue(text)
                    || isDatedVenue(text)
                    || SUBJECT.matcher(text).matches()
                    || Labels.isLabel(text)
                    || Authors.signOf(text) != Authors.Sign.NONE
                    || (DateReader.find(text).isPresent() && Words.count(text) <= 8)
                    || text.toLowerCase(Locale.ROOT).startsWith("arxiv");
        }
        return isVenue(text) || isDatedVenue(text) || IDENTIFIER.matcher(text).lookingAt();
    }

    /** "Jane Roe, Ann Poe": names and nothing else; a full stop behind the first would make it a title. */
    private static boolean isListOfNames(String text, Segment some, Segment next) {
        Authors.Sign sign = Authors.signOf(some.text());
        boolean cited = sign == Authors.Sign.LIKELY && next.text().contains("et al");
        return sign != Authors.Sign.NONE
                && !cited
                && text.substring(some.to(), next.from()).indexOf('.') < 0;
    }

    /**
     * "A Title, J. Roe et al., Some Journal" before a year: behind names that follow a title stands where it appeared.
     */
    private static boolean isJournalBehindNames(String text, List<Segment> segments) {
        int last = segments.size() - 1;
        return last >= 2
                && isName(segments.get(last))
                && Authors.signOf(segments.get(last - 1).text()) == Authors.Sign.CERTAIN
                && Authors.signOf(segments.get(last).text()) == Authors.Sign.NONE
                && Authors.signOf(segments.get(0).text()) == Authors.Sign.NONE
                && NameRun.length(text, segments, 0) == 0;
    }

    /** "Roe & Poe (2018)". */
    static boolean isDatedPair(List<Segment> segments, int at) {
        return at + 1 < segments.size()
                && isDate(segments.get(at + 1).text())
                && !segments.get(at).group()
                && Authors.isPair(segments.get(at).text());
    }

    private static boolean isFamilyName(Segment segment) {
        String text = segment.text();
        return !segment.group()
                && text.indexOf(' ') < 0
                && text.chars().anyMatch(Character::isLowerCase)
                && Authors.isName(text);
    }

    private static boolean isName(Segment segment) {
        return !segment.group()
                && Words.count(segment.text()) <= 4
                && Character.isUpperCase(segment.text().charAt(0));
    }

    static boolean isVenue(String text) {
        return text.length() < 90
                && VenueReader.known(text)
                        .filter(found -> found.rest().length() < 25)
                        .filter(found -> found.venue().year().isPresent()
                                || VenueNames.isAlone(found.venue().name()))
                        .isPresent();
    }

    static boolean isDate(String text) {
        Optional<DateReader.Found> date = DateReader.find(text);
        return date.isPresent()
                && date.get().to() - date.get().from() >= text.length() - 3
                && text.substring(0, date.get().from()).chars().noneMatch(Character::isUpperCase);
    }

    /** How many segments from {@code first} on are names, with the year beside them, where a title follows them. */
    private static int leadingNames(String text, List<Segment> segments, int first, Strictness strictness) {
        int run = NameRun.length(text, segments, first);
        int names = run;
        boolean certain = false;
        boolean dated = false;
        int at = first + run;
        for (; at < segments.size() - 1; at++) {
            Segment segment = segments.get(at);
            Authors.Sign sign = Authors.signOf(segment.text());
            boolean year = names > 0 && isDate(segment.text());
            if (sign == Authors.Sign.NONE && !year) {
                break;
            }
            certain |= sign == Authors.Sign.CERTAIN;
            dated |= year && segment.group();
            names += sign == Authors.Sign.NONE ? 0 : 1;
        }
        if (names == 0 || at >= segments.size()) {
            return 0;
        }
        boolean sure = certain || dated || names > 1 || strictness == Strictness.ANY_NAME;
        String title = segments.get(at).text();
        boolean titled = Words.count(DIGITS.matcher(title).replaceAll("")) >= 2
                && (dated || Authors.signOf(title) == Authors.Sign.NONE);
        return sure && titled ? at - first : 0;
    }

    /** Where the names behind the title start; {@code end} if there are none. */
    private static int trailingNames(List<Segment> segments, int first, int end, Strictness strictness) {
        int at = end;
        boolean certain = false;
        while (at > first + 1) {
            Authors.Sign sign = Authors.signOf(segments.get(at - 1).text());
            if (sign == Authors.Sign.NONE) {
                break;
            }
            certain |= sign == Authors.Sign.CERTAIN;
            at--;
        }
        boolean longEnough = Words.count(segments.get(first).text()) >= 3;
        if (at == end && end > first + 1 && end < segments.size() && isDatedPair(segments, end - 1)) {
            return end - 1;
        }
        if (at == end && longEnough && end < segments.size() && end > first + 1) {
            // "A Title of Words, Roe, NIPS 2012": a family name alone, before the venue.
            return isFamilyName(segments.get(end - 1)) ? end - 1 : end;
        }
        boolean sure = certain || end - at > 1;
        return sure || (strictness == Strictness.ANY_NAME && longEnough) ? at : end;
    }
}
