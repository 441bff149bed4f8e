package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.text.Language;

class ReadingTest {
    private static final Caller OTHER = new Caller(
            new UserId(8),
            Optional.empty(),
            new ChannelId(900),
            Language.ENGLISH,
            Caller.Rights.MEMBER,
            OptionalLong.empty());

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
    void paperIsFoundByIdAddressTitleOrProposal() {
        String card = Shown.of(desk.ask("paper", "paper", "1706.02515"));

        assertThat(card).isEqualTo("""
                private
                == Self-Normalizing Neural Networks
                2017-06-08
                进阶 › 归一化
                tensorflow · zhihu · reddit
                [Mark as read read:card:27] [arXiv -> https://arxiv.org/abs/1706.02515] \
                [tensorflow -> https://github.com/bioinf-jku/SNNs]
                [More like this paper:like:27] [BibTeX paper:cite:27]""");
        for (String typed : List.of(
                "arXiv:1706.02515v5",
                "http://cn.arxiv.org/abs/1706.02515",
                "https://arxiv.org/pdf/1706.02515.pdf",
                "self-normalizing  NEURAL networks",
                "#27")) {
            assertThat(Shown.of(desk.ask("paper", "paper", typed))).as(typed).isEqualTo(card);
        }
    }

    @Test
    void wordsThatFitSeveralPapersLetThePersonChoose() {
        String shown = Shown.of(desk.ask("paper", "paper", "fully"));

        assertThat(shown).startsWith("private\n== Fully Decoupled");
        assertThat(Shown.of(desk.ask("paper", "paper", "overfitting generative")))
                .startsWith("private\n== Detecting Overfitting of Deep Generative Networks");
        assertThat(Shown.of(desk.ask("paper", "paper", "gradients")))
                .startsWith("private\n== 4 papers fit\n1. ")
                .contains("\nmenu paper:open (Which one?) ");
    }

    @Test
    void wordsThatFitNoPaperAreSaidBack() {
        assertThat(Shown.of(desk.ask("paper", "paper", "@everyone")))
                .isEqualTo("private\nNo paper fits **@everyone**. /search also looks into notes and topics.");
        assertThat(Shown.of(desk.ask("paper", "paper", "\" OR title:*"))).startsWith("private\nNo paper fits");
    }

    @Test
    void papersAreProposedByBeginningOfAWordByIdAndByOneChineseCharacter() {
        assertThat(desk.complete(Desk.READER, "paper", "paper", "fix"))
                .containsExactly(
                        new Choice("Fixup Initialization: Residual Learning Without Normalization (2019)", "#28"));
        assertThat(desk.complete(Desk.READER, "paper", "paper", "1706.02515"))
                .containsExactly(new Choice("Self-Normalizing Neural Networks (2017)", "#27"));
        assertThat(desk.complete(Desk.READER, "paper", "paper", "嵌")).hasSize(1);
        assertThat(desk.complete(Desk.READER, "paper", "paper", "")).hasSize(25);
    }

    @Test
    void readProposesUnreadPapersAndUnreadThoseThatAreRead() {
        desk.ask("read", "paper", "1706.02515");

        assertThat(desk.complete(Desk.READER, "read", "paper", "self-norm")).isEmpty();
        assertThat(desk.complete(Desk.READER, "unread", "paper", ""))
                .containsExactly(new Choice("Self-Normalizing Neural Networks (2017)", "#27"));
        assertThat(desk.complete(OTHER, "unread", "paper", "")).isEmpty();
    }

    @Test
    void markIsMadeOnceAndTakenBackByItsButton() {
        String marked = Shown.of(desk.ask("read", "paper", "1706.02515"));

        assertThat(marked).isEqualTo("""
                private
                Marked as read: **Self-Normalizing Neural Networks**
                You have read 1 of 31
                [What to read next next:show:0:0] [Mark as unread unread:undo:27]""");
        assertThat(Shown.of(desk.ask("read", "paper", "1706.02515")))
                .contains("You had read **Self-Normalizing Neural Networks** already.");
        assertThat(Shown.of(desk.press("unread:undo:27")))
                .isEqualTo("in_place\nUnread again: **Self-Normalizing Neural Networks**");
        assertThat(Shown.of(desk.ask("unread", "paper", "#27")))
                .isEqualTo("private\n**Self-Normalizing Neural Networks** was not marked as read.");
    }

