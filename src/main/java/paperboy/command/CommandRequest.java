package paperboy.command;

import java.util.Optional;

/**
 * A slash command as a person sent it.
 *
 * @param id unique to this request, the same when it is delivered twice
 */
public record CommandRequest(String id, Caller caller, Optional<String> subcommand, Options options) {}
