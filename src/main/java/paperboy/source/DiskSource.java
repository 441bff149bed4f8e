package paperboy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paperboy.pipeline.ListText;

/** A file, or a folder of files; which of them is looked up at every reading. */
final class DiskSource implements ListSource {
    /** A file changed so shortly before it was read may change again without a new time of modification. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    private final ListPlace.OnDisk place;
    private final Map<String, Seen> seen = new TreeMap<>();

    DiskSource(ListPlace.OnDisk place) {
        this.place = place;
    }

    /** The last good reading of a file. */
    private record Seen(Instant modifiedAt, long size, String fingerprint, Instant readAt) {
        boolean isStill(BasicFileAttributes file) {
            return file.size() == size
                    && file.lastModifiedTime().toInstant().equals(modifiedAt)
                    && modifiedAt.plus(GRAIN).isBefore(readAt);
        }
    }

    @Override
    public List<SourceOutcome> read(Instant now) {
        try {
            return Files.isDirectory(place.path())
                    ? folder(now)
                    : List.of(file("", place.path().toRealPath(), now));
        } catch (IOException e) {
            return List.of(failed("", because(e, place.path().toString())));
        }
    }

    @Override
    public void again() {
        seen.clear();
    }

    private List<SourceOutcome> folder(Instant now) throws IOException {
        Root root = Root.of(place.path());
        Folder folder = Folder.look(root);
        if (folder.isTooMuch()) {
            return List.of(failed("", tooMuch()));
        }
        List<SourceOutcome> outcomes = new ArrayList<>();
        for (String path : folder.files()) {
            Optional<Path> found = root.find(path);
            outcomes.add(found.isPresent() ? file(path, found.get(), now) : failed(path, ledAway(path, shown(path))));
        }
        folder.unreadable().forEach((path, trouble) -> outcomes.add(failed(path, because(trouble, shown(path)))));
        for (String path : seen.keySet()) {
            if (!path.isEmpty() && !folder.files().contains(path) && !folder.isHiddenFromUs(path)) {
                outcomes.add(failed(path, gone(shown(path))));
            }
        }
        return outcomes.isEmpty() ? List.of(failed("", empty())) : outcomes;
    }

    private SourceOutcome file(String path, Path real, Instant now) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            @Nullable Seen before = seen.get(path);
            if (before != null && before.isStill(attributes)) {
                return new SourceOutcome.Unchanged(id(path), shown(path), Optional.empty());
            }
            byte[] bytes = bytes(real, attributes, shown(path));
            String text = TextBytes.decode(bytes, shown(path));
            String fingerprint = TextBytes.fingerprint(bytes);
            seen.put(path, new Seen(attributes.lastModifiedTime().toInstant(), attributes.size(), fingerprint, now));
            return before != null && before.fingerprint().equals(fingerprint)
                    ? new SourceOutcome.Unchanged(id(path), shown(path), Optional.empty())
                    : new SourceOutcome.Read(
                            id(path), new ListText(id(path).key(), shown(path), text, fingerprint), Optional.empty());
        } catch (UnreadableException e) {
            return failed(path, e);
        } catch (IOException e) {
            return failed(path, because(e, shown(path)));
        }
    }

    private static byte[] bytes(Path real, BasicFileAttributes attributes, String shown)
            throws IOException, UnreadableException {
        if (!attributes.isRegularFile()) {
            throw new UnreadableException(shown + " is not a file.", "Name a Markdown file or a folder of them.");
        }
        if (attributes.size() > TextBytes.MOST) {
            throw TextBytes.tooLarge(shown);
        }
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(TextBytes.MOST + 1);
            if (bytes.length > TextBytes.MOST) {
                throw TextBytes.tooLarge(shown);
            }
            return bytes;
        }
    }

    private SourceOutcome failed(String path, UnreadableException e) {
        return new SourceOutcome.Failed(id(path), shown(path), e.what(), e.advice(), Optional.empty());
    }

    private static UnreadableException because(IOException e, String shown) {
        if (e instanceof NoSuchFileException) {
            return gone(shown);
        }
        return e instanceof AccessDeniedException
                ? new UnreadableException(shown + " may not be read by the bot.", "Give it the right to read it.")
                : new UnreadableException(shown + " cannot be read.", "Look whether its disk is well.");
    }

    private static UnreadableException gone(String shown) {
        return new UnreadableException(
                shown + " is not there.", "Put it back, or take it out of the configured lists.");
    }

    private static UnreadableException ledAway(String path, String shown) {
        return path.indexOf('\\') >= 0 || path.indexOf('%') >= 0
                ? new UnreadableException(shown + " has \\ or % in its name.", "Give it a plain name.")
                : new UnreadableException(
                        shown + " is a link that leads out of the folder or nowhere.", "Put the file itself there.");
    }

    private UnreadableException empty() {
        return new UnreadableException(
                place.path() + " has no .md file in it.", "Put lists there, or take it out of the configured lists.");
    }

    private UnreadableException tooMuch() {
        return new UnreadableException(
                place.path() + " holds more than 10,000 .md files.", "Name a folder that holds lists only.");
    }

    private TextId id(String path) {
        return new TextId(place.name(), path);
    }

    private String shown(String path) {
        return path.isEmpty() ? place.path().toString() : place.path() + "/" + path;
    }
}
