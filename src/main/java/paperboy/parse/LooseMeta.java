package paperboy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.ListedDate;

/** Takes the words around a title for what they are: date, venue, authors, or a note. */
final class LooseMeta {
    private static final Set<String> VENUE_KEYS = Set.of(
            "venue",
            "conference",
            "conf",
            "journal",
            "publication",
            "published",
            "intro",
            "where",
            "booktitle",
            "source",
            "会议",
            "期刊",
            "来源",
            "发表",
            "出处");
    private static final Set<String> DATE_KEYS = Set.of("date", "year", "time", "年份", "时间", "日期", "发表时间");
    private static final Set<String> AUTHOR_KEYS = Set.of(
            "author",
            "authors",
            "by",
            "作者",
            "institution",
            "institute",
            "affiliation",
            "affiliations",
            "单位",
            "机构",
            "team",
            "作者单位");
    /** Keys behind which anything may stand, a venue too. */
    private static final Set<String> NOTE_KEYS = Set.of("note", "notes", "comment", "comments", "备注");

    private static final Pattern KEY = Pattern.compile("^\\s*[\\p{L} ]{1,22}?\\s*[:：]\\s*");
    private static final Pattern BY = Pattern.compile("^(?i:by|from)\\s+");
    private static final Pattern ET_AL_YEAR = Pattern.compile("(.* et al)\\.?,?\\s*\\(?((?:19|20)\\d{2})\\)?");
    /** "Paper (" of {@code Paper (ICML 2020)}. */
    private static final Pattern LABEL_AND_GROUP = Pattern.compile("^(?i:paper|pdf|arxiv|code)\\s*[(（]");

    private static final int LONGEST_META_WORDS = 14;

    private final EntryDraft draft;

    LooseMeta(EntryDraft draft) {
        this.draft = draft;
    }

    /** Running text: its segments are looked at one by one; the rest of a sentence becomes a note. */
    void text(String text) {
        for (String line : Tidy.withoutShortcodes(text).split("\n", -1)) {
            Optional<String> key = LooseReader.key(line);
            String value = key.isPresent() ? KEY.matcher(line).replaceFirst("") : line;
            if (key.isPresent() && AUTHOR_KEYS.contains(key.get())) {
                authors(value);
            } else if (key.isPresent() && DATE_KEYS.contains(key.get())) {
                date(value);
            } else {
                boolean keyed = key.isPresent()
                        && (VENUE_KEYS.contains(key.get())
                                || (NOTE_KEYS.contains(key.get()) && PlainTitle.isVenue(value)));
                segments(keyed ? value : line);
            }
        }
    }

    /** Words in bold or italics, which are one thing: authors, a venue, a remark. */
    void whole(String text) {
        String clean = Tidy.words(text);
        if (clean.isEmpty()) {
            return;
        }
        if (Authors.signOf(clean) != Authors.Sign.NONE && draft.authors.isEmpty()) {
            authors(clean);
        } else {
            segments(clean);
        }
    }

    /** The label of a link or badge, which may name venue and year. */
    void label(String text) {
        String clean = LABEL_AND_GROUP.matcher(Tidy.words(text)).replaceFirst("");
        if (clean.length() > 1 && clean.length() < 40) {
            boolean dated = VenueReader.known(clean)
                    .or(() -> VenueReader.dated(clean))
                    .filter(found -> found.venue().year().isPresent())
                    .isPresent();
            draft.labelled |=
                    takeDate(clean) || (dated && takeVenue(clean)) || (isCitation(clean) && takeDateIn(clean));
        }
    }

    /** "Roe et al., 2020". */
    private static boolean isCitation(String text) {
        return text.contains("et al") && DateReader.findYear(text).isPresent();
    }

