package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.ArxivId;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Venue;

/** Reads the line below a title: {@code [venue] *date* [authors] [label](url)-suffix | [label](url)}. */
final class MetaReader {
    private static final Pattern STARRED_YEAR =
            Pattern.compile("[*\\[]\\s*((?:19|20)\\d{2})\\s*(?:[*\\]]|(?![\\d.-])|(?=[-–—~至](?:19|20)\\d{2}(?!\\d)))");
    private static final Pattern LEADING_STAR = Pattern.compile("\\s*\\*\\s*(?:19|20)\\d{2}");
    private static final Pattern LEADING_YEAR = Pattern.compile("((?:19|20)\\d{2})(?![\\d.:/-])\\s*");
    private static final Pattern UNTIL =
            Pattern.compile("^[\\s*]*[-–—~至]\\s*(?:(?:19|20)\\d{2}(?:[-./]\\d{1,2}){0,2}|now|present|至今)"
                    + "|^[\\s*]*[(（]\\s*(?:modified|updated|revised)[^()（）]*[)）]");
    private static final String SEPARATORS = " \t\n\u000B\f\r|｜,，;；、·/&—–-";
    private static final int LONGEST_HEAD = 100;
    /** Behind a date many authors may stand. */
    private static final int LONGEST_DATED_HEAD = 400;

    private final Page page;

    MetaReader(Page page) {
        this.page = page;
    }

    /** Reads the line into the draft if it is one of these; says whether it was. */
    boolean read(SourceLine line, EntryDraft draft) {
        List<Piece> pieces = page.pieces(line.text());
        int firstLink = firstLink(pieces);
        String head = head(line.text(), pieces, firstLink);
        boolean links = firstLink < pieces.size();
        if (isTooLong(head) || (!links && !speaksAlone(head))) {
            return false;
        }
        if (links) {
            head = LinkReader.withoutLabel(head, pieces.get(firstLink));
            if (Sentence.holds(head, pieces, firstLink)) {
                return false;
            }
        }
        readHead(head, draft);
        readLinks(line, pieces, firstLink, draft);
        return true;
    }

    /** Reads a line that holds only links, a bare address or a venue, below the first of its kind. */
    boolean readMore(SourceLine line, EntryDraft draft) {
        List<Piece> pieces = page.pieces(line.text());
        int firstLink = firstLink(pieces);
        String head = head(line.text(), pieces, firstLink);
        if (firstLink == pieces.size()) {
            return draft.venue.isEmpty() && head.length() < 60 && venueAlone(trimmed(head), draft);
        }
        String rest = trimmed(LinkReader.withoutLabel(head, pieces.get(firstLink)));
        boolean labelled = rest.isEmpty() || (Labels.isLabel(rest) && rest.indexOf('*') < 0);
        if (Sentence.runsThrough(head, pieces, firstLink)
                || !((draft.venue.isEmpty() && venueAlone(rest, draft)) || labelled)) {
            return false;
        }
        readLinks(line, pieces, firstLink, draft);
        return true;
    }

    private static boolean isTooLong(String head) {
        return head.length() > LONGEST_HEAD
                && (head.length() > LONGEST_DATED_HEAD
                        || DateReader.findDayOrMonth(head)
                                .filter(date ->
                                        date.from() < LONGEST_HEAD && head.charAt(Math.max(0, date.from() - 1)) == '*')
                                .isEmpty());
    }

    /** Whether a line begins with its date: it is no remark, even below one. */
    static boolean isDated(String text) {
        return LEADING_STAR.matcher(text).lookingAt()
                || (!Sentence.isRemark(text)
                        && DateReader.findDayOrMonth(text)
                                .filter(date -> date.from() < 12)
                                .isPresent());
    }

    private static boolean speaksAlone(String head) {
        if (Sentence.isRemark(head) && !LEADING_STAR.matcher(head).lookingAt()) {
            return false;
        }
        String plain = trimmed(head.replace('*', ' '));
        return DateReader.findDayOrMonth(head)
                        .filter(found -> found.from() < 60)
                        .isPresent()
                || STARRED_YEAR.matcher(head).find()
                || (plain.length() == 4 && DateReader.findYear(plain).isPresent())
                || (plain.length() < 60
                        && VenueReader.known(plain)
                                .filter(found -> found.rest().isEmpty()
                                        || plain.indexOf(',') > 0
                                        || LEADING_YEAR.matcher(found.rest()).matches())
                                .filter(MetaReader::isAlone)
                                .isPresent());
    }

    private static boolean venueAlone(String head, EntryDraft draft) {
        draft.cited = draft.cited.or(() -> ArxivId.cited(head));
        Optional<VenueReader.Found> venue =
                VenueReader.known(head).filter(found -> found.rest().isEmpty()).filter(MetaReader::isAlone);
        venue.ifPresent(found -> draft.venue = Optional.of(found.venue()));
        return venue.isPresent();
    }

    /** Whether a venue needs no date and no link beside it to be told from a remark such as "workshop 论文". */
    static boolean isAlone(VenueReader.Found found) {
        String name = found.venue().name();
        boolean mixed = name.charAt(0) < 0x2E80 && name.chars().anyMatch(c -> c >= 0x2E80);
        return !mixed && !name.contains(": ") && (found.venue().year().isPresent() || VenueNames.isAlone(name));
    }

    private static int firstLink(List<Piece> pieces) {
        int at = 0;
        while (at < pieces.size() && !pieces.get(at).isLink()) {
            at++;
        }
        return at;
    }

