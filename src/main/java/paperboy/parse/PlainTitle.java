package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title in running text, parted from authors, venue, date and short names around it.
 *
 * @param text the title alone
 * @param others the segments before and behind it, in order
 */
record PlainTitle(String text, List<String> others) {
    private static final Pattern QUOTED = Pattern.compile("[“\"「『《]([^“”\"「」『』《》]{8,}?)[.,]?[”\"」』》]");
    private static final Pattern EDGES = Pattern.compile(
            "^[\\s\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}*~|>:：,;.、，。#→►▪▸✅-]+|[\\s\\p{So}\\x{FE0F}\\x{200D}*~|:：,;、，。\\[({（/→–—-]+$");
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]{2,40}:");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\[?\\(?\\d{1,3}[\\])]\\.?|#?\\d{1,3}[.、:：)])\\s*(?=\\S)");
    private static final Pattern LABEL =
            Pattern.compile("^(?i)(?:title|paper|papers|论文|论文标题|标题|题目|paper title|name)\\s*[:：]\\s*");
    private static final Pattern PAGES = Pattern.compile(
            "(?i)(?:pp?\\.?|vol\\.?|pages?|no\\.?|issue|volume|\\d+\\(\\d+\\):?)\\s*[\\d–:-]+.*|\\d+(?:\\s*[-–]\\s*\\d+)?|et al");

    /** "Smith, J., & Brown, K. (2018)." */
    private static final Pattern INVERTED_NAMES = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’-]+, \\p{Lu}[\\p{L}.'’ -]{0,30}; ?)+\\p{Lu}[\\p{L}'’-]+, \\p{Lu}[\\p{L}'’-]+\\.?\\s*(?=\\()|(?:\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?,\\s(?:\\p{Lu}\\.[\\s-]?)+[,;]?\\s*(?:&|and|…|\\.\\.\\.)?\\s*)+(?:et al\\.?,?)?\\s*");

    private static final Pattern LEADS_TO_VENUE = Pattern.compile(
            "(?i)(?:in|by|at|on|and|from|with|published|appeared|presented|accepted|to appear|available|link|links|here|in proc|in proceedings)(?: in| at| by| to)?(?: the)?\\.?");

    private static final Pattern IDENTIFIER = Pattern.compile("(?i)(?:arxiv|doi)\\s?:");

    private static final String QUOTES = "\"\"“”《》「」『』";

    PlainTitle {
        others = List.copyOf(others);
    }

    /** The title that a text holds, if it holds one. */
    static Optional<PlainTitle> in(String written) {
        String text = withoutDate(tidy(written));
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find() && isWhole(text, quoted)) {
            List<String> others = new ArrayList<>();
            Segment.of(text.substring(0, quoted.start())).forEach(segment -> others.add(segment.text()));
            Segment.of(text.substring(quoted.end())).forEach(segment -> others.add(segment.text()));
            return Optional.of(new PlainTitle(tidy(quoted.group(1)), others));
        }
        Matcher inverted = INVERTED_NAMES.matcher(text);
        if (inverted.lookingAt() && inverted.end() < text.length()) {
            String names = text.substring(0, inverted.end()).strip();
            return parted(tidy(text.substring(inverted.end())), Strictness.ANY_NAME)
                    .map(title -> title.behind(names));
        }
        return parted(text, Strictness.ANY_NAME);
    }

    /** Whether the words in quotes are all of the title: not a question that a colon and the rest follow. */
    private static boolean isWhole(String text, Matcher quoted) {
        String behind = text.substring(quoted.end()).stripLeading();
        if (quoted.start() == 0 && (behind.startsWith(":") || behind.startsWith("："))) {
            return false;
        }
        boolean apart = behind.isEmpty() || ",.([|;".indexOf(behind.charAt(0)) >= 0;
        return Words.count(quoted.group(1)) >= (quoted.start() == 0 && apart ? 1 : 3);
    }

    private PlainTitle behind(String names) {
        List<String> all = new ArrayList<>();
        all.add(names);
        all.addAll(others);
        return new PlainTitle(text, all);
    }

    /** "2017-08 A Title": a day or month needs no comma behind it, a year alone may be the title's first word. */
    private static String withoutDate(String text) {
        return DateReader.findDayOrMonth(text)
                .filter(date -> date.from() == 0 && date.to() < text.length())
                .map(date -> "[" + text.substring(0, date.to()) + "] " + tidy(text.substring(date.to())))
                .orElse(text);
    }

    /** The title of a link or in bold: nothing but a venue, a year or a number is taken off. */
    static Optional<PlainTitle> marked(String written) {
        return parted(tidy(written), Strictness.CERTAIN_NAMES);
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
        if (last - first > 2 && ShortName.leads(segments.subList(first, first + 3))) {
            first++;
            return parted(text.substring(segments.get(first).from()), strictness);
        }
        int meta = last;
        while (meta > first + 1 && trails(segments.get(meta - 1))) {
            meta--;
        }
        int names = trailingNames(segments, first, meta, strictness);
        int named = names;
        while (named < meta && named > first + 1 && trails(segments.get(named - 1))) {
            named--;
        }
        int begin = first + leadingNames(segments, first, named, strictness);
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
        String clean = tidy(whole ? segments.get(begin).text() : title);
        return clean.isEmpty() ? Optional.empty() : Optional.of(TitleColumns.titled(new PlainTitle(clean, others)));
    }

    /** Whether a text is a known venue and its year, and nothing else. */
    static boolean isDatedVenue(String text) {
        return text.length() < 40
                && VenueReader.known(text)
                        .filter(found ->
                                found.rest().isEmpty() && found.venue().year().isPresent())
                        .isPresent();
    }

    /** A date, a venue or a short name in brackets before the title. */
    private static boolean leads(String text, Segment segment) {
        if (segment.group()) {
            boolean apart = segment.to() >= text.length()
                    || text.charAt(segment.to() - 1) == '】'
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
                || LEADS_TO_VENUE.matcher(text).matches()) {
            return true;
        }
        if (segment.group()) {
            return isVenue(text)
                    || Labels.isLabel(text)
                    || Authors.signOf(text) != Authors.Sign.NONE
                    || (DateReader.find(text).isPresent() && Words.count(text) <= 8)
                    || text.toLowerCase(Locale.ROOT).startsWith("arxiv");
        }
        return isVenue(text) || IDENTIFIER.matcher(text).lookingAt();
    }

    /** "Jane Roe, Ann Poe": names and nothing else; a full stop behind the first would make it a title. */
    private static boolean isListOfNames(String text, Segment some, Segment next) {
        return Authors.signOf(some.text()) != Authors.Sign.NONE
                && text.substring(some.to(), next.from()).indexOf('.') < 0;
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
        return date.isPresent() && date.get().to() - date.get().from() >= text.length() - 3;
    }

    /** How many segments from {@code first} on are names, with the year beside them, where a title follows them. */
    private static int leadingNames(List<Segment> segments, int first, int end, Strictness strictness) {
        int names = 0;
        boolean certain = false;
        int at = first;
        for (; at < end - 1; at++) {
            Segment segment = segments.get(at);
            Authors.Sign sign = Authors.signOf(segment.text());
            boolean year = names > 0 && isDate(segment.text());
            if (sign == Authors.Sign.NONE && !year) {
                break;
            }
            certain |= sign == Authors.Sign.CERTAIN;
            names += sign == Authors.Sign.NONE ? 0 : 1;
        }
        boolean sure = certain || names > 1 || (names == 1 && strictness == Strictness.ANY_NAME);
        Segment title = segments.get(at);
        boolean titled = Words.count(title.text()) >= 2 && Authors.signOf(title.text()) == Authors.Sign.NONE;
        return names > 0 && sure && titled ? at - first : 0;
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
        boolean sure = certain || end - at > 1;
        boolean longEnough = Words.count(segments.get(first).text()) >= 3;
        return sure || (strictness == Strictness.ANY_NAME && longEnough) ? at : end;
    }

    /** Without emoji that are written as words: {@code :star:}. */
    static String withoutShortcodes(String written) {
        return SHORTCODE.matcher(written).replaceAll(" ");
    }

    /** Without numbers, emoji, label and loose punctuation at its ends. */
    static String tidy(String written) {
        String text = Texts.collapsed(Texts.entities(withoutShortcodes(written)));
        String before;
        do {
            before = text;
            text = EDGES.matcher(text).replaceAll("");
            text = NUMBERING.matcher(text).replaceFirst("");
            text = LABEL.matcher(text).replaceFirst("");
            if (text.endsWith(".") && !text.endsWith("..")) {
                text = text.substring(0, text.length() - 1);
            }
            text = unwrapped(text.strip());
        } while (!text.equals(before));
        return text;
    }

    private static String unwrapped(String text) {
        if (text.length() < 3) {
            return text;
        }
        char open = text.charAt(0);
        char close = text.charAt(text.length() - 1);
        int pair = QUOTES.indexOf(open);
        boolean quotes = pair >= 0 && pair % 2 == 0 && QUOTES.charAt(pair + 1) == close;
        boolean brackets = open == '[' && close == ']' && text.indexOf(']') == text.length() - 1;
        return (quotes && text.indexOf(close, 1) == text.length() - 1) || brackets
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
