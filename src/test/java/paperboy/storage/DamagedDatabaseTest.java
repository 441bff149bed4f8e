package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDatabaseTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path backup;

    @BeforeEach
    void keepABackup() {
        file = folder.resolve("paperboy.db");
        backup = folder.resolve("backup.db");
        try (Database database = Database.open(file)) {
            database.copyTo(backup);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 50, 80, 95})
    void aTruncatedCopyIsNamedWithWhatToDo(int percent) throws IOException {
        long size = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size * percent / 100);
        }

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageException.class)
                .hasNoCause()
                .hasMessageStartingWith("The database " + file + " is damaged (")
                .hasMessageContaining("Put your latest backup in its place")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aLostBlockInTheMiddleIsFoundAtTheStart() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4_096), 8 * 4_096);
        }

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The database " + file + " is damaged (");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedWithWhatToDo() throws IOException {
        Files.writeString(file, "not a database, but long enough to have a header of a hundred bytes ".repeat(20));

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The database " + file + " is damaged (");
    }

    @Test
    void theBackupTakesTheDamagedFilesPlace() throws IOException {
        Files.delete(file);
        Files.move(backup, file);

        try (Database database = Database.open(file)) {
            assertThat(database.integrity()).isEqualTo("ok");
        }
    }
}
