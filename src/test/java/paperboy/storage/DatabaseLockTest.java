package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLockTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createDirectory(folder.resolve("data")).resolve("paperboy.db");
    }

    @Test
    void aDatabaseIsOneByWhateverLinkItIsNamed() throws IOException {
        Files.createFile(file);
        Path linkToFile = Files.createSymbolicLink(folder.resolve("link.db"), file);
        Path linkToFolder = Files.createSymbolicLink(folder.resolve("link"), file.getParent());

        try (DatabaseLock held = DatabaseLock.take(file).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(DatabaseLock.take(linkToFile)).isEmpty();
            assertThat(DatabaseLock.take(linkToFolder.resolve("paperboy.db"))).isEmpty();
            assertThat(DatabaseLock.take(folder.resolve("data/../data/paperboy.db")))
                    .isEmpty();
        }
    }

    @Test
    void aLinkToADatabaseThatIsNotThereYetIsTheSameToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), Path.of("data/paperboy.db"));

        try (DatabaseLock held = DatabaseLock.take(link).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(DatabaseLock.take(file)).isEmpty();
        }
    }

    @Test
    void aDatabaseInALinkedFolderOpens() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file.getParent());

        Database.open(link.resolve("paperboy.db")).close();

        assertThat(file).exists();
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path circle = folder.resolve("circle.db");
        Files.createSymbolicLink(circle, circle);

        assertThatThrownBy(() -> DatabaseLock.take(circle)).isInstanceOf(StorageException.class);
    }

    @Test
    void aLockThatIsLetGoCanBeTaken() {
        DatabaseLock.take(file).orElseThrow().close();

        assertThatCode(() -> DatabaseLock.take(file).orElseThrow().close()).doesNotThrowAnyException();
    }
}
