package paperboy.command;

/** A file with a reply. */
public record Attachment(String name, String contentType, String text) {}
