package paperboy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A list of any length, for measuring: 10 papers a topic, most with more links, a venue and notes. The same seed gives
 * the same list, other seeds other papers.
 */
public final class LongList {
    private static final List<String> WORDS = List.of(
            "Kites",
            "Strings",
            "Tails",
            "Learning",
            "Deep",
            "Fast",
            "Robust",
            "Neural",
            "Sparse",
            "Gliding",
            "Control",
            "Towards",
            "Rethinking",
            "Frames",
            "Attention",
            "Transfer",
            "Pruning",
            "Search",
            "Adaptive",
            "Detection");
    private static final List<String> REMARKS =
            List.of("用更少的参数得到同样的精度；", "在检测和分割上都有提升；", "理论部分值得一读；", "训练更稳定，收敛更快；", "与归一化方法结合效果好；");
    private static final int PAPERS_A_TOPIC = 10;
    private static final int TOPICS_A_PART = 10;

    /** How the entries are written. */
    public enum Style {
        /** As in the default list: a linked title, then a line of date, venue and links, then notes in Chinese. */
        DIALECT,
        /** Bullets with a bold title, authors and venue, then links on the same line. */
        BULLETS
    }

    private LongList() {}

    /** The list as Markdown; its key is {@code long-SEED}. */
    public static String text(Style style, int seed, int papers) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(papers * 320);
        text.append("---\nlayout: article\nkey: long-").append(seed).append("\ntitle: Long list\n---\n");
        for (int paper = 0; paper < papers; paper++) {
            if (paper % PAPERS_A_TOPIC == 0) {
                heading(text, paper / PAPERS_A_TOPIC);
            }
            if (style == Style.DIALECT) {
                entry(text, random, seed, paper);
            } else {
                bullet(text, random, seed, paper);
            }
        }
        return text.toString();
    }

    private static void heading(StringBuilder text, int topic) {
        int part = topic / TOPICS_A_PART + 1;
        if (topic % TOPICS_A_PART == 0) {
            text.append("\n# ").append(part).append(" 部分 ").append(part).append('\n');
        }
        text.append("\n## ").append(part).append('.').append(topic % TOPICS_A_PART + 1);
        text.append(" 主题 ").append(topic).append("\n\n");
    }

    private static void entry(StringBuilder text, Random random, int seed, int paper) {
        text.append("1. [");
        title(text, random, seed, paper);
        text.append("](");
        address(text, seed, paper);
        text.append(")   \n*2019-0").append(1 + random.nextInt(9)).append("-11* ");
        text.append(random.nextBoolean() ? "CVPR 2019  \n" : "  \n");
        if (random.nextInt(3) > 0) {
            text.append("[code-official](https://github.com/kites/net-")
                    .append(seed)
                    .append('-')
                    .append(paper);
            text.append(") | [pdf](https://example.org/")
                    .append(seed)
                    .append('-')
                    .append(paper)
                    .append(".pdf)  \n");
        }
        if (random.nextInt(4) == 0) {
            text.append("$\\bullet \\bullet$  \n");
        }
        text.append(pick(random, REMARKS)).append(pick(random, REMARKS)).append("\n\n");
    }

    private static void bullet(StringBuilder text, Random random, int seed, int paper) {
        text.append("- **");
        title(text, random, seed, paper);
        text.append("**, Ada ").append(pick(random, WORDS)).append(", Ben ").append(pick(random, WORDS));
        text.append(" et al. CVPR 2019. [[paper]](");
        address(text, seed, paper);
        text.append(")");
        if (random.nextInt(3) > 0) {
            text.append(" [[code]](https://github.com/kites/net-").append(seed).append('-').append(paper).append(')');
        }
        text.append(random.nextInt(4) == 0 ? "\n  - Trains faster with fewer weights.\n" : "\n");
    }

    private static void title(StringBuilder text, Random random, int seed, int paper) {
        for (int word = 4 + random.nextInt(5); word > 0; word--) {
            text.append(pick(random, WORDS)).append(' ');
        }
        text.append("of Kite ").append(seed).append('-').append(paper);
    }

    private static void address(StringBuilder text, int seed, int paper) {
        text.append("https://arxiv.org/abs/");
        text.append(String.format(Locale.ROOT, "%02d%02d.%05d", 8 + (seed / 12) % 18, 1 + seed % 12, paper % 100_000));
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
