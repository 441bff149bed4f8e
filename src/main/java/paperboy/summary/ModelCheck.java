package paperboy.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.text.Language;

/**
 * Decides whether what a language model wrote may be shown: short, plain, on one line, in the wanted language, and in
 * the words of the abstract (decision 0012). A prompt cannot keep a hostile abstract from steering a model; this check
 * bounds what it can make us say. Pure.
 */
public final class ModelCheck {
    private static final int MAX_CHARS = 300;
    private static final int LEAST_WORDS = 5;
    private static final int LEAST_CHINESE_CHARS = 8;

    /** Of an English sentence's words that carry meaning, so many must stand in title or abstract, by their stems. */
    private static final double LEAST_GROUNDED = 0.6;

    /** Of a Chinese sentence's letters, so many must be Chinese; the rest are names of methods. */
    private static final double LEAST_CHINESE = 0.5;

    private static final Pattern MARKUP = Pattern.compile("[<>`*_~|\\[\\]{}\\\\#]|^\\s*(?:>|-|\\d+\\.)\\s");
    private static final Pattern LINK = Pattern.compile(
            "://|www\\.|@|\\b[\\w-]+\\.(?:com|org|net|io|ai|cn|ru|me|gg|co|app|dev|xyz|link|site|info|edu|gov)\\b|discord\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern WORD_OR_NUMBER = Pattern.compile("[\\p{IsLatin}\\p{N}]+");

    private ModelCheck() {}

    /** Judges an answer against the paper it is about. */
    public static ModelVerdict judge(String answer, String title, String abstractText, Language language) {
        String text = answer.strip();
        String source = AbstractText.clean(title) + " " + AbstractText.clean(abstractText);
        String problem = problem(text);
        if (problem.isEmpty()) {
            problem = language == Language.CHINESE ? chinese(text, source) : english(text, source);
        }
        return problem.isEmpty()
                ? new ModelVerdict.Accepted(new SummaryText(text, Provenance.LANGUAGE_MODEL))
                : new ModelVerdict.Refused(problem);
    }

    private static String problem(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            return text.isEmpty() ? "empty" : "longer than " + MAX_CHARS + " characters";
        }
        if (text.codePoints().anyMatch(Unseen::is)) {
            return "line breaks or characters that cannot be seen";
        }
        if (LINK.matcher(text).find()) {
            return "a link or a mention";
        }
        return MARKUP.matcher(text).find() ? "markup" : "";
    }

    private static String english(String text, String source) {
        List<String> words = Words.of(text);
        if (words.size() < LEAST_WORDS || !Script.isEnglish(text)) {
            return "no English sentence";
        }
        if (!known(NUMBER, text, source)) {
            return "a number that is not in the abstract";
        }
        Set<String> known = new HashSet<>(Words.contentStems(Words.of(source)));
        List<String> stems = Words.contentStems(words);
        long grounded = stems.stream().filter(known::contains).count();
        return grounded < LEAST_GROUNDED * stems.size() ? "words that are not in the abstract" : "";
    }

    /** Chinese words cannot be looked up in an English abstract; names and numbers, which must be right, can. */
    private static String chinese(String text, String source) {
        long chinese = text.codePoints().filter(Script::isWide).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (chinese < LEAST_CHINESE_CHARS || chinese < LEAST_CHINESE * letters) {
            return "no Chinese sentence";
        }
        if (!known(NUMBER, text, source)) {
            return "a number that is not in the abstract";
        }
        return known(LATIN, text, source) ? "" : "a name that is not in the abstract";
    }

    private static boolean known(Pattern pattern, String text, String source) {
        Set<String> known = new HashSet<>();
        for (Pattern parts : List.of(pattern, WORD_OR_NUMBER)) {
            Matcher inSource = parts.matcher(source.toLowerCase(Locale.ROOT));
            while (inSource.find()) {
                known.add(inSource.group());
            }
        }
        Matcher used = pattern.matcher(text.toLowerCase(Locale.ROOT));
        while (used.find()) {
            if (!known.contains(used.group())) {
                return false;
            }
        }
        return true;
    }
}
