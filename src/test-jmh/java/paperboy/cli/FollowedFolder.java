package paperboy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paperboy.parse.LongList;
import paperboy.pipeline.ImportLists;
import paperboy.source.ListPlace;
import paperboy.source.ListSources;
import paperboy.source.SourceOutcome;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;

/** A folder of invented lists and a new database beside it, as a bot follows them. */
final class FollowedFolder implements AutoCloseable {
    private final Path place;
    private final ListSources sources;
    private final Database database;
    private final CatalogStore catalog;
    private final ImportLists imports;
    private final int lists;
    private final int papers;

    private FollowedFolder(Path place, int lists, int papers) {
        this.place = place;
        this.lists = lists;
        this.papers = papers;
        sources = new ListSources(
                List.of(new ListPlace.OnDisk("invented", place.resolve("lists"))), Duration.ofHours(6));
        database = Database.open(place.resolve("paperboy.db"));
        catalog = new CatalogStore(database);
        imports = new ImportLists(catalog);
    }

    /** A folder of so many lists with so many papers each, nothing imported yet. */
    static FollowedFolder create(int lists, int papers) throws IOException {
        Path place = Files.createTempDirectory("paperboy-benchmark");
        Files.createDirectory(place.resolve("lists"));
        for (int list = 0; list < lists; list++) {
            Files.writeString(file(place, list), LongList.text(LongList.Style.DIALECT, list, papers));
        }
        return new FollowedFolder(place, lists, papers);
    }

    CatalogStore catalog() {
        return catalog;
    }

    /** Imports what changed since the last time; the number of lists that did. */
    int refresh() {
        int changed = 0;
        for (SourceOutcome outcome : sources.read(Instant.EPOCH)) {
            if (outcome instanceof SourceOutcome.Read read) {
                imports.run(List.of(read.text()), Instant.EPOCH);
                changed++;
            }
        }
        return changed;
    }

    /** Changes the title in one line of the first list; other editions give other titles. */
    void retitleOne(int edition) throws IOException {
        String middle = " of Kite 0-" + papers / 2 + "]";
        String retitled = LongList.text(LongList.Style.DIALECT, 0, papers)
                .replace(middle, middle.replace("]", ", edition " + edition + "]"));
        Files.writeString(file(place, 0), retitled);
    }

    /** Complains unless the database holds every paper. */
    void check() {
        int held = catalog.papers().size();
        if (held != lists * papers) {
            throw new IllegalStateException("the database holds " + held + " papers, not " + lists * papers);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path file(Path place, int list) {
        return place.resolve("lists").resolve("long-" + list + ".md");
    }
}
