package paperboy.source;

/**
 * A list's text as it is now.
 *
 * @param place the path or address, for people
 * @param fingerprint SHA-256 of its bytes in hexadecimal: equal for equal texts
 */
public record ListText(TextId id, String place, String text, String fingerprint) {}
