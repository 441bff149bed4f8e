package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import paperboy.catalog.PaperId;
import paperboy.text.Language;

/** What a language model made of abstracts, refused answers too, and how often it was asked. Thread-safe. */
public final class ModelSummaryStore {
    private final Database database;

    public ModelSummaryStore(Database database) {
        this.database = database;
    }

    /** The summary that may be shown; empty where none was made, or the answer was refused. */
    public Optional<String> text(PaperId paper, Language language) {
        return database.read(handle -> handle.createQuery("""
                        SELECT text
                        FROM model_summary
                        WHERE paper_id = :paper
                          AND language = :language
                          AND text IS NOT NULL
                        """)
                .bind("paper", paper.value())
                .bind("language", language.tag())
                .mapTo(String.class)
                .findOne());
    }

    /** For each paper that was summarized in this language, the fingerprint of what was summarized. */
    public Map<PaperId, String> fingerprints(Language language) {
        Map<PaperId, String> fingerprints = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        "SELECT paper_id, fingerprint FROM model_summary WHERE language = :language")
                .bind("language", language.tag())
                .map((row, context) -> read(row, fingerprints))
                .list());
        return fingerprints;
    }

    private static boolean read(ResultSet row, Map<PaperId, String> fingerprints) throws SQLException {
        return fingerprints.put(new PaperId(row.getLong("paper_id")), row.getString("fingerprint")) == null;
    }

    /** Keeps a summary that may be shown. */
    public void accept(PaperId paper, Language language, String fingerprint, String text, Instant now) {
        write(paper, language, fingerprint, Optional.of(text), Optional.empty(), now);
    }

    /** Keeps that the model's answer may not be shown, so that it is not asked again for the same abstract. */
    public void refuse(PaperId paper, Language language, String fingerprint, String why, Instant now) {
        write(paper, language, fingerprint, Optional.empty(), Optional.of(why), now);
    }

    private void write(
            PaperId paper,
            Language language,
            String fingerprint,
            Optional<String> text,
            Optional<String> why,
            Instant now) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO model_summary (paper_id, language, fingerprint, text, why, made_at)
                        VALUES (:paper, :language, :fingerprint, :text, :why, :now)
                        ON CONFLICT (paper_id, language) DO UPDATE
                        SET fingerprint = excluded.fingerprint, text = excluded.text, why = excluded.why,
                            made_at = excluded.made_at
                        """)
                .bind("paper", paper.value())
                .bind("language", language.tag())
                .bind("fingerprint", fingerprint)
                .bind("text", text.orElse(null))
                .bind("why", why.orElse(null))
                .bind("now", now.toEpochMilli())
                .execute());
    }

    /**
     * Takes one question out of the day's budget before it is asked, so that a crash cannot make it free.
     *
     * @param budget questions a UTC day
     * @return whether there was one left
     */
    public boolean spend(Instant now, int budget) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return database.write(handle -> handle.createUpdate("""
                                INSERT INTO model_spending (spent_on, requests)
                                SELECT :day, 1
                                WHERE :budget > 0
                                ON CONFLICT (spent_on) DO UPDATE
                                SET requests = requests + 1
                                WHERE requests < :budget
                                """)
                        .bind("day", day.toString())
                        .bind("budget", budget)
                        .execute()
                == 1);
    }
}
