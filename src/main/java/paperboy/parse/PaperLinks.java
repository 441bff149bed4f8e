package paperboy.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import paperboy.catalog.Identifiers;

/** Addresses that lead to the text of a paper: archives, publishers, PDFs. */
final class PaperLinks {
    /** Publishers and archives; what stands before a dot above them is theirs too. */
    private static final Set<String> HOSTS =
            Set.of(("arxiv.org openreview.net doi.org dl.acm.org portal.acm.org ieeexplore.ieee.org computer.org "
                            + "sciencedirect.com link.springer.com onlinelibrary.wiley.com aclweb.org aclanthology.org "
                            + "aclanthology.info aclanthology.coli.uni-saarland.de thecvf.com cv-foundation.org "
                            + "proceedings.mlr.press jmlr.org papers.nips.cc papers.neurips.cc proceedings.neurips.cc nips.cc "
                            + "aaai.org ijcai.org semanticscholar.org biorxiv.org medrxiv.org nature.com science.org "
                            + "sciencemag.org pnas.org plos.org ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov isca-speech.org "
                            + "citeseer.ist.psu.edu citeseerx.ist.psu.edu hal.archives-ouvertes.fr hal.science hal.inria.fr "
                            + "eprint.iacr.org ssrn.com mdpi.com frontiersin.org tandfonline.com usenix.org vldb.org ecva.net "
                            + "bmva.org jstor.org cell.com royalsocietypublishing.org iopscience.iop.org journals.aps.org "
                            + "mitpressjournals.org direct.mit.edu academic.oup.com roboticsproceedings.org ndss-symposium.org "
                            + "epubs.siam.org projecteuclid.org distill.pub transformer-circuits.pub ar5iv.org "
                            + "arxiv-vanity.com alphaxiv.org papers.ssrn.com osf.io psyarxiv.com techrxiv.org ceur-ws.org "
                            + "auai.org dagstuhl.de drops.dagstuhl.de scholarpedia.org europepmc.org hdl.handle.net core.ac.uk "
                            + "eurasip.org worldscientific.com ingentaconnect.com spiedigitallibrary.org osapublishing.org "
                            + "opg.optica.org jair.org")
                    .split(" "));
    /** Hosts of which only some addresses hold papers, and those with a year in their name; in lower case. */
    private static final Pattern PUBLISHER = Pattern.compile(
            "https?://(?:[\\w-]++\\.)*(?:researchgate\\.net/publication|bmvc2\\d+\\.org|huggingface\\.co/papers|paperswithcode\\.com/paper)(?:[/?:].*)?");

    private static final Pattern LABEL = Pattern.compile("[\\w-]+");
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
        return isDocument(lower)
                || isHosted(lower)
                || PUBLISHER.matcher(lower).matches()
                || Identifiers.inUrl(url).isPresent();
    }

    private static boolean isDocument(String lower) {
        return (lower.contains(".pdf") || lower.contains(".ps"))
                && DOCUMENT.matcher(lower).matches();
    }

    /** Whether the host is one of {@link #HOSTS}, or below one. */
    private static boolean isHosted(String lower) {
        int at = lower.startsWith("https://") ? 8 : 7;
        if (at == 7 && !lower.startsWith("http://")) {
            return false;
        }
        int end = at;
        while (end < lower.length() && "/?:".indexOf(lower.charAt(end)) < 0) {
            end++;
        }
        String host = lower.substring(at, end);
        while (!HOSTS.contains(host)) {
            int dot = host.indexOf('.');
            if (dot <= 0 || !LABEL.matcher(host.substring(0, dot)).matches()) {
                return false;
            }
            host = host.substring(dot + 1);
        }
        return true;
    }
}
