package paperboy.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;

/** What an exception says to an operator. Those of files say it with their class, and name nothing but the file. */
final class Reason {
    private static final Map<Class<?>, String> BY_CLASS = Map.of(
            AccessDeniedException.class, "permission denied",
            NoSuchFileException.class, "no such file or folder",
            FileAlreadyExistsException.class, "something else is there already");

    private Reason() {}

    static String of(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        boolean bare = failure instanceof FileSystemException file && file.getReason() == null;
        return bare && BY_CLASS.containsKey(failure.getClass())
                ? message + ": " + BY_CLASS.get(failure.getClass())
                : message;
    }
}
