package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Pause;
import paperboy.text.Language;

/** Reads and writes the channels that get digests. */
final class ChannelRows {
    private static final String PLAN = """
            SELECT channel_id, guild_id, zone, post_at, days, max_papers, language, next_due_at, next_due_on,
                   pause_reason, pause_detail, paused_at
            FROM channel
            """;

    private final Handle handle;

    ChannelRows(Handle handle) {
        this.handle = handle;
    }

    Optional<ChannelPlan> plan(ChannelId channel) {
        return read(handle.createQuery(PLAN + "WHERE channel_id = :channel").bind("channel", channel.value())).stream()
                .findFirst();
    }

    List<ChannelPlan> inGuild(GuildId guild) {
        return read(handle.createQuery(PLAN + "WHERE guild_id = :guild ORDER BY channel_id")
                .bind("guild", guild.value()));
    }

    List<ChannelPlan> all() {
        return read(handle.createQuery(PLAN + "ORDER BY channel_id"));
    }

    List<ChannelPlan> due(Instant now, int most) {
        return read(
                handle.createQuery(PLAN + """
                        WHERE pause_reason IS NULL
                          AND next_due_at <= :now   -- served by channel_due
                        ORDER BY next_due_at,
                                 ROW_NUMBER() OVER (PARTITION BY next_due_at, guild_id ORDER BY channel_id),
                                 channel_id
                        LIMIT :most
                        """).bind("now", now.toEpochMilli()).bind("most", most));
    }

    List<ChannelPlan> untold() {
        return read(handle.createQuery(PLAN + """
                        WHERE pause_reason <> 'BY_HAND'
                          AND told_at IS NULL
                          AND EXISTS (SELECT 1 FROM subscription WHERE subscription.channel_id = channel.channel_id)
                        ORDER BY paused_at, channel_id
                        """));
    }

