package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    private Path path;

    @Test
    void closedFolderHidesWhatIsBelowIt() throws IOException {
        Folder folder = Folder.look(Root.of(path));
        folder.unreadable().put("a", new IOException("closed"));

        assertThat(folder.isHiddenFromUs("a")).isTrue();
        assertThat(folder.isHiddenFromUs("a/b.md")).isTrue();
        assertThat(folder.isHiddenFromUs("ab.md")).isFalse();

        folder.unreadable().put("", new IOException("closed"));

        assertThat(folder.isHiddenFromUs("ab.md")).isTrue();
    }
}
