package paperboy.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a folder at one moment, as relative paths with {@code /}. Hidden files and folders are left out; a link
 * to a list inside too, as that is read under its own name. A link to a hidden file inside is a list: that is how
 * Kubernetes mounts files. A link that leads out is among them as well, to be told.
 */
final class Folder {
    private static final int DEEPEST = 32;
    /** More is somebody's whole disk, not a collection of lists. */
    private static final int MOST_FILES = 10_000;

    private final SortedSet<String> files = new TreeSet<>();
    private final Map<String, IOException> unreadable = new TreeMap<>();

    private Folder() {}

    /** Looks through a folder, unless it holds more than a collection of lists would. */
    static Folder look(Root root) throws IOException {
        Folder folder = new Folder();
        Files.walkFileTree(root.path(), Set.of(), DEEPEST, folder.visitor(root));
        return folder;
    }

    boolean isTooMuch() {
        return files.size() > MOST_FILES;
    }

    /** Whether nothing can be said of a path, as it or a folder above it could not be looked at. */
    boolean isHiddenFromUs(String path) {
        return unreadable.keySet().stream()
                .anyMatch(closed -> closed.isEmpty() || (path + "/").startsWith(closed + "/"));
    }

    SortedSet<String> files() {
        return files;
    }

    /** What could not be looked at, by its path. */
    Map<String, IOException> unreadable() {
        return unreadable;
    }

    private SimpleFileVisitor<Path> visitor(Root root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(root.path()) && isHidden(directory);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean wanted = attributes.isSymbolicLink()
                        ? isWantedLink(root, file)
                        : isMarkdown(file) && !attributes.isDirectory();
                if (wanted && !isHidden(file)) {
                    files.add(relative(root, file));
                }
                return files.size() <= MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable.put(relative(root, file), e);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                if (e != null) {
                    unreadable.put(relative(root, directory), e);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /** Whether it leads away, which is told, or to a text that no walk comes by. */
    private static boolean isWantedLink(Root root, Path link) {
        Optional<Path> target = root.find(relative(root, link));
        if (target.isEmpty()) {
            return isMarkdown(link) || Files.isDirectory(link);
        }
        boolean isWalkedBy =
                isMarkdown(target.get()) && !hasHiddenStep(root.path().relativize(target.get()));
        return isMarkdown(link) && Files.isRegularFile(target.get()) && !isWalkedBy;
    }

    private static boolean hasHiddenStep(Path relative) {
        for (Path step : relative) {
            if (isHidden(step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkdown(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static String relative(Root root, Path path) {
        Path relative = root.path().relativize(path);
        StringBuilder steps = new StringBuilder();
        for (Path step : relative) {
            steps.append(steps.isEmpty() ? "" : "/").append(step);
        }
        return steps.toString();
    }
}
