package paperboy.summary;

import java.util.List;

/** Tells English, which the ranker has learned, from everything else. */
final class Script {

    /**
     * English running text has a stop word in about every third word; 0.15 is below every one of 2,600 English
     * abstracts but lists of names.
     */
    private static final double MIN_STOP_WORDS = 0.15;

    private static final double MAX_WIDE_SHARE = 0.1;

    /** Thai, the first of those scripts in Unicode. */
    private static final int FIRST_WIDE = 0x0E00;

    private Script() {}

    static boolean isEnglish(String text) {
        List<String> words = Words.of(text);
        long wide = text.codePoints().filter(Script::isWide).count();
        long stopWords = words.stream().filter(Words::isStopWord).count();
        return wide < MAX_WIDE_SHARE * text.length() && stopWords >= MIN_STOP_WORDS * words.size() && !words.isEmpty();
    }

    /**
     * A character of a script that writes no spaces between words: one of them says about as much as half an English
     * word.
     */
    static boolean isWide(int codePoint) {
        if (codePoint < FIRST_WIDE) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.THAI;
    }
}
