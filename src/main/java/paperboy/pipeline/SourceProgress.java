package paperboy.pipeline;

import java.util.Optional;
import paperboy.storage.Rest;

/**
 * How far a source has been asked.
 *
 * @param papers that it can know
 * @param found of these, known to it
 * @param absent of these, not known to it
 * @param failed of these, without an answer so far; they are asked again
 * @param waiting of these, to be asked now
 * @param rest until when it is left alone; empty while all is well
 */
public record SourceProgress(
        String source, int papers, int found, int absent, int failed, int waiting, Optional<Rest> rest) {}
