package paperboy.cli;

/** What to say when there is nothing to read. */
final class NoLists {
    private NoLists() {}

    static StartException readable() {
        return new StartException(
                Exit.FAILURE,
                "No list could be read. Start Paperboy in its own folder, or say where the lists are (lists: in the"
                        + " configuration, or PAPERBOY_LISTS); check-config shows where it looks.");
    }
}
