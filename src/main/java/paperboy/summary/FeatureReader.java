package paperboy.summary;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the features of the candidates of one abstract. */
final class FeatureReader {

    /** Lengths count in units of a short sentence, and everything longer than three of them is alike. */
    private static final double LENGTH_UNIT = 20;

    private static final int MAX_LENGTH = 60;
    private static final int SHORT_BELOW = 8;
    private static final int LONG_ABOVE = 30;

    private final AbstractView view;
    private final boolean[] cued;
    private final boolean[] namesWork;
    private final int firstCued;
    private final int firstProposal;

    FeatureReader(AbstractView view) {
        this.view = view;
        this.cued = new boolean[view.size()];
        this.namesWork = new boolean[view.size()];
        boolean[] proposals = new boolean[view.size()];
        for (int i = 0; i < view.size(); i++) {
            List<String> words = view.words(i);
            namesWork[i] = Cue.namesThisWork(words);
            proposals[i] = namesWork[i] || Cue.PROPOSES.followsWe(words);
            cued[i] = proposals[i] || Cue.STUDIES.followsWe(words) || Cue.SHOWS.followsWe(words);
        }
        this.firstCued = first(cued);
        this.firstProposal = first(proposals);
    }

    /** The value of every feature. */
    Map<Feature, Double> read(Candidate candidate) {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        List<String> stems = view.stems(candidate.words());
        length(values, candidate, stems);
        place(values, candidate);
        title(values, candidate, stems);
        terms(values, candidate, new HashSet<>(stems), stems);
        cues(values, candidate);
        style(values, candidate.text());
        set(
                values,
                Feature.TITLE_COSINE_IF_PROPOSES,
                get(values, Feature.TITLE_COSINE)
                        * Math.max(get(values, Feature.PROPOSES), get(values, Feature.NAMES_WORK)));
        return values;
    }

    private void length(Map<Feature, Double> values, Candidate candidate, List<String> stems) {
        int count = candidate.words().size();
        double length = Math.min(count, MAX_LENGTH) / LENGTH_UNIT;
        set(values, Feature.LENGTH, length);
        set(values, Feature.LENGTH_SQUARED, length * length);
        set(values, Feature.WORD_COUNT, Math.min(count, 4 * MAX_LENGTH));
        set(values, Feature.SHORT, count < SHORT_BELOW);
        set(values, Feature.LONG, Math.min(Math.max(0, count - LONG_ABOVE), MAX_LENGTH) / 10.0);
        set(values, Feature.COMMAS, (double)
                Math.min(10, candidate.text().chars().filter(c -> c == ',').count()));
        set(values, Feature.CONTENT_SHARE, stems.size() / (double) Math.max(1, count));
        set(values, Feature.MAIN_CLAUSE, candidate.form() == Candidate.Form.MAIN_CLAUSE);
        set(values, Feature.CUT, candidate.form() == Candidate.Form.CUT);
        set(
                values,
                Feature.SHARE_KEPT,
                count / (double) Math.max(1, view.words(candidate.sentence()).size()));
    }

    private void place(Map<Feature, Double> values, Candidate candidate) {
        int i = candidate.sentence();
        int last = view.size() - 1;
        set(values, Feature.POSITION, i / (double) Math.max(1, last));
        set(values, Feature.FIRST, i == 0);
        set(values, Feature.SECOND, i == 1);
        set(values, Feature.THIRD, i == 2);
        set(values, Feature.LAST, i == last);
        set(values, Feature.INDEX, i);
        set(values, Feature.INDEX_FROM_END, last - i);
        set(values, Feature.AFTER_CONTRAST, i > 0 && startsWith(view.words(i - 1), Cue.CONTRASTS));
        set(values, Feature.CUED, cued[i]);
        set(values, Feature.FIRST_CUED, i == firstCued);
        set(values, Feature.AFTER_CUED, firstCued >= 0 && i > firstCued);
        set(values, Feature.BEHIND_CUED, firstCued >= 0 ? i - firstCued : 0);
        set(values, Feature.FIRST_PROPOSAL, i == firstProposal);
        set(values, Feature.AFTER_PROPOSAL, firstProposal >= 0 && i > firstProposal);
    }

    private void title(Map<Feature, Double> values, Candidate candidate, List<String> stems) {
        Set<String> title = view.titleStems();
        double best = view.bestTitleCosine();
        double own = view.titleCosine(candidate.sentence());
        double titleWeight = view.titleWeight();
        double covered = title.stream()
                .filter(stems::contains)
                .mapToDouble(view.rarity()::of)
                .sum();
        set(values, Feature.TITLE_COSINE, view.titleCosine(stems));
        set(values, Feature.TITLE_COSINE_RELATIVE, best == 0 ? 0 : own / best);
        set(values, Feature.TITLE_COVERED, titleWeight == 0 ? 0 : covered / titleWeight);
        set(
                values,
                Feature.TITLE_OVERLAP,
                stems.stream().filter(title::contains).count() / (double) Math.max(1, stems.size()));
        set(values, Feature.MOST_LIKE_TITLE, own == best);
    }

