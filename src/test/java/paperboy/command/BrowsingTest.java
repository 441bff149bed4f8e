package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.text.Language;

class BrowsingTest {
    private static final Caller CHINESE = Desk.caller(Language.CHINESE, Caller.Rights.MEMBER);

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.withDefaultList(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void topicsShowTheTreeWithCountsAndMarkEmptyOnes() {
        String shown = Shown.of(desk.ask("topics"));

        assertThat(shown.lines().limit(10))
                .containsExactly(
                        "private",
                        "== 「DL」 深度学习基本技能资源汇总",
                        "**1 综述** · empty",
                        "**2 基础** · 8",
                        "\u20032.1 卷积 · 2",
                        "\u2003\u20032.1.1 标准卷积 · empty",
                        "\u2003\u20032.1.2 反卷积 · empty",
                        "\u2003\u20032.1.3 深度可分离卷积 · empty",
                        "\u2003\u20032.1.4 维度卷积 · 1",
                        "\u2003\u20032.1.5 其他 · 1");
        assertThat(shown).contains("\n-- You have read 0 of 31\n");
    }

    @Test
    void topicsAnswerInTheCallersLanguage() {
        String shown = Shown.of(desk.ask(CHINESE, "topics"));

        assertThat(shown).contains("**1 综述** · 空\n").contains("-- 已读 0 篇，共 31 篇");
    }

    @Test
    void chosenTopicOpensInPlaceWithSubtopicsPapersAndTheWayBack() {
        Row.Menu menu = menu(desk.ask("topics"), 0);
        String value = valueOf(menu, "3.5 梯度爆炸");

        Reply opened = desk.press(menu.action().encoded(), value);

        assertThat(Shown.of(opened)).isEqualTo("""
                in_place
                == 3.5 梯度爆炸
                实践

                1. On the difficulty of training Recurrent Neural Networks · 2012
                2. Which Neural Net Architectures Give Rise To Exploding and Vanishing Gradients? · NIPS 2018
                3. Products of Many Large Random Matrices and Gradients in Deep Neural Networks · 2018
                -- You have read 0 of 3
                menu paper:open (Open a paper) 19=1. On the difficulty of training Recurrent Neural Networks; \
                20=2. Which Neural Net Architectures Give Rise To Exploding and Vanishing Gradients?; \
                21=3. Products of Many Large Random Matrices and Gradients in Deep Neural Networks
                [↑ 3 实践 topics:open:14:0] [All topics topics:tree:0]""");
    }

    @Test
    void topicIsMeantByNumberNameOrWholeWay() {
        String byNumber = Shown.of(desk.ask("topics", "topic", "4.1.1"));

        assertThat(byNumber).startsWith("private\n== 4.1.1 SGD\n");
        assertThat(Shown.of(desk.ask("topics", "topic", "sgd"))).isEqualTo(byNumber);
        assertThat(Shown.of(desk.ask("topics", "topic", " 进阶 › 优化 › SGD"))).isEqualTo(byNumber);
    }

    @Test
    void unknownTopicIsSaidWithTheWayToTheRightOne() {
        assertThat(Shown.of(desk.ask("papers", "topic", "3.9")))
                .isEqualTo("private\nNo topic **3.9** in 「DL」 深度学习基本技能资源汇总. /topics lists them.");
    }

    @Test
    void ambiguousTopicIsAnsweredWithTheOnesMeant() {
        assertThat(Shown.of(desk.ask("topics", "topic", "神经"))).isEqualTo("""
                private
                2 topics fit **神经**. Give the number or the full path:
                • 2.3 基础 › 神经网络
                • 2.3.1 基础 › 神经网络 › 神经网络""");
    }

    @Test
    void topicsAreProposedForOneChineseCharacter() {
        List<Choice> proposed = desk.complete(Desk.READER, "papers", "topic", "拟");

        assertThat(proposed)
                .containsExactly(new Choice("3.2 实践 › 过拟合 (7)", "#16"), new Choice("3.3 实践 › 欠拟合 (0)", "#17"));
        assertThat(Shown.of(desk.ask("topics", "topic", "#16"))).startsWith("private\n== 3.2 过拟合\n");
    }

    @Test
    void longTreeIsPagedByButtons() {
        desk.list("long", headings(60));

        Reply first = desk.ask("topics");
        Reply second = desk.press(enabled(first).get(0).encoded());

        assertThat(Shown.of(first)).contains("Page 1 of 4");
        assertThat(Shown.of(second)).startsWith("in_place\n").contains("Page 2 of 4");
        assertThat(menu(second, 0).options()).hasSize(25);
    }

    @Test
    void topicThatLeftTheListIsSaidToBeGone() {
        assertThat(Shown.of(desk.press("topics:open:9999:0")))
                .isEqualTo("private\nThis topic is no longer on the list.");
        assertThat(Shown.of(desk.press("papers:page:9999:all:list:0")))
                .isEqualTo("private\nThis topic is no longer on the list.");
    }

    @Test
    void pagesOfPapersAreWalkedByButtonsAndLoseNone() {
        List<String> titles = new ArrayList<>();
        Reply page = desk.ask("papers");
        titles.addAll(labels(page));
        for (Optional<Action> next = next(page); next.isPresent(); next = next(page)) {
            page = desk.press(next.get().encoded());
            titles.addAll(labels(page));
        }

        assertThat(titles).hasSize(31).doesNotHaveDuplicates();
        assertThat(titles.get(30)).startsWith("31. On the Learning Dynamics of Two-layer");
    }

    @Test
    void papersAreFilteredAndSorted() {
        desk.ask("read", "paper", "1211.5063");

        String unread = Shown.of(desk.ask("papers", "topic", "3.5", "show", "unread", "sort", "newest"));

        assertThat(unread).startsWith("""
                private
                == 3.5 实践 › 梯度爆炸
                1. Products of Many Large Random Matrices and Gradients in Deep Neural Networks · 2018
                2. Which Neural Net Architectures Give Rise To Exploding and Vanishing Gradients? · NIPS 2018
                -- 2 papers · Unread · Newest first
                """);
        assertThat(Shown.of(desk.ask("papers", "topic", "3.5"))).contains("Networks · 2012 ✓\n");
        assertThat(Shown.of(desk.ask("papers", "show", "rated"))).contains("-- 2 papers · Rated by the curator");
    }

    @Test
    void newPapersAreThoseAddedAfterTheListWasFirstRead() {
        desk.list("small", "# T\n1. [An old paper](https://arxiv.org/abs/2001.00001)\n");
        desk.at("2026-05-05T08:00:00Z");
        desk.list("small", """
                # T
                1. [A paper of today](https://arxiv.org/abs/2001.00002)
                1. [An old paper](https://arxiv.org/abs/2001.00001)
                """);

        assertThat(labels(desk.ask("papers", "show", "new"))).containsExactly("1. A paper of today");

        desk.at("2026-06-05T08:00:00Z");
        assertThat(Shown.of(desk.ask("papers", "show", "new")))
                .isEqualTo("private\n== All papers\nNothing was added here in the last 30 days.");
    }

    @Test
    void tenPapersWithLongTitlesAndAddressesFitOneCard() {
        String text = IntStream.range(0, 12)
                .mapToObj(i -> "1. [Paper " + i + " " + "of x*y~z ".repeat(35) + "](https://arxiv.org/abs/2001.000"
                        + (10 + i) + "?" + "x".repeat(100) + ")\n")
                .collect(Collectors.joining("", "---\nlayout: article\n---\n# T\n", ""));
        desk.list("hostile", text);

        Reply page = desk.ask("papers", "topic", "T");

        int rendered = page.cards().get(0).body().spans().stream()
                .mapToInt(span -> span.plain().length()
                        + (span instanceof paperboy.text.Span.Anchor link
                                ? link.url().length() + 4
                                : 0))
                .sum();
        assertThat(rendered).isBetween(2_000, 4_096);
    }

    @Test
    void everyControlFitsACustomIdAndIsUniqueOnItsMessage() {
        desk.list("long", headings(60));
        List<Reply> replies = List.of(
                desk.ask("topics"),
                desk.ask("topics", "topic", "2"),
                desk.ask("papers", "topic", "3.2", "show", "unread", "sort", "rating"),
                desk.ask("search", "query", "网络".repeat(80), "year", 2019),
                desk.ask("search", "query", "a:b".repeat(80), "topic", "3"),
                desk.ask("next", "topic", "3"),
                desk.ask("paper", "paper", "1706.02515"));

        for (Reply reply : replies) {
            List<String> ids = customIds(reply);
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> Action.decode(id).orElseThrow().encoded().equals(id));
        }
    }

