package paperboy.parse;

/** Counts words where some languages write none apart. */
final class Words {
    private Words() {}

    /** Words between spaces; two Chinese, Japanese or Korean characters count as one. */
    static int count(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x2E80 && Character.isLetter(c)) {
                ideographs++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (c <= ' ') {
                inWord = false;
            }
        }
        return words + (ideographs + 1) / 2;
    }
}