    private void terms(Map<Feature, Double> values, Candidate candidate, Set<String> distinct, List<String> stems) {
        int i = candidate.sentence();
        double weight = 0;
        double rarity = 0;
        double spread = 0;
        for (String stem : distinct) {
            rarity += view.rarity().of(stem);
            weight += view.termCount(stem) * view.rarity().of(stem);
            spread += view.sentenceCount(stem) - 1;
        }
        double repeats =
                stems.stream().mapToDouble(stem -> view.termCount(stem) - 1).sum();
        set(values, Feature.CENTRALITY, view.centrality(i));
        set(values, Feature.RANK, view.rank(i));
        set(values, Feature.TERMS_COVERED, view.totalWeight() == 0 ? 0 : weight / view.totalWeight());
        set(values, Feature.TERM_REPEATS, repeats / Math.max(1, stems.size()));
        set(values, Feature.TERM_SPREAD, spread / Math.max(1, distinct.size()));
        set(values, Feature.RARITY, rarity / Math.max(1, distinct.size()));
        set(values, Feature.LIKE_PREVIOUS, view.similarity(i, i - 1));
        set(values, Feature.LIKE_NEXT, view.similarity(i, i + 1));
    }

    private void cues(Map<Feature, Double> values, Candidate candidate) {
        List<String> words = candidate.words();
        List<String> whole = view.words(candidate.sentence());
        Set<Cue> cues = Cue.in(words);
        boolean proposes = Cue.PROPOSES.followsWe(words);
        boolean studies = Cue.STUDIES.followsWe(words);
        boolean work = namesWork[candidate.sentence()];
        set(values, Feature.PROPOSES, proposes);
        set(values, Feature.STUDIES, studies);
        set(values, Feature.SHOWS, Cue.SHOWS.followsWe(words));
        set(values, Feature.USES, Cue.USES.followsWe(words));
        set(values, Feature.NAMES_WORK, work);
        set(values, Feature.WORK_PROPOSES, work && (proposes || studies));
        set(
                values,
                Feature.STARTS_WITH_WORK,
                words.size() > 1 && words.get(0).equals("this") && Cue.WORK.has(words.get(1)));
        set(values, Feature.SAYS_WE, words.contains("we"));
        set(values, Feature.STARTS_WITH_WE, words.size() > 1 && words.get(0).equals("we"));
        set(values, Feature.SAYS_OUR, words.contains("our"));
        set(values, Feature.ADDS, cues.contains(Cue.ADDS));
        set(
                values,
                Feature.STARTED_ADDING,
                startsWith(whole, Cue.ADDS)
                        || (whole.size() > 1 && whole.get(0).equals("we") && Cue.ADDS.has(whole.get(1))));
        set(values, Feature.NEW, cues.contains(Cue.NEW));
        set(values, Feature.METHOD, cues.contains(Cue.METHOD));
        set(values, Feature.NEW_METHOD, cues.contains(Cue.NEW) && cues.contains(Cue.METHOD));
        set(values, Feature.RESULT, cues.contains(Cue.RESULT));
        set(values, Feature.STARTS_WITH_RESULT, startsSoon(whole, Cue.RESULT));
        set(values, Feature.LOOKS_BACK, cues.contains(Cue.LOOKS_BACK) || words.contains("been"));
        set(values, Feature.STARTED_CONTRASTING, startsWith(whole, Cue.CONTRASTS));
        set(values, Feature.POINTS_BACK, startsWith(words, Cue.POINTS_BACK));
        set(
                values,
                Feature.STARTS_WITH_OUR_METHOD,
                !words.isEmpty()
                        && (words.get(0).equals("our") || words.get(0).equals("the"))
                        && startsSoon(words, Cue.METHOD));
        set(values, Feature.NAMES, cues.contains(Cue.NAMES));
        set(values, Feature.HAS_GOAL, cues.contains(Cue.HAS_GOAL));
        set(values, Feature.MOTIVATES, cues.contains(Cue.MOTIVATES));
        set(values, Feature.CODE, cues.contains(Cue.CODE));
    }

    private static void style(Map<Feature, Double> values, String text) {
        set(values, Feature.DIGITS, text.chars().anyMatch(Character::isDigit));
        set(values, Feature.QUESTION, text.endsWith("?"));
        set(values, Feature.QUOTES, text.indexOf('"') >= 0 || text.indexOf('“') >= 0);
        set(values, Feature.COLON, text.indexOf(':') >= 0);
        set(
                values,
                Feature.FORMULA,
                text.chars().anyMatch(c -> c > 0x7F && !Character.isLetter(c) && "–—‘’“”…".indexOf(c) < 0)
                        || text.indexOf('=') >= 0);
    }

    private static int first(boolean[] marks) {
        for (int i = 0; i < marks.length; i++) {
            if (marks[i]) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(List<String> words, Cue cue) {
        return !words.isEmpty() && cue.has(words.get(0));
    }

    private static boolean startsSoon(List<String> words, Cue cue) {
        return words.stream().limit(4).anyMatch(cue::has);
    }

    private static double get(Map<Feature, Double> values, Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }

    private static void set(Map<Feature, Double> values, Feature feature, boolean value) {
        set(values, feature, value ? 1 : 0);
    }

    private static void set(Map<Feature, Double> values, Feature feature, double value) {
        values.put(feature, value);
    }
}
