package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.storage.Database;
import paperboy.text.Language;
import paperboy.text.Messages;

class StatusCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aDamagedDatabaseIsOneLineThatSaysWhatToDo() throws IOException {
        Path file = folder.resolve("paperboy.db");
        Files.writeString(file, "not a database at all, however long it is\n".repeat(200));

        int exitCode = status(file);

        assertThat(exitCode).isEqualTo(Exit.FAILURE);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(file.toString(), "is damaged", "Put your latest backup in its place");
    }

    @Test
    void aMissingDatabaseIsNotMade() throws IOException {
        Path file = folder.resolve("paperboy.db");

        int exitCode = status(file);

        assertThat(exitCode).isEqualTo(Exit.FAILURE);
        assertThat(err.toString().strip()).isEqualTo("There is no database " + file + " yet.");
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutSubscriptionsAllIsWell() throws IOException {
        Path file = folder.resolve("paperboy.db");
        Database.open(file).close();

        int exitCode = status(file);

        assertThat(exitCode).isEqualTo(Exit.DONE);
        assertThat(out.toString()).isEqualTo("No channel has a subscription.\n");
    }

    @Test
    void theFileOfAnOlderVersionIsReadAndStaysAsItIs() throws IOException {
        Path file = folder.resolve("paperboy.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration")
                .target("4")
                .load()
                .migrate();
        byte[] before = Files.readAllBytes(file);

        int exitCode = status(file);

        assertThat(exitCode).isEqualTo(Exit.DONE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void forABotThatWasRemovedNoCommandIsAdvised() {
        String advice = Messages.in(Language.ENGLISH).say("advice.BOT_REMOVED");

        assertThat(advice).contains("Invite it again").doesNotContain("/schedule");
    }

    private int status(Path database) throws IOException {
        Path config = Files.writeString(folder.resolve("paperboy.yaml"), "database: " + database + "\n");
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err, true))
                .execute("status", "--config", config.toString());
    }
}
