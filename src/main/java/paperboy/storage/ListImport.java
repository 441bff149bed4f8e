package paperboy.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.CatalogDiff;
import paperboy.catalog.EntryField;
import paperboy.catalog.EntryKind;
import paperboy.catalog.KnownEntry;
import paperboy.catalog.MatchedPaper;
import paperboy.catalog.Presence;

/** Writes what a new version of a list says otherwise than what is kept; rows that say the same are left alone. */
final class ListImport {
    private static final int PAPERS_AT_ONCE = 500;

    private final Handle handle;
    private final long listId;
    private final TopicWrites topics;
    private final PaperWrites papers;
    private final EntryRows entries;
    private final Map<Long, Long> entryIds = new HashMap<>();
    private final Set<Long> merged = new HashSet<>();
    private long nextEntry;

    ListImport(Handle handle, long listId, long now) {
        this.handle = handle;
        this.listId = listId;
        this.topics = new TopicWrites(handle, listId, now);
        this.papers = new PaperWrites(handle, now);
        this.entries = new EntryRows(handle, listId, now);
        this.nextEntry = NextId.of(handle, "entry");
    }

    void apply(CatalogDiff diff) {
        new PaperMerges(handle).apply(diff.merges());
        diff.merges().forEach(merge -> merged.add(merge.kept().value()));
        readEntryIds();
        topics.write(diff.topics());
        int waiting = 0;
        for (MatchedPaper paper : diff.papers()) {
            write(paper);
            if (++waiting == PAPERS_AT_ONCE) {
                send();
                waiting = 0;
            }
        }
        diff.entriesGone().forEach(this::remove);
        send();
        topics.remove(diff.topicsGone());
    }

    private void send() {
        papers.send();
        entries.send();
    }

    private void readEntryIds() {
        handle.createQuery("SELECT paper_id, entry_id FROM entry WHERE list_id = :list")
                .bind("list", listId)
                .map((row, context) -> entryIds.put(row.getLong("paper_id"), row.getLong("entry_id")))
                .list();
    }

    private void write(MatchedPaper listed) {
        long paper = papers.write(listed);
        List<Long> at = listed.topics().stream().map(topics::id).toList();
        Long known = entryIds.get(paper);
        if (known == null) {
            long id = nextEntry++;
            entries.insert(id, paper, listed);
            entries.place(id, at);
            entries.reindex(paper);
            return;
        }
        KnownEntry before = listed.before().orElseThrow();
        if (!before.wasPaper() && listed.words().kind() == EntryKind.PAPER) {
            papers.nowAPaper(paper);
        }
        update(known, paper, listed, before, at);
    }

    private void update(long id, long paper, MatchedPaper listed, KnownEntry before, List<Long> at) {
        boolean whole = merged.contains(paper) || before.presence() != Presence.LISTED;
        boolean retitled = !before.words().title().equals(listed.words().title());
        Set<EntryField> fields = EntryField.changed(before.words(), listed.words());
        boolean moved =
                !before.topics().stream().map(topic -> topic.value()).toList().equals(at);
        boolean sectioned = before.words().section() != listed.words().section();
        if (whole || retitled || sectioned || !fields.isEmpty()) {
            entries.update(id, paper, listed);
        } else if (before.words().line() != listed.words().line() || before.position() != listed.position()) {
            entries.shift(id, listed.words().line(), listed.position());
        }
        if (whole || moved) {
            entries.place(id, at);
        }
        // The names of its topics are among its words, and a topic may be renamed without the paper moving.
        boolean renamed = !before.words().topic().equals(listed.words().topic());
        if (whole || moved || retitled || renamed || fields.contains(EntryField.NOTES)) {
            entries.reindex(paper);
        }
    }

    private void remove(KnownEntry gone) {
        Optional.ofNullable(entryIds.get(gone.paper().value())).ifPresent(entries::remove);
    }
}
