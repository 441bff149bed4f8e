package paperboy.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shorter ways to say a sentence, by leaving out whole clauses at its front or its end, so that what remains is still a
 * sentence. Where grammar is in doubt, nothing is left out.
 */
final class Clauses {

    private static final int MIN_WORDS = 11;

    /** Shorter sentences are said whole: on the training papers, cutting them gained nothing. */
    private static final int CUT_ABOVE_WORDS = 28;

    private static final int MAX_FRONT_CHARS = 200;

    /** No sentence has use for more; a text with hundreds of commas is no sentence. */
    private static final int MAX_CUTS = 6;

    private static final Pattern MAIN = Pattern.compile(", (?=(?:we|this (?:paper|work)|our) )");
    private static final Pattern OUR_WORDS =
            Pattern.compile("^(?:we|this (?:paper|work|article|study)) ", Pattern.CASE_INSENSITIVE);

    /** Behind "We …" the verb is near, so that a clause behind a comma may go. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:,| [–—]) (?=(?:which|where|whose|while|and (?:we|show|demonstrate|provide|can|then|also|find|that|is|are|achieves?)"
                    + "|with|by|such as|thus|thereby|hence|so|but|allowing|enabling|leading|achieving|making|resulting|using|including|based|without|as|when|for|in"
                    + "|on|to|e\\.g|i\\.e|namely|[a-z]{3,}ing) )|[;:] ");

    /** Behind other subjects a clause behind a comma may be an apposition, and the verb still to come. */
    private static final Pattern SECOND_CLAUSE =
            Pattern.compile(", (?=(?:and (?:we|our)|thus|thereby|hence|while|but|so) )|; ");

    private static final Set<String> SUBORDINATE = Set.of(
            "in on by with for to using while although despite given inspired based motivated when if as since unlike under from after at through compared because though whereas during without instead rather due thanks besides beyond together along within among between not even once until what how why whether following"
                    .split(" "));

    private static final Pattern OPEN_THOUGHT = Pattern.compile(
            "\\b(?:not only|either|neither|whether)\\b|\\bthat,? (?:when|if|for|in|with|by|under|while|although|given|even|as|despite|using|unlike|on|at|since|because|due|once|after|during)\\b"
                    + "|\\b(?:the|a|an|of|and|or|to|is|are|that)$");

    private Clauses() {}

    /** The candidates of one sentence, the whole of it first. */
    static List<Candidate> of(int sentence, String text) {
        List<Candidate> candidates = new ArrayList<>();
        String whole = LeadIn.strip(text);
        candidates.add(Candidate.of(sentence, Candidate.Form.WHOLE, whole));
        addCuts(candidates, sentence, whole);
        Matcher main = MAIN.matcher(whole);
        if (main.find() && isFront(whole, main.start())) {
            String clause = LeadIn.strip(LeadIn.capitalized(whole.substring(main.end())));
            candidates.add(Candidate.of(sentence, Candidate.Form.MAIN_CLAUSE, clause));
            addCuts(candidates, sentence, clause);
        }
        return candidates;
    }

    private static boolean isFront(String text, int end) {
        if (end < 8 || end > MAX_FRONT_CHARS || OUR_WORDS.matcher(text).find()) {
            return false;
        }
        String front = text.substring(0, end);
        return front.indexOf('.') < 0 && front.indexOf(';') < 0;
    }

    private static void addCuts(List<Candidate> candidates, int sentence, String text) {
        if (Words.of(text).size() <= CUT_ABOVE_WORDS || startsSubordinate(text)) {
            return;
        }
        Pattern pattern = OUR_WORDS.matcher(text).find() ? CLAUSE : SECOND_CLAUSE;
        Matcher clause = pattern.matcher(text);
        for (int cuts = 0; cuts < MAX_CUTS && clause.find(); ) {
            String kept = text.substring(0, clause.start());
            if (isWholeThought(kept)) {
                Candidate cut = Candidate.of(sentence, Candidate.Form.CUT, kept + ".");
                if (cut.words().size() >= MIN_WORDS) {
                    candidates.add(cut);
                    cuts++;
                }
            }
        }
    }

    private static boolean startsSubordinate(String text) {
        List<String> words = Words.of(text.substring(0, Math.min(text.length(), 40)));
        return words.isEmpty()
                || SUBORDINATE.contains(words.get(0))
                || words.get(0).endsWith("ing");
    }

    private static boolean isWholeThought(String kept) {
        long quotes = kept.chars().filter(c -> c == '"').count();
        boolean balanced = quotes % 2 == 0
                && count(kept, '(') == count(kept, ')')
                && count(kept, '[') == count(kept, ']')
                && count(kept, '“') == count(kept, '”');
        return balanced && !OPEN_THOUGHT.matcher(kept).find();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
