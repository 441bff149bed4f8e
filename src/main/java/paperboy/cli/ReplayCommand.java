package paperboy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ListKey;
import paperboy.catalog.ReadingList;
import paperboy.parse.ListParser;
import paperboy.parse.ParsedList;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code paperboy replay}: what each version of a list changed. The files of a folder, in the order of their names, are
 * imported as versions of one list into a database that is thrown away.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Import the versions of a list one after another and print what each changed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every version was read; for one that cannot be, the one before stands",
            "2:the folder could not be read, or the command was not understood"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    private static final String LIST = "replay";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", description = "jsonl: one JSON object a version. Without it: text for people.")
    private @Nullable Format format;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder with one file a version.")
    private Path folder = Path.of(".");

    private final ListParser parser = new ListParser();

    /** How versions are printed for programs. */
    enum Format {
        jsonl
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Path> versions = versions();
            Path scratch = Files.createTempDirectory("paperboy-replay");
            try (Database database = Database.open(scratch.resolve("replay.db"))) {
                replay(versions, new CatalogStore(database), out, err);
            } finally {
                delete(scratch);
            }
            return 0;
        } catch (IOException e) {
            err.println("Cannot read " + folder + ": " + ListFile.why(e));
            return UNREADABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private List<Path> versions() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private void replay(List<Path> versions, CatalogStore store, PrintWriter out, PrintWriter err) throws IOException {
        int number = 0;
        ReadingList list = new ReadingList(new ListKey(LIST), LIST, List.of(), List.of());
        for (Path version : versions) {
            list = read(version, list, err);
            ImportOutcome outcome = store.importList(
                    list,
                    version.toString(),
                    "version " + number,
                    Instant.EPOCH.plusSeconds(number),
                    HeavyLoss.ACCEPTED);
            String name = version.getFileName().toString();
            out.print(format == Format.jsonl ? VersionJson.line(name, outcome) : VersionText.of(name, outcome));
            number++;
        }
    }

    /** The list of a version; one that cannot be read leaves the list as it was, as it does in a running bot. */
    private ReadingList read(Path version, ReadingList before, PrintWriter err) throws IOException {
        String text;
        try {
            byte[] bytes = ListFile.bytes(version);
            // One too large is cut anywhere; the parser says what is wrong with it.
            text = ListFile.isTooLarge(bytes)
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            err.println(version + ": it is not UTF-8 text; the version before stands for it");
            return before;
        }
        if (text.isBlank()) {
            err.println(version + ": it is empty; the version before stands for it");
            return before;
        }
        ParsedList parsed = parser.parse(text, LIST);
        if (parsed.extent() == ParsedList.Extent.NOTHING) {
            parsed.warnings().forEach(warning -> err.println(version + ": " + warning.what()));
            return before;
        }
        ReadingList read = parsed.list();
        // Whatever front matter says: these files are one list.
        return new ReadingList(new ListKey(LIST), read.title(), read.topics(), read.entries());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
