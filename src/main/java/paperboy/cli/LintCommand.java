package paperboy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.parse.lint.Finding;
import paperboy.parse.lint.ListLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperboy lint}: what a curator may want to mend in lists, for people and for checks on every push. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Look through lists for dead links, duplicates, misspelt labels and the like.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing to mend",
            "1:something to mend, or left after --fix",
            "2:a file could not be read or written, or the command was not understood"
        })
public final class LintCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", description = "text, json, sarif (2.1.0) or github (annotations). Default: text.")
    private Format format = Format.text;

    @Option(names = "--fix", description = "Write safe mends back to the files; no other byte is touched.")
    private boolean fix;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown files.")
    private List<Path> files = List.of();

    private final ListLint lint = new ListLint();

    /** How findings are printed. */
    enum Format {
        text,
        json,
        sarif,
        github
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<LintReport.FileFinding> findings = new ArrayList<>();
        int exitCode = 0;
        for (Path file : files) {
            try {
                findings(file).forEach(finding -> findings.add(new LintReport.FileFinding(file, finding)));
            } catch (CharacterCodingException notText) {
                err.println("Cannot read " + file + ": it is not UTF-8");
                exitCode = UNREADABLE;
            } catch (IOException e) {
                err.println("Cannot read or write " + file + ": " + ListFile.why(e));
                exitCode = UNREADABLE;
            }
        }
        out.print(LintReport.of(format, findings));
        out.flush();
        err.flush();
        return exitCode == 0 && !findings.isEmpty() ? FOUND : exitCode;
    }

    /** What there is to mend; with {@code --fix}, what is left after the safe mends were written. */
    private List<Finding> findings(Path file) throws IOException {
        byte[] bytes = ListFile.bytes(file);
        if (ListFile.isTooLarge(bytes)) {
            throw new IOException("it is larger than 2 MiB");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String name = String.valueOf(file.getFileName());
        List<Finding> findings = lint.findings(text, name);
        String mended = fix ? lint.mended(text, findings) : text;
        if (mended.equals(text)) {
            return findings;
        }
        replace(file.toRealPath(), mended);
        return lint.findings(mended, name);
    }

    /** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
    private static void replace(Path file, String text) throws IOException {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        Path fresh = Files.createTempFile(folder, ".paperboy-lint", ".md");
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