    private static String head(String source, List<Piece> pieces, int firstLink) {
        return firstLink < pieces.size()
                ? source.substring(0, pieces.get(firstLink).from())
                : Texts.verbatim(source);
    }

    private void readHead(String head, EntryDraft draft) {
        draft.cited = draft.cited.or(() -> ArxivId.cited(head));
        Optional<DateReader.Found> day = DateReader.findDayOrMonth(head);
        if (day.isPresent()) {
            dated(head, day.get().date(), day.get().from(), day.get().to(), draft);
            return;
        }
        Matcher year = STARRED_YEAR.matcher(head);
        if (year.find()) {
            dated(head, ListedDate.of(Integer.parseInt(year.group(1))), year.start(), year.end(), draft);
            return;
        }
        undated(trimmed(unbracketed(head)), draft);
    }

    private static void dated(String head, ListedDate date, int from, int to, EntryDraft draft) {
        draft.date = Optional.of(date);
        String before = trimmed(unbracketed(head.substring(0, from)));
        VenueReader.anyName(before).ifPresent(found -> {
            draft.venue = Optional.of(found.venue());
            // "CVPR 2017, TPAMI 2018": the first of two venues.
            if (VenueReader.known(trimmed(found.rest())).isEmpty()) {
                authors(found.rest(), draft);
            }
        });
        String behind = UNTIL.matcher(head.substring(to)).replaceFirst("");
        String after = trimmed(unbracketed(behind));
        if (draft.venue.isEmpty()) {
            Optional<VenueReader.Found> venue = VenueReader.known(after);
            if (venue.isPresent()) {
                draft.venue = Optional.of(venue.get().venue());
                after = venue.get().rest();
            }
        }
        authors(after, draft);
    }

    private static void undated(String head, EntryDraft draft) {
        if (head.isEmpty()) {
            return;
        }
        Optional<VenueReader.Found> venue = VenueReader.anyName(head).filter(found -> isVenue(found.venue(), head));
        if (venue.isPresent()) {
            draft.venue = Optional.of(venue.get().venue());
            authors(withoutYear(venue.get().rest(), draft), draft);
            return;
        }
        Optional<DateReader.Found> year = DateReader.findYear(head);
        if (year.isPresent()) {
            draft.date = Optional.of(year.get().date());
            String rest = trimmed(head.substring(0, year.get().from())
                    + head.substring(year.get().to()));
            Optional<VenueReader.Found> behind = VenueReader.known(rest);
            behind.ifPresent(found -> draft.venue = Optional.of(found.venue()));
            authors(behind.map(VenueReader.Found::rest).orElse(rest), draft);
        } else {
            authors(head, draft);
        }
    }

    /** "ACL 2011 2010 Google": behind the venue stands the date. */
    private static String withoutYear(String rest, EntryDraft draft) {
        Matcher year = LEADING_YEAR.matcher(rest);
        if (!year.lookingAt()) {
            return rest;
        }
        draft.date = Optional.of(ListedDate.of(Integer.parseInt(year.group(1))));
        return rest.substring(year.end());
    }

    /** "2017 Google" is a year and an institution; "2018 CVPR" and "Some Journal 2018" are venues. */
    private static boolean isVenue(Venue venue, String head) {
        boolean yearBehind = venue.year().isPresent()
                && !head.startsWith(String.valueOf(venue.year().getAsInt()));
        return yearBehind || VenueNames.isKnown(venue.name());
    }

    private static void authors(String text, EntryDraft draft) {
        String clean = trimmed(text);
        if (!clean.isEmpty()) {
            draft.authors =
                    Optional.of(draft.authors.map(said -> said + ", " + clean).orElse(clean));
        }
    }

    private void readLinks(SourceLine line, List<Piece> pieces, int firstLink, EntryDraft draft) {
        for (int at = firstLink; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (!piece.isLink()) {
                continue;
            }
            String behind = textBehind(pieces, at);
            Optional<String> note = LinkReader.suffix(behind);
            LinkReader.add(line.number(), LinkReader.label(line.text(), pieces, at), piece.target(), note, draft);
            if (at == lastLink(pieces) && note.isEmpty()) {
                readTail(trimmed(Texts.verbatim(behind)), draft);
            }
        }
    }

    private static void readTail(String tail, EntryDraft draft) {
        if (tail.isEmpty()) {
            return;
        }
        Optional<VenueReader.Found> venue = draft.venue.isPresent()
                ? Optional.empty()
                : VenueReader.known(tail).filter(MetaReader::isAlone);
        if (venue.isPresent()) {
            draft.venue = Optional.of(venue.get().venue());
        } else {
            draft.notes.add(tail);
        }
    }

    static String textBehind(List<Piece> pieces, int at) {
        StringBuilder text = new StringBuilder();
        for (int next = at + 1; next < pieces.size() && !pieces.get(next).isLink(); next++) {
            if (pieces.get(next).isText() || pieces.get(next).is(Piece.Kind.CODE)) {
                text.append(pieces.get(next).text());
            }
        }
        return text.toString();
    }

    private static int lastLink(List<Piece> pieces) {
        int last = pieces.size() - 1;
        while (last >= 0 && !pieces.get(last).isLink()) {
            last--;
        }
        return last;
    }

    static String unbracketed(String text) {
        return text.replace('*', ' ').replace('[', ' ').replace(']', ' ').replace('_', ' ');
    }

    static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && (isSeparator(text.charAt(from)) || text.charAt(from) == '.')) {
            from++;
        }
        int to = text.length();
        while (to > from && isSeparator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
