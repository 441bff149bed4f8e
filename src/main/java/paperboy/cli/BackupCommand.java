package paperboy.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperboy backup}: a copy of the database, also while a bot works with it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the database to a new file, also while Paperboy runs.")
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The copy; it must not exist yet.")
    private Path copy = Path.of("");

    @Override
    public Integer call() {
        Path original = config.load(System.getenv()).database();
        if (Files.notExists(original)) {
            throw new StartException(Exit.FAILURE, "There is no database " + original + " to copy.");
        }
        if (Files.exists(copy)) {
            throw new StartException(Exit.MISUSE, copy + " exists already. Name a new file.");
        }
        try (Database database = Database.open(original)) {
            database.copyTo(copy);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Copied " + original + " to " + copy);
        out.flush();
        return Exit.DONE;
    }
}
