package paperboy.parse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reading list. Whatever the text holds, the answer is a list and warnings; nothing is thrown, and it comes
 * before a deadline. Thread-safe, pure: the same text gives the same answer.
 *
 * <p>Lists come from strangers. A file too big is not read, a line too long is left out, and the rest is read by a
 * thread with room for deep nesting, which is left behind when its time is over.
 */
public final class ListParser {
    /** A list of ten thousand papers takes less. */
    public static final int MOST_BYTES = 2 << 20;

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long STACK_BYTES = 64L << 20;

    private final BlockReader blocks = new BlockReader();
    private final Duration deadline;

    /** A thread waits a moment for the next text, as starting one takes as long as reading a short list. */
    private final ExecutorService readers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            PATIENCE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            ListParser::reader);

    public ListParser() {
        this(DEADLINE);
    }

    /** A parser with more or less patience. */
    ListParser(Duration deadline) {
        this.deadline = deadline;
    }

    /**
     * Reads a list.
     *
     * @param text the file's content
     * @param source a name for it, such as its file name; it names the list where the text has no front matter key
     */
    public ParsedList parse(String text, String source) {
        if (isTooBig(text)) {
            return ParsedList.unread(source, "the file is larger than " + (MOST_BYTES >> 20) + " MiB; it was not read");
        }
        Future<ParsedList> reading = readers.submit(() -> new ListReader(SourceText.of(text), blocks).read(source));
        try {
            return reading.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reading.cancel(true);
            return ParsedList.unread(
                    source, "the file could not be read within " + deadline.toSeconds() + " s; it was not read");
        } catch (InterruptedException stopped) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return ParsedList.unread(source, "reading was stopped; the file was not read");
        } catch (ExecutionException failed) {
            return failed(failed.getCause(), source);
        }
    }

    private static Thread reader(Runnable work) {
        Thread reader = new Thread(null, work, "list-parser", STACK_BYTES);
        reader.setDaemon(true);
        return reader;
    }

    private static boolean isTooBig(String text) {
        return text.length() > MOST_BYTES
                || (text.length() > MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }

    private static ParsedList failed(@Nullable Throwable cause, String source) {
        if (cause instanceof StackOverflowError) {
            return ParsedList.unread(source, "the file is nested too deeply; it was not read");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return ParsedList.unread(source, "the file broke the reader; it was not read (" + cause + ")");
    }
}
