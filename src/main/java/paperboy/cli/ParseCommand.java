package paperboy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.parse.ListParser;
import paperboy.parse.ParsedList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperboy parse}: what a list says, as JSON lines for programs or as a receipt for people. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Read lists and print what they say.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every file was read; one that holds no entry, or bytes that are no UTF-8, is named on the error stream",
            "2:a file could not be read, is no text, is too large or takes too long, or the command was not understood"
        })
public final class ParseCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    /** What Java puts where bytes are no UTF-8. */
    private static final char NOT_UTF_8 = '\uFFFD';

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", description = "jsonl: one JSON object an entry. Without it: a receipt for people.")
    private @Nullable Format format;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown files.")
    private List<Path> files = List.of();

    private final ListParser parser = new ListParser();

    /** How entries are printed for programs. */
    enum Format {
        jsonl
    }

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int exitCode = 0;
        for (Path file : files) {
            Optional<String> text = read(file, err);
            if (text.isEmpty()) {
                exitCode = UNREADABLE;
                continue;
            }
            ParsedList parsed = parser.parse(text.get(), nameOf(file));
            if (parsed.extent() == ParsedList.Extent.NOTHING) {
                parsed.warnings().forEach(warning -> err.println(file + ": " + warning.what()));
                exitCode = UNREADABLE;
            } else if (parsed.list().entries().isEmpty()) {
                err.println(file + ": no entries were found");
            }
            if (format == Format.jsonl) {
                parsed.list().entries().forEach(entry -> out.print(EntryJson.line(file.toString(), entry) + "\n"));
            } else {
                out.print(Receipt.of(file.toString(), parsed));
            }
        }
        out.flush();
        err.flush();
        return exitCode;
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private static Optional<String> read(Path file, PrintWriter err) {
        try {
            String text = new String(ListFile.bytes(file), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                err.println("Cannot read " + file + ": it is no text");
                return Optional.empty();
            }
            if (text.indexOf(NOT_UTF_8) >= 0) {
                err.println(file + ": some of it is not UTF-8; those characters were read as " + NOT_UTF_8);
            }
            return Optional.of(text);
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + file);
        } catch (IOException e) {
            err.println("Cannot read " + file + ": " + e.getMessage());
        }
        return Optional.empty();
    }
}