    void told(ChannelId channel, Instant now) {
        handle.createUpdate("UPDATE channel SET told_at = :now WHERE channel_id = :channel")
                .bind("channel", channel.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void removed(GuildId guild, Instant now) {
        handle.createUpdate("""
                        INSERT INTO removed_guild (guild_id, removed_at)
                        VALUES (:guild, :now)
                        ON CONFLICT (guild_id) DO NOTHING
                        """)
                .bind("guild", guild.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void joined(GuildId guild) {
        handle.createUpdate("DELETE FROM removed_guild WHERE guild_id = :guild")
                .bind("guild", guild.value())
                .execute();
    }

    List<ChannelId> removedBefore(Instant moment) {
        return handle.createQuery("""
                        SELECT channel_id
                        FROM channel
                        JOIN removed_guild ON removed_guild.guild_id = channel.guild_id
                        WHERE removed_at < :moment
                        ORDER BY channel_id
                        """)
                .bind("moment", moment.toEpochMilli())
                .map((row, context) -> new ChannelId(row.getLong("channel_id")))
                .list();
    }

    void delete(ChannelId channel) {
        for (String rows : List.of(
                "DELETE FROM delivery WHERE channel_id = :channel",
                """
                DELETE FROM page_completion
                WHERE page_id IN (SELECT page_id
                                  FROM digest_page
                                  JOIN digest ON digest.digest_id = digest_page.digest_id
                                  WHERE channel_id = :channel)
                """,
                "DELETE FROM digest_page WHERE digest_id IN (SELECT digest_id FROM digest WHERE channel_id = :channel)",
                "DELETE FROM digest WHERE channel_id = :channel",
                "DELETE FROM subscription WHERE channel_id = :channel",
                "DELETE FROM channel WHERE channel_id = :channel")) {
            handle.createUpdate(rows).bind("channel", channel.value()).execute();
        }
    }

    private static List<ChannelPlan> read(Query query) {
        return query.map((row, context) -> fromRow(row)).list();
    }

    void keep(ChannelPlan plan, Instant now) {
        handle.createUpdate("""
                        INSERT INTO channel (channel_id, guild_id, zone, post_at, days, max_papers, language,
                                             next_due_at, next_due_on, created_at)
                        VALUES (:channel, :guild, :zone, :postAt, :days, :maxPapers, :language, :dueAt, :dueOn, :now)
                        ON CONFLICT (channel_id) DO UPDATE
                        SET guild_id = excluded.guild_id, zone = excluded.zone, post_at = excluded.post_at,
                            days = excluded.days, max_papers = excluded.max_papers, language = excluded.language,
                            next_due_at = excluded.next_due_at, next_due_on = excluded.next_due_on
                        """)
                .bind("channel", plan.channel().value())
                .bind("guild", plan.guild().value())
                .bind("zone", plan.schedule().zone().getId())
                .bind("postAt", plan.schedule().postAt().toString())
                .bind("days", written(plan.schedule().days()))
                .bind("maxPapers", plan.maxPapers())
                .bind("language", plan.language().tag())
                .bind(
                        "dueAt",
                        plan.nextRun().map(run -> run.at().toEpochMilli()).orElse(null))
                .bind("dueOn", plan.nextRun().map(run -> run.date().toString()).orElse(null))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void next(ChannelId channel, Optional<DigestSchedule.Run> next) {
        handle.createUpdate("""
                        UPDATE channel
                        SET next_due_at = :dueAt, next_due_on = :dueOn
                        WHERE channel_id = :channel
                        """)
                .bind("channel", channel.value())
                .bind("dueAt", next.map(run -> run.at().toEpochMilli()).orElse(null))
                .bind("dueOn", next.map(run -> run.date().toString()).orElse(null))
                .execute();
    }

    void next(ChannelId channel, Optional<DigestSchedule.Run> before, Optional<DigestSchedule.Run> next) {
        handle.createUpdate("""
                        UPDATE channel
                        SET next_due_at = :dueAt, next_due_on = :dueOn
                        WHERE channel_id = :channel
                          AND next_due_at IS :before
                        """)
                .bind("channel", channel.value())
                .bind("before", before.map(run -> run.at().toEpochMilli()).orElse(null))
                .bind("dueAt", next.map(run -> run.at().toEpochMilli()).orElse(null))
                .bind("dueOn", next.map(run -> run.date().toString()).orElse(null))
                .execute();
    }

    /** Whether a digest was decided on for a local date, posted or not. */
    boolean hadDigest(ChannelId channel, LocalDate date) {
        return handle.createQuery("SELECT COUNT(*) FROM digest WHERE channel_id = :channel AND occasion = :date")
                        .bind("channel", channel.value())
                        .bind("date", date.toString())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    boolean pause(ChannelId channel, Pause pause) {
        return handle.createUpdate("""
                                UPDATE channel
                                SET pause_reason = :reason, pause_detail = :detail, paused_at = :at, told_at = NULL
                                WHERE channel_id = :channel
                                  AND pause_reason IS NULL
                                """)
                        .bind("channel", channel.value())
                        .bind("reason", pause.reason())
                        .bind("detail", pause.detail())
                        .bind("at", pause.at().toEpochMilli())
                        .execute()
                == 1;
    }

    boolean resume(ChannelId channel, Optional<DigestSchedule.Run> next) {
        boolean resumed =
                handle.createUpdate("""
                                UPDATE channel
                                SET pause_reason = NULL, pause_detail = NULL, paused_at = NULL, told_at = NULL
                                WHERE channel_id = :channel
                                  AND pause_reason IS NOT NULL
                                """).bind("channel", channel.value()).execute() == 1;
        // A channel that was not paused keeps its run: it may be due this very minute.
        if (resumed) {
            next(channel, next);
        }
        return resumed;
    }

    private static ChannelPlan fromRow(ResultSet row) throws SQLException {
        DigestSchedule schedule = new DigestSchedule(
                LocalTime.parse(row.getString("post_at")),
                ZoneId.of(row.getString("zone")),
                days(row.getString("days")));
        return new ChannelPlan(
                new ChannelId(row.getLong("channel_id")),
                new GuildId(row.getLong("guild_id")),
                schedule,
                row.getInt("max_papers"),
                Language.of(row.getString("language")),
                nextRun(row),
                pause(row));
    }

    private static Optional<DigestSchedule.Run> nextRun(ResultSet row) throws SQLException {
        String date = row.getString("next_due_on");
        return date == null
                ? Optional.empty()
                : Optional.of(new DigestSchedule.Run(
                        LocalDate.parse(date), Instant.ofEpochMilli(row.getLong("next_due_at"))));
    }

    private static Optional<Pause> pause(ResultSet row) throws SQLException {
        String reason = row.getString("pause_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Pause(
                        Pause.Reason.valueOf(reason),
                        row.getString("pause_detail"),
                        Instant.ofEpochMilli(row.getLong("paused_at"))));
    }

    private static String written(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }

    private static Set<DayOfWeek> days(String written) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        written.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return days;
    }
}
