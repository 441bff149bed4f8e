package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A list in one of the formats that are common in the wild, made up from a seed: the same seed gives the same list. */
final class InventedWildList {
    private static final List<String> WORDS = List.of(
            "Kites",
            "Strings",
            "Gliders",
            "Learning",
            "Robust",
            "Neural",
            "Sparse",
            "Control",
            "Towards",
            "Sky",
            "Tethered",
            "Diffusion");
    private static final List<String> NAMES = List.of("Jane Roe", "Bob Poe", "Ann Doe", "Emmy Noether", "Carl Gauss");
    private static final List<String> VENUES = List.of("ICML", "NeurIPS", "CVPR", "ICLR", "ACL");

    private final RandomGenerator random;
    private final List<Paper> papers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder("# Papers on kites\n\n");

    /** A paper as it stands in the list. */
    record Paper(String title, int year) {}

    /** How a list writes its papers. */
    private enum Format {
        BULLETS,
        PARAGRAPHS,
        TABLE
    }

    InventedWildList(long seed) {
        this.random = new Random(seed);
        Format format = Format.values()[random.nextInt(Format.values().length)];
        if (format == Format.TABLE) {
            text.append("| Title | Venue | Year | Links |\n|---|:---:|---|---|\n");
        }
        for (int at = 3 + random.nextInt(12); at > 0; at--) {
            Paper paper = new Paper(title(papers.size()), 2008 + random.nextInt(17));
            papers.add(paper);
            append(format, paper, address(papers.size()));
        }
    }

    private void append(Format format, Paper paper, String address) {
        String venue = pick(VENUES);
        String names = pick(NAMES) + ", " + pick(NAMES);
        text.append(
                switch (format) {
                    case BULLETS -> bullet(paper, venue, names, address);
                    case PARAGRAPHS ->
                        "**%s** <br> *%s* <br> %s %d. [[Paper]](%s)%n%n"
                                .formatted(paper.title, names, venue, paper.year, address);
                    case TABLE ->
                        random.nextBoolean()
                                ? "| [%s](%s) | %s | %d | - |%n".formatted(paper.title, address, venue, paper.year)
                                : "| **%s** | %s | %d | [pdf](%s) |%n"
                                        .formatted(paper.title, venue, paper.year, address);
                });
    }

    private String bullet(Paper paper, String venue, String names, String address) {
        return switch (random.nextInt(4)) {
            case 0 -> "- [%s](%s), *%s*, %s %d%n".formatted(paper.title, address, names, venue, paper.year);
            case 1 -> "- **%s**, %s %d. [[pdf]](%s)%n".formatted(paper.title, venue, paper.year, address);
            case 2 -> "- **[%s %d]** %s [[paper](%s)]%n".formatted(venue, paper.year, paper.title, address);
            default -> "- %s, %s. %s %d. [[pdf]](%s)%n".formatted(paper.title, names, venue, paper.year, address);
        };
    }

    private String title(int paper) {
        StringBuilder title = new StringBuilder();
        for (int word = 3 + random.nextInt(5); word > 0; word--) {
            title.append(pick(WORDS)).append(' ');
        }
        return title.append("of Kind ").append((char) ('A' + paper)).toString();
    }

    private String address(int paper) {
        return random.nextBoolean()
                ? String.format(Locale.ROOT, "https://arxiv.org/abs/2001.%05d", paper)
                : "papers/kite-" + paper + ".pdf";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Its papers in their order. */
    List<Paper> papers() {
        return List.copyOf(papers);
    }

    /** The list as Markdown. */
    String text() {
        return text.toString();
    }
}
