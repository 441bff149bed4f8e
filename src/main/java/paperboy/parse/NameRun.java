package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that commas part: {@code Roe, Ann, and Bob Poe}, {@code Roe, J., & Poe, A. B.}, {@code Roe, Ann; Poe, Bob},
 * {@code 张三, 李四}. No segment of them is a name alone.
 */
final class NameRun {
    private static final Pattern AND = Pattern.compile("^(?:and\\s+|&\\s*)");
    /** "de la Roe", "van Poe". */
    private static final Pattern PARTICLES = Pattern.compile("^(?:\\p{Ll}+ ){1,2}");
    /** "J. and Poe" of {@code Roe, J. and Poe, A.}. */
    private static final Pattern INITIALS_AND_NAME =
            Pattern.compile("(?:\\p{Lu}\\.[\\s-]*){1,4}(?:and|&) \\p{Lu}[\\p{L}'’-]+");

    private static final Pattern INITIALS_AND_OTHERS = Pattern.compile("(?:\\p{Lu}\\.[\\s-]*){1,4}et\\.? al\\.?");

    private static final Pattern ET_AL = Pattern.compile("et\\.? al\\.?");

    private NameRun() {}

    /** How many segments from {@code at} on are such names; 0 if none. */
    static int length(String text, List<Segment> segments, int at) {
        int end = afterPairs(text, segments, at);
        if (end == at) {
            int chinese = afterChinese(segments, at);
            return chinese - at >= 2 ? chinese - at : 0;
        }
        while (end < segments.size() && goesOn(segments.get(end))) {
            end++;
        }
        return end - at;
    }

    /** Whether a text is such names and nothing else. */
    static boolean isOne(String text) {
        List<Segment> segments = Segment.of(text);
        return segments.size() > 1 && length(text, segments, 0) == segments.size();
    }

    /** The segments of a text, such names as one. */
    static List<String> together(String text) {
        List<Segment> segments = Segment.of(text);
        List<String> together = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            int from = segments.get(at).from();
            int run = length(text, segments, at);
            at += Math.max(0, run - 1);
            together.add(
                    run == 0
                            ? segments.get(at).text()
                            : text.substring(from, segments.get(at).to()));
        }
        return together;
    }

    /** Behind the pairs of family and given name that begin here. */
    private static int afterPairs(String text, List<Segment> segments, int at) {
        int end = at;
        while (end + 1 < segments.size()
                && isFamily(segments.get(end))
                && !segments.get(end + 1).group()) {
            Segment given = segments.get(end + 1);
            boolean paired = Authors.isInitials(given.text())
                    || INITIALS_AND_OTHERS.matcher(given.text()).matches()
                    || (Authors.isName(given.text())
                            && (isBefore(';', text, given) || (end == at && namesFollow(segments, end + 2))));
            if (INITIALS_AND_NAME.matcher(given.text()).matches()
                    && end + 2 < segments.size()
                    && Authors.isInitials(segments.get(end + 2).text())) {
                end += 3;
                continue;
            }
            boolean last = end > at && isBehind(';', text, segments.get(end)) && Authors.isName(given.text());
            if (!paired && !last) {
                break;
            }
            end += 2;
        }
        return end;
    }

    private static int afterChinese(List<Segment> segments, int at) {
        int end = at;
        while (end < segments.size()
                && !segments.get(end).group()
                && Authors.isChineseName(segments.get(end).text())
                && !VenueNames.isKnown(segments.get(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean isFamily(Segment segment) {
        String name = AND.matcher(segment.text()).replaceFirst("");
        String bare = PARTICLES.matcher(name).replaceFirst("");
        return !segment.group() && bare.indexOf(' ') < 0 && Authors.isName(name);
    }

    private static boolean goesOn(Segment segment) {
        return !segment.group()
                && (ET_AL.matcher(segment.text()).matches() || Authors.signOf(segment.text()) != Authors.Sign.NONE);
    }

    /** A full name behind one pair shows that it is a pair: two words and a comma may be a title. */
    private static boolean namesFollow(List<Segment> segments, int at) {
        if (at >= segments.size() || !goesOn(segments.get(at))) {
            return false;
        }
        String next = segments.get(at).text();
        return AND.matcher(next).find()
                || ET_AL.matcher(next).matches()
                || Authors.signOf(next) == Authors.Sign.CERTAIN
                || (at + 1 < segments.size() && goesOn(segments.get(at + 1)));
    }

    private static boolean isBefore(char sign, String text, Segment segment) {
        return segment.to() < text.length() && text.charAt(segment.to()) == sign;
    }

    private static boolean isBehind(char sign, String text, Segment segment) {
        return text.lastIndexOf(sign, segment.from()) >= segment.from() - 3
                && text.lastIndexOf(sign, segment.from()) >= 0;
    }
}
