package paperboy.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A list in the default list's dialect, made up from a seed, that can be edited as curators edit: the same seed gives
 * the same list and the same edits.
 */
public final class InventedList {
    private static final List<String> WORDS = List.of(
            "Kites",
            "Strings",
            "Tails",
            "Wind",
            "Learning",
            "Deep",
            "Fast",
            "Robust",
            "of",
            "with",
            "for",
            "Neural",
            "Sparse",
            "Flying",
            "Gliding",
            "Control",
            "Towards",
            "Rethinking",
            "Frames",
            "Paper",
            "in",
            "the",
            "Sky");
    private static final List<String> TOPICS =
            List.of("综述", "理论", "其他", "优化", "Tails", "Wind", "训练方法", "归一化", "检测", "经典");
    private static final List<String> VENUES = List.of("NIPS 2018", "ICCV 2017 oral", "cvpr 2018", "TIP", "ICLR 2019");
    private static final List<String> NOTES = List.of("一句话；", "**KT**：风筝；", "> a comment", "- a point");

    private final RandomGenerator random;
    private final List<Heading> headings = new ArrayList<>();

    private static final class Heading {
        private int level;
        private String number;
        private String name;
        private final List<Item> items = new ArrayList<>();

        private Heading(int level, String number, String name) {
            this.level = level;
            this.number = number;
            this.name = name;
        }
    }

    private static final class Item {
        private final String title;
        private String link;
        private final String date;
        private final String venue;
        private int rating;
        private String tag = "";
        private String note = "";

        private Item(String title, String link, String date, String venue) {
            this.title = title;
            this.link = link;
            this.date = date;
            this.venue = venue;
        }
    }

    public InventedList(long seed) {
        this.random = new Random(seed);
        int topics = 1 + random.nextInt(5);
        int paper = 0;
        for (int at = 0; at < topics; at++) {
            int level = 1 + random.nextInt(Math.min(3, at + 1));
            Heading heading = new Heading(level, String.valueOf(at + 1), pick(TOPICS) + (at % 3 == 0 ? "" : " " + at));
            headings.add(heading);
            for (int item = random.nextInt(4); item > 0; item--) {
                heading.items.add(item(paper++, seed));
            }
        }
        if (paper == 0) {
            headings.get(0).items.add(item(paper, seed));
        }
    }

    private Item item(int paper, long seed) {
        StringBuilder title = new StringBuilder();
        for (int word = 3 + random.nextInt(6); word > 0; word--) {
            title.append(pick(WORDS)).append(' ');
        }
        title.append("No ")
                .append((char) ('A' + paper % 26))
                .append(paper)
                .append('x')
                .append(seed);
        String link = switch (random.nextInt(5)) {
            case 0 -> "https://example.org/" + seed + "-" + paper + ".pdf";
            case 1 -> "";
            default ->
                String.format(
                        Locale.ROOT,
                        "http://cn.arxiv.org/abs/%02d%02d.%05d",
                        10 + random.nextInt(10),
                        1 + paper % 12,
                        paper);
        };
        String date = random.nextBoolean() ? "*2019-0" + (1 + random.nextInt(9)) + "-11*" : "*2018*";
        return new Item(title.toString(), link, date, random.nextInt(3) == 0 ? pick(VENUES) + " " : "");
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** The titles of its papers in their order. */
    public List<String> titles() {
        return headings.stream()
                .flatMap(heading -> heading.items.stream())
                .map(item -> item.title)
                .toList();
    }

    /** The list as Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder("---\nlayout: article\nkey: invented\ntitle: Invented\n---\n");
        for (Heading heading : headings) {
            text.append("\n").append("#".repeat(heading.level)).append(' ').append(heading.number);
            text.append(' ').append(heading.name).append("\n");
            for (Item item : heading.items) {
                append(text, item);
            }
        }
        return text.append("\n-----\n[End](#head)\n{:.warning}\n").toString();
    }

    private static void append(StringBuilder text, Item item) {
        text.append("1. ").append(item.link.isEmpty() ? item.title : "[" + item.title + "](" + item.link + ")");
        text.append("   \n").append(item.venue).append(item.date).append('\n');
        if (item.rating > 0) {
            text.append('$').append("\\bullet ".repeat(item.rating).strip()).append('$');
            text.append(item.tag.isEmpty() ? "" : " - " + item.tag).append('\n');
        }
        text.append(item.note.isEmpty() ? "" : item.note + "\n").append('\n');
    }

    /** One edit that makes no paper new and removes none. */
    public void edit() {
        Heading heading = headings.get(random.nextInt(headings.size()));
        switch (random.nextInt(8)) {
            case 0 -> moveAnItem(heading);
            case 1 -> renumber();
            case 2 -> heading.name = pick(TOPICS) + " renamed " + random.nextInt(1_000);
            case 3 -> heal(heading);
            case 4 -> remark(heading);
            case 5 -> Collections.shuffle(heading.items, new Random(random.nextLong()));
            case 6 -> heading.level = 1 + random.nextInt(3);
            default -> insert();
        }
    }

    private void moveAnItem(Heading from) {
        if (!from.items.isEmpty()) {
            Item item = from.items.remove(random.nextInt(from.items.size()));
            Heading to = headings.get(random.nextInt(headings.size()));
            to.items.add(random.nextInt(to.items.size() + 1), item);
        }
    }

    private void renumber() {
        for (Heading heading : headings) {
            heading.number = (1 + random.nextInt(9)) + "." + (1 + random.nextInt(9));
        }
    }

    private static void heal(Heading heading) {
        heading.items.forEach(item -> item.link = item.link.replace("http://cn.", "https://"));
    }

    private void remark(Heading heading) {
        for (Item item : heading.items) {
            item.rating = 2;
            item.tag = random.nextBoolean() ? "usable" : "";
            item.note = pick(NOTES);
        }
    }

    private void insert() {
        Heading heading = new Heading(1 + random.nextInt(2), "9", "Inserted " + random.nextInt(1_000));
        headings.add(random.nextInt(headings.size() + 1), heading);
    }
}