    /** Segments that are known to be no part of the title; those that are names are its authors together. */
    void others(List<String> segments) {
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < segments.size(); at++) {
            String text = segments.get(at);
            boolean dated = at + 1 < segments.size() && PlainTitle.isDate(segments.get(at + 1));
            if (draft.authors.isEmpty() && (isNames(text) || (dated && Authors.isPair(text)))) {
                names.append(names.isEmpty() ? "" : ", ").append(text);
            } else if (!take(text)) {
                NameRun.together(text).forEach(this::take);
            }
        }
        authors(names.toString());
    }

    private void segments(String text) {
        StringBuilder names = new StringBuilder();
        int noteFrom = -1;
        List<Segment> segments = Segment.of(text);
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            int run = draft.authors.isEmpty() ? NameRun.length(text, segments, at) : 0;
            if (run > 0) {
                at += run - 1;
                names.append(names.isEmpty() ? "" : ", ")
                        .append(text, segment.from(), segments.get(at).to());
                continue;
            }
            if (draft.authors.isEmpty() && (isNames(segment.text()) || PlainTitle.isDatedPair(segments, at))) {
                names.append(names.isEmpty() ? "" : ", ").append(segment.text());
                continue;
            }
            if (!take(segment) && noteFrom < 0 && Words.count(segment.text()) > 2) {
                noteFrom = segment.from();
            }
        }
        authors(names.toString());
        if (noteFrom >= 0) {
            note(text.substring(noteFrom));
        }
    }

    /** A segment, or what bars part inside a group: {@code [2021 | Nature]}. */
    private boolean take(Segment segment) {
        if (!segment.group() || segment.text().indexOf('|') < 0) {
            return take(segment.text());
        }
        boolean taken = false;
        for (Segment part : Segment.of(segment.text())) {
            taken |= take(part.text());
        }
        return taken;
    }

    /** Names without a year; "Jane Roe, 2021" is more than names. */
    private static boolean isNames(String text) {
        return (Authors.signOf(text) != Authors.Sign.NONE || NameRun.isOne(text))
                && (text.contains("et al") || DateReader.findYear(text).isEmpty())
                && !VenueNames.isKnown(text);
    }

    private boolean take(String text) {
        String clean = Tidy.words(text);
        if (clean.isEmpty()) {
            return true;
        }
        if (Words.count(clean) > LONGEST_META_WORDS) {
            return false;
        }
        int etAl = clean.indexOf("et al.");
        if (etAl > 0 && etAl + 6 < clean.length()) {
            authors(clean.substring(0, etAl + 6));
            return take(clean.substring(etAl + 6));
        }
        return takeDate(clean) || takeVenue(clean) || Labels.isLabel(clean) || takeDateIn(clean) || takeAuthors(clean);
    }

    private boolean takeDate(String text) {
        if (!PlainTitle.isDate(text)) {
            return false;
        }
        date(text);
        return true;
    }

    private void date(String text) {
        Optional<DateReader.Found> found = DateReader.find(text);
        if (found.isPresent() && isBetter(found.get().date())) {
            draft.date = Optional.of(found.get().date());
        }
    }

    /** The first date counts, unless a later one says the same year to the month. */
    private boolean isBetter(ListedDate date) {
        if (draft.date.isEmpty()) {
            return true;
        }
        ListedDate said = draft.date.get();
        return said.month().isEmpty() && date.month().isPresent() && said.year() == date.year();
    }

    private boolean takeVenue(String text) {
        Optional<VenueReader.Found> found = VenueReader.known(text)
                .or(() -> VenueReader.dated(text))
                .filter(venue -> venue.venue().year().isPresent()
                        || VenueNames.isAlone(venue.venue().name()))
                .filter(venue -> Words.count(venue.rest()) <= 5);
        if (found.isEmpty()) {
            return false;
        }
        boolean better = draft.venue.isEmpty()
                || (draft.venue.get().year().isEmpty()
                        && found.get().venue().year().isPresent())
                || (draft.venue.get().name().toLowerCase(Locale.ROOT).startsWith("arxiv")
                        && !found.get().venue().name().toLowerCase(Locale.ROOT).startsWith("arxiv"));
        if (better) {
            draft.venue = Optional.of(found.get().venue());
        }
        String rest = found.get().rest();
        if (!rest.isEmpty()) {
            take(rest);
        }
        return true;
    }

    /** A text that stands where a venue must stand. */
    void venue(String text) {
        if (draft.venue.isEmpty() && !takeVenue(text) && Words.count(text) > 0 && !takeDate(text)) {
            draft.venue = VenueReader.anyName(text)
                    .map(VenueReader.Found::venue)
                    .filter(venue -> !Labels.isLabel(venue.name()));
        }
    }

    private boolean takeAuthors(String text) {
        if (draft.authors.isPresent() || Authors.signOf(text) == Authors.Sign.NONE) {
            return false;
        }
        authors(text);
        return true;
    }

    /** "Kim et al., 2019" or "published 2019-05-01": a date beside few other words. */
    private boolean takeDateIn(String text) {
        Optional<DateReader.Found> found = DateReader.find(text);
        if (found.isEmpty() || Words.count(text) > 8) {
            return false;
        }
        String before = Tidy.words(text.substring(0, found.get().from()));
        boolean named = Authors.signOf(before) != Authors.Sign.NONE
                || before.endsWith("et al")
                || VenueNames.isKnown(before)
                || text.startsWith(", " + found.get().date().year(), found.get().from() - 2);
        if (!named && found.get().date().month().isEmpty()) {
            return false;
        }
        date(text);
        if (Authors.signOf(before) != Authors.Sign.NONE && draft.authors.isEmpty()) {
            authors(before);
        }
        return true;
    }

    private void authors(String text) {
        String clean = BY.matcher(Tidy.words(text)).replaceFirst("");
        Matcher dated = ET_AL_YEAR.matcher(clean);
        if (dated.matches()) {
            clean = dated.group(1);
            date(dated.group(2));
        }
        if (!clean.isEmpty() && draft.authors.isEmpty()) {
            draft.authors = Optional.of(clean);
        }
    }

    private void note(String text) {
        String clean = Texts.collapsed(text.replace(" | ", " "))
                .replaceFirst("^[\\s,.;:|\"”–—-]+", "")
                .strip();
        if (Words.count(clean) > 2) {
            draft.notes.add(clean);
        }
    }
}
