package paperboy.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import paperboy.catalog.Change;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.Paper;
import paperboy.catalog.ReadingList;
import paperboy.catalog.TopicId;
import paperboy.catalog.TopicPath;
import paperboy.parse.ListParser;

/** Versions of lists, imported one after another into a database of their own, one second apart. */
final class ListHistory implements AutoCloseable {
    final Database database;
    final CatalogStore store;
    private final ListParser parser = new ListParser();
    private int seconds;

    ListHistory(Path folder) {
        this.database = Database.open(folder.resolve("history.db"));
        this.store = new CatalogStore(database);
    }

    /** Imports a version of the list {@code list}; tells what it changed. */
    List<Change> next(String text) {
        return next("list", text);
    }

    List<Change> next(String list, String text) {
        return read(list, text, HeavyLoss.ACCEPTED).diff().changes();
    }

    ImportOutcome read(String list, String text, HeavyLoss loss) {
        ReadingList read = parser.parse(
                        "---\nlayout: article\nkey: " + list + "\ntitle: " + list + "\n---\n" + text, list)
                .list();
        return store.importList(read, list + ".md", Integer.toHexString(text.hashCode()), now(), loss);
    }

    private Instant now() {
        return Instant.EPOCH.plusSeconds(++seconds);
    }

    List<String> titles() {
        return store.papers().stream().map(Paper::title).toList();
    }

    TopicId topic(String... names) {
        return store.topics().stream()
                .filter(topic -> topic.path().equals(TopicPath.of(names)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Every row of the tables that hold the catalog, so that two states can be compared whole. */
    List<String> rows() {
        return database.read(handle ->
                List.of("list", "topic", "paper", "paper_key", "entry", "entry_topic", "entry_link", "list_import")
                        .stream()
                        .flatMap(table -> handle.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                                .map(row -> table + row))
                        .sorted()
                        .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
