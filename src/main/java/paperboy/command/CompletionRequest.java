package paperboy.command;

import java.util.Optional;

/**
 * An option that is being typed.
 *
 * @param option its name
 * @param typed so far; may be empty
 * @param options the other options given so far
 */
public record CompletionRequest(
        Caller caller, Optional<String> subcommand, String option, String typed, Options options) {}
