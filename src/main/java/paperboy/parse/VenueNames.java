package paperboy.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Conferences and journals by the names curators use. */
final class VenueNames {
    private static final Set<String> ACRONYMS = WordList.read("venues.txt");

    private static final Set<String> WORDS = Set.of(
            "journal",
            "transactions",
            "trans",
            "proceedings",
            "proc",
            "conference",
            "conf",
            "workshop",
            "workshops",
            "symposium",
            "letters",
            "magazine",
            "review",
            "access",
            "preprint",
            "letter",
            "findings",
            "foundations");

    private static final Set<String> TITLES = WordList.read("journals.txt");

    private static final Pattern CHINESE_JOURNAL = Pattern.compile("\\p{IsHan}{2,12}(?:学报|杂志|通报|学刊|期刊|导刊)");
    private static final Pattern SPLIT = Pattern.compile("[\\s@/:,.()&+-]+");

    private VenueNames() {}

    /** Whether this is how people name a venue; case does not tell. */
    static boolean isKnown(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.length() > 120) {
            return false;
        }
        if (TITLES.contains(lower) || ACRONYMS.contains(lower) || isChineseJournal(lower)) {
            return true;
        }
        String[] words = SPLIT.split(lower, 16);
        for (String word : words) {
            if (WORDS.contains(word) && words.length > 1) {
                return true;
            }
        }
        // "ACM MM", "IEEE Access", "ICML Workshop", "CVPRW": an acronym leads or ends the name.
        return words.length <= 5
                && words.length > 0
                && (isAcronym(name, words[0], 0)
                        || isAcronym(name, words[words.length - 1], name.length() - words[words.length - 1].length()));
    }

    /** Whether a name is a venue even without a year beside it: an acronym in capitals, or a journal by its words. */
    static boolean isAlone(String name) {
        String bare = name.strip();
        String lower = bare.toLowerCase(Locale.ROOT);
        if (ACRONYMS.contains(lower)) {
            return lower.equals("arxiv")
                    || lower.equals("neurips")
                    || (bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.length() > 2)
                    || bare.chars().filter(Character::isUpperCase).count() > 2;
        }
        return isKnown(bare)
                && (TITLES.contains(lower)
                        || isChineseJournal(lower)
                        || SPLIT.splitAsStream(lower).anyMatch(WORDS::contains)
                        || bare.length() < 20);
    }

    private static boolean isChineseJournal(String name) {
        return name.length() > 3
                && name.charAt(0) >= 0x2E80
                && CHINESE_JOURNAL.matcher(name).matches();
    }

    /** Beside other words an acronym must look like one: "FAST 2019" and "fast 2019", but not "Fast Networks". */
    private static boolean isAcronym(String name, String word, int at) {
        if (!ACRONYMS.contains(word)) {
            return false;
        }
        int start = Math.max(0, name.toLowerCase(Locale.ROOT).indexOf(word, Math.max(0, at - 2)));
        String written = name.substring(start, Math.min(name.length(), start + word.length()));
        long capitals = written.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 || (word.equals("arxiv") && written.length() == word.length());
    }
}
