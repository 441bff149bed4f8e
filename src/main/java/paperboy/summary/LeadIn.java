package paperboy.summary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes off a sentence what only ties it to its neighbours: "In this paper," and "However," at its front, remarks in
 * brackets. What is left is made of the sentence's own words in their order; only the first letter may become a
 * capital.
 */
final class LeadIn {

    private static final String WORK =
            "(?:paper|work|article|study|report|thesis|contribution|research|manuscript|letter|survey|tutorial)";

    private static final Pattern LINK = Pattern.compile(
            "^(?:however|furthermore|moreover|finally|specifically|additionally|further|thus|therefore|hence|then|instead|here|overall"
                    + "|consequently|accordingly|also|besides|next|recently|meanwhile|nevertheless|nonetheless|first|second|third|firstly|secondly"
                    + "|thirdly|lastly|unfortunately|fortunately|concretely|empirically|notably|interestingly|surprisingly|importantly|crucially"
                    + "|particularly|alternatively|conversely|similarly|indeed|more (?:specifically|importantly|precisely|generally)"
                    + "|in (?:particular|addition|contrast|short|summary|conclusion|fact|response|turn|doing so|this regard|this context|a nutshell)"
                    + "|as (?:a result|a consequence|such)|on the other hand|at the same time|with this in mind|to our knowledge"
                    + "|to the best of our knowledge|(?:in|with|through) (?:this|our|the present)(?: \\w+)? " + WORK
                    + "|(?:to|towards?|for) (?:this|that) (?:end|aim|goal|purpose|reason)|to do (?:this|so)"
                    + "|to (?:address|achieve|overcome|tackle|solve|mitigate|remedy|alleviate|resolve|bridge|fill|combat|circumvent|handle|deal with)"
                    + "(?: \\w+)? (?:this|these|that|those|the above|such|so)(?: [\\w-]+){0,3}"
                    + "|(?:motivated|inspired) by (?:this|these)(?: \\w+){0,2}|based on (?:this|these)(?: \\w+){0,2}),\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK_WITHOUT_COMMA = Pattern.compile(
            "^(?:here|(?:in|with) (?:this|our|the present)(?: \\w+)? " + WORK
                    + "|towards? this end|to this end|and|but|so|yet|then|therefore|thus|hence) (?=(?:we|i|the authors) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:background|objectives?|aims?|purpose|methods?|results?|findings|conclusions?|motivation|introduction|tl;?dr)\\s*[:.]\\s+"
                    + "|\\(?(?:[0-9]{1,2}|[ivx]{1,4})[).]\\s+)(?=\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_THIS_PAPER =
            Pattern.compile(",? in (?:this|the present) " + WORK + "(?:,(?= )|(?=[.]$))");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "^(we )(?:also|further|furthermore|additionally|then|thus|therefore|hence|finally|first|here) (?=[a-z])",
            Pattern.CASE_INSENSITIVE);

    /** Lead-ins come in twos, seldom in threes: "Finally, in this paper, to this end, we …". */
    private static final int MAX_LINKS = 4;

    private static final int MIN_WORDS = 4;

    private LeadIn() {}

    /** Returns the sentence without lead-in and remarks, or as it is where too little would be left. */
    static String strip(String sentence) {
        String core = sentence;
        for (int i = 0; i < MAX_LINKS; i++) {
            String shorter = LABEL.matcher(core).replaceFirst("");
            shorter = LINK.matcher(shorter).replaceFirst("");
            shorter = LINK_WITHOUT_COMMA.matcher(shorter).replaceFirst("");
            if (shorter.equals(core)) {
                break;
            }
            core = shorter;
        }
        core = SAYS_NOTHING.matcher(core).replaceFirst("$1");
        if (core.contains(" in this ") || core.contains(" in the present ")) {
            core = IN_THIS_PAPER.matcher(core).replaceFirst("");
        }
        core = Asides.remove(core);
        return Words.of(core).size() >= MIN_WORDS ? capitalized(core) : sentence;
    }

    /** Gives a sentence a capital, unless its first word is written in a way of its own (k-means, iOS). */
    static String capitalized(String sentence) {
        int end = sentence.indexOf(' ');
        String first = end < 0 ? sentence : sentence.substring(0, end);
        boolean plain = first.chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == ',' || c == '\'')
                && first.indexOf('-') != 1;
        if (!plain || first.isEmpty()) {
            return sentence;
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
