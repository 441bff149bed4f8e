package paperboy.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import paperboy.delivery.PageState;

/** Makes one kind of write to a ledger fail, as it does when the disk is full; everywhere, and at the step wanted. */
public final class FullDisk implements AutoCloseable {
    private final Path file;

    private FullDisk(Path file, String event) throws SQLException {
        this.file = file;
        execute("CREATE TRIGGER full_disk BEFORE " + event
                + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
    }

    /** No digest can be claimed. */
    public static FullDisk forClaims(Path file) throws SQLException {
        return new FullDisk(file, "INSERT ON digest_page");
    }

    /** No page can come into this state. */
    public static FullDisk forPages(Path file, PageState state) throws SQLException {
        return new FullDisk(file, "UPDATE ON digest_page WHEN NEW.state = '" + state + "'");
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** There is space again. */
    @Override
    public void close() throws SQLException {
        execute("DROP TRIGGER full_disk");
    }
}
