package paperboy.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bold and italics. More lenient than Markdown beside Chinese text ({@code **强调：**文字} is bold), stricter inside words
 * ({@code a*b*c} and {@code __init__} are characters of a title).
 */
final class Emphasis {
    private Emphasis() {}

    /**
     * A run of asterisks or underscores.
     *
     * @param piece the index of its own text among the pieces
     */
    record Mark(char sign, int length, int piece, boolean opens, boolean closes) {}

    static Mark mark(String source, int at, int length, int piece) {
        char before = at == 0 ? ' ' : source.charAt(at - 1);
        char after = at + length >= source.length() ? ' ' : source.charAt(at + length);
        boolean opens = after > ' ';
        boolean closes = before > ' ';
        if (opens && closes && isWord(before) && isWord(after)) {
            boolean inWord = source.charAt(at) == '_' || length == 1;
            opens = !inWord;
            closes = !inWord;
        }
        return new Mark(source.charAt(at), length, piece, opens, closes);
    }

    /** Marks what stands between pairs, and drops the signs of the pairs. */
    static List<Piece> apply(List<Piece> pieces, List<Mark> marks) {
        if (marks.isEmpty()) {
            return pieces;
        }
        int[] strong = new int[pieces.size() + 1];
        int[] emphasised = new int[pieces.size() + 1];
        boolean[] dropped = new boolean[pieces.size()];
        Deque<Mark> open = new ArrayDeque<>();
        for (Mark mark : marks) {
            Mark opener = mark.closes() ? opener(open, mark) : null;
            if (opener != null && isText(pieces, opener, mark)) {
                style(opener, mark, strong, emphasised);
                dropped[opener.piece()] = true;
                dropped[mark.piece()] = true;
            } else if (mark.opens() && open.size() < 50) {
                open.push(mark);
            }
        }
        return styled(pieces, strong, emphasised, dropped);
    }

    /** The nearest opener of the same kind; those in between stay characters. */
    private static @Nullable Mark opener(Deque<Mark> open, Mark closer) {
        for (Mark candidate : open) {
            if (candidate.sign() == closer.sign() && candidate.length() == closer.length()) {
                while (!open.pop().equals(candidate)) {
                    // Dropped: an opener inside a pair that never closes.
                }
                return candidate;
            }
        }
        return null;
    }

    /** {@code __init__} is a name; {@code __two words__} and {@code __Name__} are bold. */
    private static boolean isText(List<Piece> pieces, Mark opener, Mark closer) {
        if (opener.sign() != '_' || opener.length() != 2) {
            return true;
        }
        List<Piece> inside = pieces.subList(opener.piece() + 1, closer.piece());
        return inside.size() != 1
                || !inside.get(0).isText()
                || inside.get(0).text().indexOf(' ') >= 0
                || inside.get(0).text().codePoints().anyMatch(Character::isUpperCase);
    }

    private static void style(Mark opener, Mark closer, int[] strong, int[] emphasised) {
        if (opener.length() >= 2) {
            strong[opener.piece()]++;
            strong[closer.piece()]--;
        }
        if (opener.length() != 2) {
            emphasised[opener.piece()]++;
            emphasised[closer.piece()]--;
        }
    }

    private static List<Piece> styled(List<Piece> pieces, int[] strong, int[] emphasised, boolean[] dropped) {
        List<Piece> styled = new ArrayList<>();
        int bold = 0;
        int italic = 0;
        for (int i = 0; i < pieces.size(); i++) {
            bold += strong[i];
            italic += emphasised[i];
            if (!dropped[i]) {
                styled.add(pieces.get(i).styled(bold > 0, italic > 0));
            }
        }
        return merged(styled);
    }

    private static List<Piece> merged(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean same = last != null
                    && last.isText()
                    && piece.isText()
                    && last.strong() == piece.strong()
                    && last.emphasised() == piece.emphasised();
            if (last != null && same) {
                merged.set(
                        merged.size() - 1,
                        new Piece(
                                Piece.Kind.TEXT,
                                last.text() + piece.text(),
                                "",
                                last.from(),
                                piece.to(),
                                piece.strong(),
                                piece.emphasised()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static boolean isWord(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
