-- The guilds that removed the bot. What is kept of their channels, paused for whatever reason, goes 30 days later.
CREATE TABLE removed_guild (
    guild_id   INTEGER NOT NULL PRIMARY KEY,
    removed_at INTEGER NOT NULL
) STRICT;

INSERT INTO removed_guild (guild_id, removed_at)
SELECT guild_id, MIN(paused_at)
FROM channel
WHERE pause_reason = 'BOT_REMOVED'
GROUP BY guild_id;
