package paperboy.pipeline;

import java.util.Map;
import java.util.Optional;
import paperboy.catalog.Finding;
import paperboy.storage.Rest;

/**
 * What a source answered.
 *
 * @param findings by subject; a subject that was not asked for because the source has to rest is left out
 * @param rest how long to leave the source alone now; empty while all is well
 */
public record SourceAnswer(Map<String, Finding> findings, Optional<Rest> rest) {
    public SourceAnswer {
        findings = Map.copyOf(findings);
    }
}