    @Test
    void menuOfADigestMarksAllThatWereChosenAndAnswersPrivately() {
        desk.press("read:menu", "27");

        String answer = Shown.of(desk.press("read:menu", "27", "28", "29", "4711", "not a number"));

        assertThat(answer).isEqualTo("""
                private
                Marked 3 papers as read, 1 of them already were.
                You have read 3 of 31
                [What to read next next:show:0:0]""");
    }

    @Test
    void menuWithPapersThatAreGoneSaysSo() {
        assertThat(Shown.of(desk.press("read:menu", "4711")))
                .isEqualTo("private\nThis paper is no longer on the list.");
    }

    @Test
    void cardIsMarkedInPlaceAndBack() {
        String marked = Shown.of(desk.press("read:card:27"));

        assertThat(marked)
                .startsWith("in_place\n")
                .contains("-- ✓ You have read this\n[Mark as unread unread:card:27]");
        assertThat(Shown.of(desk.press("unread:card:27"))).contains("[Mark as read read:card:27]");
        assertThat(desk.marks.count(Desk.READER.user())).isZero();
    }

    @Test
    void nextGoesInReadingOrderSkipsAndEndsWhenAllIsRead() {
        Reply first = desk.ask("next", "topic", "3.1");
        Reply skipped = desk.press("next:show:15:1");
        Reply second = desk.press("next:done:15:0:9");
        Reply none = desk.press("next:done:15:0:10");

        assertThat(Shown.of(first)).isEqualTo("""
                private
                == Sequential training algorithm for neural networks
                2019-05-17 · ●●
                实践 › 训练方法
                -- 3.1 实践 › 训练方法 · You have read 0 of 2
                [Read, show next next:done:15:0:9] [Skip next:show:15:1] [arXiv -> https://arxiv.org/abs/1905.07490]""");
        assertThat(Shown.of(skipped))
                .startsWith("in_place\n== Accelerated Training for Massive Classification")
                .contains("[Skip next:show:15:0]");
        assertThat(Shown.of(second))
                .startsWith("in_place\n== Accelerated Training for Massive Classification")
                .contains("You have read 1 of 2\n[Read, show next next:done:15:0:10] [arXiv");
        assertThat(Shown.of(none)).isEqualTo("""
                in_place
                == 3.1 实践 › 训练方法
                You have read all 2 papers here. /papers shows them again.""");
    }

    @Test
    void progressCountsEachTopicForItsReaderOnly() {
        desk.ask("read", "paper", "1706.02515");

        assertThat(Shown.of(desk.ask("progress"))).isEqualTo("""
                private
                == All papers
                **▰▱▱▱▱▱▱▱▱▱ You have read 1 of 31**
                ▱▱▱▱▱▱▱▱▱▱ 0/8  2 基础
                ▱▱▱▱▱▱▱▱▱▱ 0/14  3 实践
                ▰▱▱▱▱▱▱▱▱▱ 1/9  4 进阶
                [What to read next next:show:0:0]""");
        assertThat(Shown.of(desk.ask(OTHER, "progress"))).contains("You have read 0 of 31");
    }

    @Test
    void searchFindsOneChineseCharacterInNotesAndTopics() {
        assertThat(Shown.of(desk.ask("search", "query", "嵌"))).isEqualTo("""
                private
                == Search: 嵌
                1. VarGNet: Variable Group Convolutional Neural Network for Efficient Embedded Computing · 2019
                -- 1 paper
                menu paper:open (Open a paper) 2=1. VarGNet: Variable Group Convolutional Neural Network for \
                Efficient Embedded Computing""");
    }

