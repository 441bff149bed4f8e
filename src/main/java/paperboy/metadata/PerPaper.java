package paperboy.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Request;
import paperboy.catalog.Doi;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.pipeline.SourceAnswer;

/** Asks a service that answers for one paper a request. Stops at the first failure: the service then rests. */
public final class PerPaper {
    /** Not found; gone; not for us, as GitHub says of what a court closed. */
    private static final Set<Integer> NOT_THERE = Set.of(404, 410, 451);

    private PerPaper() {}

    /**
     * Asks about one subject after the other.
     *
     * @param request for one subject
     */
    public static SourceAnswer ask(
            HttpDoor door, List<String> subjects, Function<String, Request> request, PerPaperReader reader) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String subject : subjects) {
            Fetched<Finding> fetched =
                    door.fetch(request.apply(subject), answer -> finding(subject, notFromAPortal(answer), reader));
            if (fetched instanceof Fetched.Failed<Finding> failed) {
                findings.put(subject, new Finding.Failed(failed.why()));
                return new SourceAnswer(findings, Optional.of(failed.rest()));
            }
            fetched.read().ifPresent(finding -> findings.put(subject, finding));
        }
        return new SourceAnswer(findings, Optional.empty());
    }

    /** The DOI of a paper without an arXiv id: with one, better sources are asked. */
    public static Optional<String> doiWithoutArxivId(Paper paper) {
        return paper.arxivId().isPresent()
                ? Optional.empty()
                : paper.doi().flatMap(Doi::parse).map(Doi::value);
    }

    /**
     * By what the answer says which paper it is about.
     *
     * @throws BadAnswer if it does not say so: then the service did not answer
     */
    public static String identity(JsonNode paper, String field) throws BadAnswer {
        return Json.text(paper, field).orElseThrow(() -> new BadAnswer("no paper with a " + field));
    }

    /** The service merged papers, or mixed them up: that is one paper's trouble, and the others may be asked for. */
    public static Finding another() {
        return new Finding.Failed("answered with another paper");
    }

    /** "Not found" from a portal says nothing of a paper. */
    private static Answer notFromAPortal(Answer answer) throws BadAnswer {
        if (answer.isHtml()) {
            throw new BadAnswer("HTML, a portal perhaps");
        }
        return answer;
    }

    /** What an answer says of a paper. The text of a 404 is not looked at: Crossref labels plain text as JSON there. */
    private static Finding finding(String subject, Answer answer, PerPaperReader reader) throws BadAnswer {
        if (NOT_THERE.contains(answer.status())) {
            return new Finding.Absent();
        }
        answer.requireOk();
        return reader.read(subject, answer);
    }

    /** Makes sense of an answer with status 200 for one paper. Pure. */
    @FunctionalInterface
    public interface PerPaperReader {
        /**
         * Reads the answer for one subject.
         *
         * @throws BadAnswer if the service cannot have meant this
         */
        Finding read(String subject, Answer answer) throws BadAnswer;
    }
}