    private static String headings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "# Topic " + i + "\n1. [Paper number " + i + "](https://arxiv.org/abs/2002.000"
                        + (10 + i) + ")\n")
                .collect(Collectors.joining());
    }

    private static Row.Menu menu(Reply reply, int index) {
        return (Row.Menu) reply.rows().stream()
                .filter(row -> row instanceof Row.Menu)
                .toList()
                .get(index);
    }

    private static String valueOf(Row.Menu menu, String label) {
        return menu.options().stream()
                .filter(option -> option.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<String> labels(Reply reply) {
        return menu(reply, 0).options().stream().map(Row.MenuOption::label).toList();
    }

    private static List<Action> enabled(Reply reply) {
        return presses(reply).stream()
                .filter(press -> press.look() != Row.Look.OFF)
                .map(Row.Button.Press::action)
                .toList();
    }

    private static Optional<Action> next(Reply reply) {
        return presses(reply).stream()
                .filter(press -> press.label().equals("Next ▶") && press.look() != Row.Look.OFF)
                .map(Row.Button.Press::action)
                .findFirst();
    }

    private static List<Row.Button.Press> presses(Reply reply) {
        List<Row.Button.Press> presses = new ArrayList<>();
        for (Row row : reply.rows()) {
            if (row instanceof Row.Buttons buttons) {
                buttons.buttons().stream()
                        .filter(button -> button instanceof Row.Button.Press)
                        .forEach(button -> presses.add((Row.Button.Press) button));
            }
        }
        return presses;
    }

    private static List<String> customIds(Reply reply) {
        List<String> ids = new ArrayList<>(
                presses(reply).stream().map(press -> press.action().encoded()).toList());
        reply.rows().stream()
                .filter(row -> row instanceof Row.Menu)
                .forEach(row -> ids.add(((Row.Menu) row).action().encoded()));
        return ids;
    }
}
