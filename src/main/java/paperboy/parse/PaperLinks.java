package paperboy.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import paperboy.catalog.Identifiers;

/** Addresses that lead to the text of a paper: archives, publishers, PDFs. */
final class PaperLinks {
    private static final Pattern PUBLISHER = Pattern.compile(
            "https?://(?:[\\w-]+\\.)*(?:arxiv\\.org|openreview\\.net|doi\\.org|dl\\.acm\\.org|portal\\.acm\\.org|ieeexplore\\.ieee\\.org|computer\\.org|sciencedirect\\.com|link\\.springer\\.com"
                    + "|onlinelibrary\\.wiley\\.com|aclweb\\.org|aclanthology\\.org|aclanthology\\.info|aclanthology\\.coli\\.uni-saarland\\.de|thecvf\\.com|cv-foundation\\.org|proceedings\\.mlr\\.press"
                    + "|jmlr\\.org|papers\\.nips\\.cc|papers\\.neurips\\.cc|proceedings\\.neurips\\.cc|nips\\.cc|aaai\\.org|ijcai\\.org|semanticscholar\\.org|biorxiv\\.org|medrxiv\\.org"
                    + "|nature\\.com|science\\.org|sciencemag\\.org|pnas\\.org|plos\\.org|ncbi\\.nlm\\.nih\\.gov|pubmed\\.ncbi\\.nlm\\.nih\\.gov|isca-speech\\.org|researchgate\\.net/publication"
                    + "|citeseerx?\\.ist\\.psu\\.edu|hal\\.(?:archives-ouvertes\\.fr|science|inria\\.fr)|eprint\\.iacr\\.org|ssrn\\.com|mdpi\\.com|frontiersin\\.org|tandfonline\\.com|usenix\\.org|vldb\\.org"
                    + "|ecva\\.net|bmva\\.org|bmvc2\\d+\\.org|jstor\\.org|cell\\.com|royalsocietypublishing\\.org|iopscience\\.iop\\.org|journals\\.aps\\.org|mitpressjournals\\.org|direct\\.mit\\.edu"
                    + "|academic\\.oup\\.com|roboticsproceedings\\.org|ndss-symposium\\.org|epubs\\.siam\\.org|projecteuclid\\.org|distill\\.pub|transformer-circuits\\.pub|ar5iv\\.org|arxiv-vanity\\.com|alphaxiv\\.org"
                    + "|huggingface\\.co/papers|papers\\.ssrn\\.com|osf\\.io|psyarxiv\\.com|techrxiv\\.org|ceur-ws\\.org|auai\\.org|dagstuhl\\.de|drops\\.dagstuhl\\.de|scholarpedia\\.org|europepmc\\.org"
                    + "|hdl\\.handle\\.net|core\\.ac\\.uk|paperswithcode\\.com/paper|eurasip\\.org|worldscientific\\.com|ingentaconnect\\.com|spiedigitallibrary\\.org|osapublishing\\.org|opg\\.optica\\.org|jair\\.org)(?:[/?:].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:https?://)?[^\\s?#]*\\.(?:pdf|ps|ps\\.gz)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    private PaperLinks() {}

    /**
     * Whether this address is known to hold papers; slides and posters in PDF count, since nothing tells them apart.
     */
    static boolean isPaperUrl(String url) {
        if (url.startsWith("#") || url.isBlank()) {
            return false;
        }
        String lower = url.strip().toLowerCase(Locale.ROOT);
        return DOCUMENT.matcher(lower).matches()
                || PUBLISHER.matcher(lower).matches()
                || Identifiers.inUrl(url).isPresent();
    }
}
