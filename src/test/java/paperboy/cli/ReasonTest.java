package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void aFileThatIsClosedToUsIsNamedWithTheReason() {
        assertThat(Reason.of(new AccessDeniedException("/data/paperboy.db.lock")))
                .isEqualTo("/data/paperboy.db.lock: permission denied");
    }

    @Test
    void whatSaysItsReasonIsLeftAsItIs() {
        assertThat(Reason.of(new FileSystemException("/data", null, "Read-only file system")))
                .isEqualTo("/data: Read-only file system");
        assertThat(Reason.of(new IOException("broken pipe"))).isEqualTo("broken pipe");
    }

    @Test
    void whatSaysNothingIsNotCalledNull() {
        assertThat(Reason.of(new IOException())).isEqualTo("IOException");
    }
}
