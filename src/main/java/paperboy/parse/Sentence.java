package paperboy.parse;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a remark that links something from the line that holds venue, date and links. */
final class Sentence {
    private static final Pattern ENDS = Pattern.compile("[。；！？]|[;!?]\\s*$");
    /** Words that need what they lead to: "see [a post](...)". */
    private static final Pattern LEADS_ON = Pattern.compile(
            "(?:[见看在到自于与和对]|参考|参阅|参照|详细|基于|类似|出自|来源|(?i:(?<![\\p{L}])(?:see|from|in|at|by|via|of|on|to|with|than|and)))[\\s:：]*$");

    private static final Pattern NAMED = Pattern.compile("^\\s*(?:\\*\\*[^*]*\\p{L}[^*]*\\*\\*\\s*)[:：]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（][^()（）]{1,20}[)）]\\s*");
    private static final int LONGEST_LABEL = 20;

    private Sentence() {}

    /** Whether a line below a title is a sentence, though a link stands in it; {@code head} is without its label. */
    static boolean holds(String head, List<Piece> pieces, int firstLink) {
        String words = MetaReader.trimmed(MetaReader.unbracketed(head));
        Piece link = pieces.get(firstLink);
        boolean venue = link.is(Piece.Kind.LINK)
                && VenueReader.known(words).filter(MetaReader::isAlone).isPresent();
        if (!isRemark(head) && (venue || DateReader.find(head).isPresent())) {
            return false;
        }
        boolean paper = link.is(Piece.Kind.LINK) && Labels.isPaperLabel(Texts.unmarked(link.text()));
        if (paper && (words.isEmpty() || !LEADS_ON.matcher(head).find())) {
            return false;
        }
        return isRemark(head) || runsThrough(head, pieces, firstLink);
    }

    /** Whether the words alone are a remark: ended as one, or led in by a name: "**Fast**：...". */
    static boolean isRemark(String words) {
        return ENDS.matcher(words).find() || NAMED.matcher(words).find();
    }

    /** Whether words lead to a link or run on behind it; a suffix, a separator or the next label do not. */
    static boolean runsThrough(String head, List<Piece> pieces, int firstLink) {
        if (LEADS_ON.matcher(head).find()) {
            return true;
        }
        for (int at = firstLink; at < pieces.size(); at++) {
            if (pieces.get(at).isLink() && runsOn(pieces, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsOn(List<Piece> pieces, int at) {
        String behind = MetaReader.textBehind(pieces, at);
        int next = next(pieces, at);
        String words = next < pieces.size() ? LinkReader.withoutLabel(behind, pieces.get(next)) : behind;
        if (MetaReader.trimmed(words).isEmpty() || LinkReader.suffix(words).isPresent()) {
            return false;
        }
        boolean last = next == pieces.size();
        if (last && IN_BRACKETS.matcher(words).matches()) {
            return false;
        }
        boolean known = pieces.get(at).is(Piece.Kind.LINK)
                && Labels.isLabel(Texts.unmarked(pieces.get(at).text()));
        return !last
                || !known
                || words.length() > LONGEST_LABEL
                || words.codePoints().anyMatch(c -> "。，；".indexOf(c) >= 0);
    }

    private static int next(List<Piece> pieces, int at) {
        int next = at + 1;
        while (next < pieces.size() && !pieces.get(next).isLink()) {
            next++;
        }
        return next;
    }
}
