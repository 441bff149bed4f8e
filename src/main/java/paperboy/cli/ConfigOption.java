package paperboy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import paperboy.config.ConfigException;
import paperboy.config.ConfigProblem;
import paperboy.config.Origin;
import paperboy.config.Settings;
import picocli.CommandLine.Option;

/** The option {@code --config}, for every subcommand that needs settings; a picocli mixin. */
final class ConfigOption {
    private static final Path USUAL = Path.of("config", "paperboy.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Without it: config/paperboy.yaml, if there is one.")
    private @Nullable Path file;

    /**
     * The settings of this run.
     *
     * @throws ConfigException if anything is wrong; a file named on the command line has to be there
     */
    Settings load(Map<String, String> environment) {
        if (file != null && Files.notExists(file)) {
            throw new ConfigException(List.of(new ConfigProblem(
                    Optional.empty(),
                    Optional.empty(),
                    "there is no such file",
                    new Origin.InFile(file, OptionalInt.empty()))));
        }
        return Settings.load(file == null ? USUAL : file, environment);
    }
}
