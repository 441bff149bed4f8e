package paperboy.storage;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What web servers said of the versions of lists that we have, so that a restart asks no sooner and no more.
 * Thread-safe.
 */
public final class SourceFetches {
    private final Database database;

    public SourceFetches(Database database) {
        this.database = database;
    }

    /**
     * The latest answer of a server.
     *
     * @param etag with {@code lastModified} the validators of the version we have (RFC 9110, section 8.8)
     */
    public record Kept(URI address, Optional<String> etag, Optional<String> lastModified, Instant askedAt) {}

    /** What is kept of the source with this configured name. */
    public Optional<Kept> of(String name) {
        return database.read(handle -> handle.createQuery("""
                        SELECT address, etag, last_modified, asked_at
                        FROM source_fetch
                        WHERE name = :name
                        """)
                .bind("name", name)
                .map((row, context) -> fromRow(row))
                .findOne());
    }

    /** Keeps the latest answer. */
    public void keep(String name, Kept fetch) {
        @Nullable String etag = fetch.etag().orElse(null);
        @Nullable String lastModified = fetch.lastModified().orElse(null);
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO source_fetch (name, address, etag, last_modified, asked_at)
                        VALUES (:name, :address, :etag, :lastModified, :askedAt)
                        ON CONFLICT (name) DO UPDATE
                        SET address = excluded.address, etag = excluded.etag,
                            last_modified = excluded.last_modified, asked_at = excluded.asked_at
                        """)
                .bind("name", name)
                .bind("address", fetch.address().toString())
                .bind("etag", etag)
                .bind("lastModified", lastModified)
                .bind("askedAt", fetch.askedAt().toEpochMilli())
                .execute());
    }

    private static Kept fromRow(ResultSet row) throws SQLException {
        return new Kept(
                URI.create(row.getString("address")),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")),
                Instant.ofEpochMilli(row.getLong("asked_at")));
    }
}
