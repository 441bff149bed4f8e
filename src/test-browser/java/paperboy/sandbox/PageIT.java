package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page as its reader meets it: in a browser, mostly by keyboard, with a bot whose answers are known. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {
    private static final String BOX = "#composer .main-input";

    private final SandboxClock clock = SandboxClock.create();
    private Browser browser;
    private Sandbox sandbox;
    private ScriptedBot bot;

    /** A digest every midnight in UTC. */
    private final DayControl days = new DayControl() {
        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.of(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
        }

        @Override
        public Optional<Instant> nextDay() {
            Optional<Instant> due = nextDueAt();
            clock.advanceTo(due.orElseThrow());
            bot.post("the next day");
            return due;
        }
    };

    @BeforeAll
    void startBrowser(@TempDir Path profile) {
        browser = new Browser(profile);
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(clock).withDays(days));
        bot = new ScriptedBot(sandbox);
        bot.post("today");
        browser.open(sandbox.page(), 1280, 800);
        browser.awaitText(".hint-chip", "/topics"::equals);
    }

    @AfterEach
    void stopSandbox() {
        List<String> complaints = browser.complaints();
        browser.open(URI.create("about:blank"), 1280, 800);
        bot.close();
        sandbox.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void digestStandsAsCards() throws IOException {
        browser.awaitText(".embed-title", "Fixup Initialization"::equals);

        browser.screenshot("page-digest.png");

        assertThat(browser.texts(".content")).containsExactly("Papers for today · 2 papers");
        assertThat(browser.texts(".embed"))
                .containsExactly(
                        "Fixup Initialization\nICLR 2019 · ●●\n基础 › 初始化\n不用归一化也能训练很深的网络\n1 of 31",
                        "VarGNet *variable*\ncode\n2 of 31");
        assertThat(browser.run("return [...document.querySelectorAll('.embed a')].map(a => a.href)"))
                .isEqualTo(List.of(
                        "https://arxiv.org/abs/1901.09321",
                        "https://arxiv.org/abs/1907.05653",
                        "https://github.com/zma-c-137/VarGNet"));
    }

    @Test
    void topicIsChosenAndPagedByKeyboard() throws IOException {
        browser.click(BOX);
        browser.type("/top");
        browser.awaitText(".suggestions .option-name", text -> text.startsWith("/topics"));
        browser.type(Keys.ENTER, Keys.TAB, "基");
        browser.awaitText(".suggestions .option-name", "基础 › 卷积 (4)"::equals);
        browser.type(Keys.DOWN, Keys.ENTER, Keys.ENTER);
        browser.awaitText(".embed-title", "Topics, page 1"::equals);
        browser.run("document.querySelector('.row .button:not([disabled])').focus()");
        browser.type(Keys.ENTER);
        browser.awaitText(".embed-title", "Topics, page 2"::equals);

        browser.screenshot("page-topics.png");

        assertThat(browser.texts(".asked")).containsExactly("Y\nyou\nused\n/topics topic:基础 › 卷积 (4)");
        assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("More");
    }

    @Test
    void commandTypedAsALineIsUnderstood() {
        browser.click(BOX);
        browser.type("/topics topic:t1", Keys.ESCAPE, Keys.ENTER);
        browser.awaitText(".embed-title", "Topics, page 1"::equals);

        assertThat(browser.texts(".asked-line")).containsExactly("/topics topic:t1");
    }

    @Test
    void plainWordsArePolitelyExplained() {
        browser.click(BOX);
        browser.type("hello", Keys.ENTER);

        assertThat(browser.texts(".notice"))
                .containsExactly("Only slash commands are answered here. Type / to see them.");
    }

    @Test
    void privateAnswerIsMarkedAndCanBePutAway() {
        browser.click(BOX);
        browser.type("/secret", Keys.ENTER, Keys.ENTER);
        browser.awaitText(".message.secret .content", "For your eyes"::equals);

        List<String> marked = browser.texts(".privately");
        browser.click(".privately .text-button");

        assertThat(marked).containsExactly("Only you can see this ·\nDismiss message");
        assertThat(browser.texts(".message.secret")).isEmpty();
    }

    @Test
    void commandWithoutAnswerIsShownAsFailed() {
        browser.click(BOX);
        browser.type("/silent", Keys.ENTER, Keys.ENTER);
        browser.awaitText(".failed", text -> text.startsWith("The application did not respond"));

        assertThat(browser.texts(".message.note .asked-line")).containsExactly("/silent");
    }

    @Test
    void pageAndCommandsSpeakChinese() {
        browser.run("document.querySelector('input[value=zh-CN]').click()");
        browser.click(BOX);
        browser.type("/topics");
        browser.awaitText(".suggestions .option-detail", "清单的主题"::equals);

        assertThat(browser.texts("#next-day")).containsExactly("下一天");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");
    }

    @Test
    void memberIsNotOfferedWhatOnlyAdminsMayDo() {
        browser.click(BOX);
        browser.type("/digest");
        browser.awaitText(".suggestions .option-name", "/digest preview"::equals);
        browser.type(Keys.ESCAPE);

        browser.run("document.querySelectorAll('input[name=user]')[1].click()");
        browser.awaitText(".bot-state", text -> text.startsWith("M\nmember"));
        browser.run("document.querySelector('#composer .main-input').value = ''");
        browser.click(BOX);
        browser.type("/digest");

        browser.awaitText(".suggestions-heading", text -> text.contains("Nothing found"));
    }

    @Test
    void nextDayBringsTheNextDigest() {
        browser.click("#next-day");

        browser.awaitText(".content", "Papers for the next day · 2 papers"::equals);
    }

    @Test
    void narrowWindowKeepsChannelsInADrawer() {
        browser.open(sandbox.page(), 360, 740);
        browser.awaitText(".embed-title", "Fixup Initialization"::equals);

        Object widest = browser.run("return document.documentElement.scrollWidth");
        browser.click(".bar .icon-button");
        browser.awaitText(".channel", "deep-learning"::equals);
        browser.type(Keys.ESCAPE);
        browser.awaitText(".sidebar", String::isEmpty);

        assertThat(widest).isEqualTo(360L);
        assertThat(browser.run("return document.activeElement.title")).isEqualTo("Show channels");
    }

    @Test
    void markdownIsDrawnAsItsCasesSay() {
        List<MarkdownCase> cases = MarkdownCase.all();

        List<MarkdownCase> drawn = cases.stream()
                .map(one -> one.drawnAs(String.valueOf(browser.runUntilCalled("""
                        const [text, kind, done] = arguments;
                        import('/markdown.js').then(markdown => {
                          const names = {channel: id => ({7: 'papers'})[id], user: id => ({1: 'you'})[id]};
                          const box = document.createElement('div');
                          box.append(markdown['render' + kind](text, names));
                          done(box.innerHTML);
                        }, done);\
                        """, one.text(), one.kind()))))
                .toList();

        assertThat(drawn).isNotEmpty().isEqualTo(cases);
    }
}
