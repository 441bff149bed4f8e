package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import paperboy.sandbox.Browser;

/** The packaged jar in its sandbox, as a newcomer meets it in a browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductIT {
    private static final String BOX = "#composer .main-input";
    private static final Path LIST = Path.of("data/lists/dl-foundation.md").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    private Path folder;

    private Browser browser;
    private Jar jar;

    @BeforeAll
    void startBrowser(@TempDir Path profile) {
        browser = new Browser(profile);
    }

    @AfterAll
    void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void startPaperboy() throws IOException {
        jar = Jar.start(
                folder, Map.of("PAPERBOY_LISTS", "[" + LIST + "]"), List.of(), "sandbox", "--page-port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> ADDRESS.matcher(jar.out()).find());
        Matcher address = ADDRESS.matcher(jar.out());
        assertThat(address.find()).isTrue();
        URI page = URI.create(address.group());
        new PageVisitor(page, "you", "en-US").awaitCommands();
        browser.open(page, 1280, 900);
        browser.awaitText(".embed-title", text -> !text.isEmpty());
    }

    @AfterEach
    void stopPaperboy() {
        List<String> complaints = browser.complaints();
        browser.open(URI.create("about:blank"), 1280, 900);
        jar.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void todaysDigestStandsThereAndTheNextDayBringsAnother() throws IOException {
        browser.screenshot("digest.png");
        List<String> today = browser.texts(".embed-title");

        browser.click("#next-day");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.texts(".embed-title").size() == 10);

        assertThat(today).hasSize(5);
        assertThat(browser.texts(".embed-title")).startsWith(today.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void topicsAreBrowsedByKeyboardInBothLanguages() throws IOException {
        browser.click(BOX);
        browser.type("/topics", Keys.ESCAPE, Keys.ENTER);
        browser.awaitText(".message.secret .embed", text -> text.contains("归一化"));
        browser.screenshot("topics.png");

        browser.run("document.querySelector('input[value=zh-CN]').click()");
        browser.click(BOX);
        browser.type("/help", Keys.ESCAPE, Keys.ENTER);
        browser.awaitText(".message.secret", text -> text.contains("主题"));
        browser.screenshot("help-zh.png");

        assertThat(browser.texts("#next-day")).containsExactly("下一天");
    }

    @Test
    void aPaperIsFoundOpenedAndMarkedRead() throws IOException {
        browser.click(BOX);
        browser.type("/paper paper:1901.09321", Keys.ESCAPE, Keys.ENTER);
        browser.awaitText(".message.secret .embed-title", text -> text.startsWith("Fixup Initialization"));
        browser.screenshot("paper.png");

        browser.run(
                "[...document.querySelectorAll('.message.secret .button')].find(b => b.textContent.includes('read')).click()");
        browser.awaitText(".message.secret .button", text -> text.contains("unread"));

        assertThat(browser.texts(".message.secret .embed-title")).hasSize(1);
    }

    @Test
    void theDigestReadsWellInANarrowWindow() throws IOException {
        Matcher address = ADDRESS.matcher(jar.out());
        assertThat(address.find()).isTrue();
        browser.open(URI.create(address.group()), 360, 740);
        browser.awaitText(".embed-title", text -> !text.isEmpty());

        browser.screenshot("narrow.png");

        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