    @Test
    void searchNarrowsByTopicYearAndWhatAPaperHas() {
        assertThat(Shown.of(desk.ask("search", "query", "networks", "has", "code")))
                .contains("\n-- 2 papers\n");
        assertThat(Shown.of(desk.ask("search", "query", "networks", "has", "code", "year", 2017)))
                .contains("1. Self-Normalizing Neural Networks")
                .contains("\n-- 1 paper\n");
        assertThat(Shown.of(desk.ask("search", "query", "networks", "topic", "4.2")))
                .contains("\n-- 1 paper\n");
        assertThat(Shown.of(desk.ask("search", "query", "?!")))
                .isEqualTo("private\nNothing found for **?!**. Try fewer words, or browse with /topics.");
    }

    @Test
    void pagesOfASearchKeepItsConditions() {
        Reply page = desk.press("search:page:10:0:2019::o");

        assertThat(Shown.of(desk.ask("search", "query", "over: fitting")))
                .contains("Nothing found for **over fitting**");
        assertThat(Shown.of(page))
                .startsWith("in_place\n== Search: o\n11. ")
                .contains("[◀ Previous search:page:0:0:2019::o]")
                .contains("-- 11 papers · Page 2 of 2");
    }

    @Test
    void privacyTellsWhatIsKeptAndDeletesItForGood() {
        desk.press("read:menu", "27", "28");
        desk.press(OTHER, "read:menu", "27");

        Reply kept = desk.ask("privacy");
        Reply question = desk.press("privacy:ask");
        Reply deleted = desk.press("privacy:delete");

        assertThat(Shown.of(kept))
                .contains("2 papers that you marked as read")
                .endsWith("[Delete my 2 read marks privacy:ask]");
        assertThat(Shown.of(question)).isEqualTo("""
                        in_place
                        == What is stored about you
                        Your 2 read marks will be gone for good. Delete?
                        [Delete my 2 read marks privacy:delete] [Keep privacy:show]""");
        assertThat(Shown.of(deleted)).isEqualTo("in_place\n== What is stored about you\nDeleted: 2 read marks.");
        assertThat(desk.marks.count(Desk.READER.user())).isZero();
        assertThat(desk.marks.count(OTHER.user())).isEqualTo(1);
    }

    @Test
    void membersCommandsWorkInDirectMessages() {
        assertThat(Shown.of(desk.ask(OTHER, "topics"))).contains("-- You have read 0 of 31");
        assertThat(Shown.of(desk.ask(OTHER, "help"))).contains("/topics Browse the topics of the list");
    }

    @Test
    void buttonOfAPaperThatWasMergedIntoAnotherLeadsToThatOne() {
        desk.list("drafts", """
                ---
                layout: article
                ---
                # T
                1. [Some early draft title](https://openreview.net/forum?id=AAAA1111bb)
                1. [A quite different final name](https://arxiv.org/abs/1901.11111)
                """);
        Reply marked = desk.ask("read", "paper", "quite different");
        String undo = ((Row.Button.Press)
                        ((Row.Buttons) marked.rows().get(0)).buttons().get(1))
                .action()
                .encoded();
        desk.list("drafts", """
                ---
                layout: article
                ---
                # T
                1. [A quite different final name](https://arxiv.org/abs/1901.11111)
                [paper](https://openreview.net/forum?id=AAAA1111bb)
                """);

        assertThat(desk.ask("papers", "topic", "drafts").cards().get(0).footer())
                .contains("1 paper");
        assertThat(Shown.of(desk.press("paper:open", "33"))).startsWith("private\n== A quite different final name\n");
        assertThat(Shown.of(desk.press(undo))).isEqualTo("in_place\nUnread again: **A quite different final name**");
    }

    @Test
    void addressThatNoButtonCanOpenStaysOutOfTheButtons() {
        desk.list("odd", """
                ---
                layout: article
                ---
                # T
                1. [A paper with odd links](https://arxiv.org/abs/1901.11111)
                [code](https://example.org/%s) | [code](https://user@example.org/x) | [code](https://exa_mple.org/a[b]c)
                """.formatted("x".repeat(600)));

        String shown = Shown.of(desk.ask("paper", "paper", "1901.11111"));

        assertThat(shown)
                .endsWith("[arXiv -> https://arxiv.org/abs/1901.11111]\n"
                        + "[More like this paper:like:32] [BibTeX paper:cite:32]");
    }
}
