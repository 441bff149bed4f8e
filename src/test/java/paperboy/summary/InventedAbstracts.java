package paperboy.summary;

import java.util.List;
import java.util.Random;

/** Abstracts made of the phrases that abstracts are made of, the same ones for the same seed. */
final class InventedAbstracts {

    private static final List<String> OPENINGS = List.of(
            "In this paper, we propose",
            "We present",
            "However, existing work lacks",
            "To this end, we introduce",
            "Deep nets need",
            "Experiments show that we outperform",
            "Inspired by brains, we study",
            "Recently, e.g. in vision, people use",
            "Our method finds",
            "Finally, we release");

    private static final List<String> OBJECTS = List.of(
            "a small net for birds",
            "\\emph{sparse} graphs $G_i$ of size $\\mathcal{O}(n^2)$",
            "a new kind of attention (NKA)",
            "3.5\\% fewer errors than Smith et al. (2019)",
            "the ``noise scale'' of $\\alpha$-nets",
            "code at https://example.org/a_b",
            "well-known priors for na\\\"ive learners",
            "an F$_1$ score of 0.92");

    private static final List<String> TAILS = List.of(
            ", which learns from pairs",
            ", and we show that it works",
            " in all of the tasks that people gave to us in the long years before",
            ", using few labels",
            " (see Fig. 2)",
            "; it is fast",
            "");

    private InventedAbstracts() {}

    /** One to twelve sentences. */
    static String next(Random random) {
        StringBuilder text = new StringBuilder();
        for (int sentences = 1 + random.nextInt(12); sentences > 0; sentences--) {
            text.append(sentence(random));
        }
        return text.toString();
    }

    /** As many words as real abstracts have. */
    static String ofUsualLength(Random random) {
        StringBuilder text = new StringBuilder();
        while (Words.of(text.toString()).size() < 160) {
            text.append(sentence(random));
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        StringBuilder text =
                new StringBuilder(any(OPENINGS, random)).append(' ').append(any(OBJECTS, random));
        for (int tails = random.nextInt(4); tails > 0; tails--) {
            text.append(any(TAILS, random));
        }
        return text.append(random.nextInt(20) == 0 ? "." : ". ").toString();
    }

    static String title(Random random) {
        return any(OBJECTS, random);
    }

    private static String any(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }
}
