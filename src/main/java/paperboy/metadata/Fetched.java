package paperboy.metadata;

import java.util.Optional;
import paperboy.storage.Rest;

/** How a request to a service ended. */
public sealed interface Fetched<T> {

    /** It was answered and the answer could be read. */
    record Read<T>(T value) implements Fetched<T> {}

    /**
     * It was not.
     *
     * @param why for the log and the operator
     * @param rest how long the service is to be left alone
     */
    record Failed<T>(String why, Rest rest) implements Fetched<T> {}

    /** The answer as it was read; empty if it failed. */
    default Optional<T> read() {
        return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
    }
}
