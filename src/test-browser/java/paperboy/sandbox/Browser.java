package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, as far as the page's tests need one. Not thread-safe. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    /** @param profile an empty folder for what Chromium keeps */
    public Browser(Path profile) {
        File chromium = program("paperboy.chromium", "/usr/bin/chromium");
        File chromedriver = program("paperboy.chromedriver", "/usr/bin/chromedriver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(chromium);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-US",
                "--window-size=1280,800",
                "--user-data-dir=" + profile.toAbsolutePath());
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver)
                        .build(),
                options);
    }

    private static File program(String property, String standard) {
        File file = new File(System.getProperty(property, standard));
        assertThat(file.canExecute())
                .withFailMessage(
                        "There is no %s. Install Debian's chromium and chromium-driver, or name it with -D%s=FILE.",
                        file, property)
                .isTrue();
        return file;
    }

    /** Opens a page in a dark window of this size. */
    public void open(URI page, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        driver.get(page.toString());
    }

    /** Presses keys where the focus is. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    public void click(String selector) {
        awaitText(selector, text -> true);
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** The texts of all elements that the selector finds, as they are seen. */
    public List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until an element of this selector has a text that fits. */
    public void awaitText(String selector, Predicate<String> fits) {
        await(selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> texts(selector).stream().anyMatch(fits));
    }

    /** Runs a function's body in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a function's body whose last argument is called with the outcome. */
    Object runUntilCalled(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    public void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the page complained of since the last call. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
