package paperboy.summary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases by which authors mark what a sentence does: propose, report, look back. */
enum Cue {
    PROPOSES("propose present introduce develop design devise describe formulate derive contribute suggest offer"),
    STUDIES(
            "study investigate explore address consider analyze analyse examine tackle aim focus ask revisit extend seek look characterize"),
    SHOWS("show demonstrate prove provide find establish observe report argue identify discover"),
    USES(
            "use apply train evaluate test compare perform conduct validate adopt employ build combine learn leverage implement create construct"),
    ADDS("also furthermore moreover additionally finally further lastly besides"),
    NEW("novel new first simple general efficient effective scalable unified"),
    METHOD(
            "framework method approach algorithm model architecture technique network dataset benchmark theory analysis mechanism strategy procedure"),
    RESULT(
            "experiment experiments experimental result results outperform outperforms empirical empirically evaluation evaluations benchmarks achieve achieves"
                    + " significant significantly improve improves improved improvement improvements competitive superior"),
    LOOKS_BACK(
            "recent recently many often typically existing most previous prior traditional current challenging difficult remain remains become usually commonly"
                    + " widely important crucial"),
    CONTRASTS("however but yet unfortunately although despite while nevertheless though"),
    POINTS_BACK("this these it they such that those its their he both one"),
    NAMES("called named termed dubbed"),
    HAS_GOAL("goal aim allow allows enable enables"),
    MOTIVATES("inspired motivated"),
    CODE("github http https www available code"),
    WORK("paper work article study report thesis");

    private static final Map<String, Set<Cue>> BY_WORD = byWord();

    private final String words;

    Cue(String words) {
        this.words = words;
    }

    boolean has(String word) {
        return BY_WORD.getOrDefault(word, Set.of()).contains(this);
    }

    /** The cues that the words hold. */
    static Set<Cue> in(List<String> words) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        for (String word : words) {
            Set<Cue> marked = BY_WORD.get(word);
            if (marked != null) {
                cues.addAll(marked);
            }
        }
        return cues;
    }

    /** "We also propose": the word "we", perhaps an adverb, and one of the verbs of the cue. */
    boolean followsWe(List<String> words) {
        for (int i = words.indexOf("we"); i >= 0 && i + 1 < words.size(); i++) {
            if (words.get(i).equals("we")
                    && has(words.get(isAdverb(words.get(i + 1)) ? Math.min(i + 2, words.size() - 1) : i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "In this short paper", "our work", "this article". */
    static boolean namesThisWork(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean owns = words.get(i).equals("this")
                    || words.get(i).equals("our")
                    || words.get(i).equals("present");
            if (owns && (WORK.has(words.get(i + 1)) || (i + 2 < words.size() && WORK.has(words.get(i + 2))))) {
                return true;
            }
        }
        return words.size() > 1 && words.get(0).equals("here") && words.get(1).equals("we");
    }

    private static boolean isAdverb(String word) {
        return word.endsWith("ly")
                || ADDS.has(word)
                || word.equals("then")
                || word.equals("thus")
                || word.equals("therefore")
                || word.equals("here");
    }

    private static Map<String, Set<Cue>> byWord() {
        Map<String, Set<Cue>> map = new HashMap<>();
        for (Cue cue : values()) {
            for (String word : cue.words.split(" ")) {
                map.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue);
            }
        }
        return map;
    }
}
