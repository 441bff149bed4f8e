package paperboy.command;

/**
 * A proposed value.
 *
 * @param label what the person sees; cut to 100 characters when shown
 * @param value what the option becomes; at most 100 characters
 */
public record Choice(String label, String value) {}
