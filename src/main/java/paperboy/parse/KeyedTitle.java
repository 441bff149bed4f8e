package paperboy.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title that its line names as one: {@code **Title:** A Paper}.
 *
 * @param title what stands behind the key, as written
 * @param rest the other lines
 */
record KeyedTitle(String title, String rest) {
    private static final Set<String> KEYS = Set.of("title", "paper title", "标题", "题目", "论文标题", "论文题目");
    private static final Set<String> PAPER_KEYS = Set.of("paper", "论文", "论文名称", "论文名");
    private static final Pattern KEY = Pattern.compile("^[\\s*_]*[\\p{L} ]{2,22}?[\\s*_]*[:：][*_]*\\s*");

    /** A bar before the next key ends a line too. */
    private static final Pattern LINE_END = Pattern.compile(
            "\\n|(?<!\\s)\\s+[|｜]\\s+(?=[*_]{0,3}\\p{L}[\\p{L} ]{1,20}[*_]{0,3}[:：])"
                    + "|\\s(?=[*_]{0,3}(?:Authors?|Venue|Conference|Journal|Year|Links?|Paper|Code|作者|会议|链接|论文|代码)[*_]{0,3}\\s?[:：])");

    /** The title among the lines of a text; empty where no line, or more than one, names one. */
    static Optional<KeyedTitle> in(String text) {
        if (!mayHoldKey(text)) {
            return Optional.empty();
        }
        String title = "";
        StringBuilder rest = new StringBuilder();
        for (String line : LINE_END.split(text, -1)) {
            if (!isOne(line) && !isPaper(line)) {
                rest.append(rest.isEmpty() ? "" : "\n").append(line);
            } else if (title.isEmpty()) {
                title = KEY.matcher(line).replaceFirst("");
            } else {
                return Optional.empty();
            }
        }
        return Words.count(title) == 0 ? Optional.empty() : Optional.of(new KeyedTitle(title, rest.toString()));
    }

    /** Whether there is a colon that is no address's; most texts have none, and are spared the search. */
    private static boolean mayHoldKey(String text) {
        int colon = text.indexOf(':');
        while (colon >= 0 && text.startsWith("//", colon + 1)) {
            colon = text.indexOf(':', colon + 1);
        }
        return colon >= 0 || text.indexOf('：') >= 0;
    }

    /** "论文：A Paper of Several Words" below a short name; mostly the key stands before a link. */
    private static boolean isPaper(String line) {
        String said = KEY.matcher(line).replaceFirst("");
        return said.length() < line.length()
                && LooseReader.key(line).filter(PAPER_KEYS::contains).isPresent()
                && said.indexOf("](") < 0
                && !said.contains("://")
                && Words.count(said) >= 3;
    }

    /** Whether a line names a title. */
    static boolean isOne(String line) {
        return LooseReader.key(line).filter(KEYS::contains).isPresent();
    }
}
