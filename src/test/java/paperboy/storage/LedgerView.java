package paperboy.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import paperboy.delivery.PageState;

/**
 * A database seen by another process than the one that works with it. Reads only, so that what a kill leaves in the
 * write-ahead log is for the killed program to recover.
 */
public final class LedgerView implements AutoCloseable {
    private final Connection connection;

    private LedgerView(Connection connection) {
        this.connection = connection;
    }

    public static LedgerView of(Path file) throws SQLException {
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        reading.setBusyTimeout(5_000);
        return new LedgerView(reading.createConnection("jdbc:sqlite:" + file));
    }

    /** How many pages are in each state. */
    public Map<PageState, Integer> pages() throws SQLException {
        Map<PageState, Integer> pages = new EnumMap<>(PageState.class);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT state, COUNT(*) FROM digest_page GROUP BY state")) {
            while (rows.next()) {
                pages.put(PageState.valueOf(rows.getString(1)), rows.getInt(2));
            }
        }
        return pages;
    }

    /** How many pages are neither sent nor given up. */
    public int open() throws SQLException {
        return count("SELECT COUNT(*) FROM digest_page WHERE state NOT IN ('SENT', 'DEAD')");
    }

    /** How many lists were ever imported. */
    public int lists() throws SQLException {
        return count("SELECT COUNT(*) FROM list");
    }

    /** How many digests were decided on. */
    public int digests() throws SQLException {
        return count("SELECT COUNT(*) FROM digest");
    }

    /** How many digests were given up because their time had passed. */
    public int missed() throws SQLException {
        return count("SELECT COUNT(*) FROM digest WHERE fate = 'MISSED'");
    }

    /** The channels whose digest is due but not decided on. */
    public int due(Instant now) throws SQLException {
        return count("SELECT COUNT(*) FROM channel WHERE next_due_at <= " + now.toEpochMilli());
    }

    /** Why pages were given up. */
    public List<String> reasonsOfTheDead() throws SQLException {
        List<String> reasons = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT reason FROM digest_page WHERE state = 'DEAD'")) {
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
        }
        return reasons;
    }

    /** Whether SQLite finds the file sound: {@code ok}, or what is wrong. */
    public String integrity() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private int count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Keeps everybody else from writing until it is closed. */
    public static Held holdWriting(Path file) throws SQLException {
        SQLiteConfig writing = new SQLiteConfig();
        writing.setBusyTimeout(5_000);
        Connection connection = writing.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return new Held(connection);
    }

    /** The right to write, taken away from others. */
    public record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Lets time pass for a database that nobody works with: every moment in its ledger was so much earlier. */
    public static void age(Path file, Duration time) throws SQLException {
        SQLiteConfig writing = new SQLiteConfig();
        writing.setOpenMode(SQLiteOpenMode.READWRITE);
        try (Connection connection = writing.createConnection("jdbc:sqlite:" + file)) {
            for (String column : List.of("first_posted_at", "posted_at", "leased_until", "next_try_at")) {
                try (PreparedStatement update = connection.prepareStatement("UPDATE digest_page SET " + column + " = "
                        + column + " - ? WHERE state NOT IN ('SENT', 'DEAD')")) {
                    update.setLong(1, time.toMillis());
                    update.executeUpdate();
                }
            }
        }
    }

    /** Makes every message one whose cards were completed later. */
    public static void complete(Path file, Instant now) throws SQLException {
        SQLiteConfig writing = new SQLiteConfig();
        writing.setOpenMode(SQLiteOpenMode.READWRITE);
        try (Connection connection = writing.createConnection("jdbc:sqlite:" + file);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO page_completion SELECT page_id, ? FROM digest_page")) {
            insert.setLong(1, now.toEpochMilli());
            insert.executeUpdate();
        }
    }
}
