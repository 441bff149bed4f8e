package paperboy.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Conferences and journals by the names curators use. */
final class VenueNames {
    private static final Set<String> ACRONYMS = Set.copyOf(Arrays.asList((
            // learning, vision, language
            "nips neurips icml iclr colt uai aistats jmlr mlj acml ecml pkdd ecmlpkdd alt mlsys sysml tmlr automl "
                    + "cvpr iccv eccv bmvc wacv accv 3dv icip icpr cvprw iccvw eccvw wacvw icme icmr mmm mm acmmm tomm prcv gcpr scia caip fg iwcv icb "
                    + "cvm cvww crv dicta visapp icvgip gcpr ismar isvc "
                    + "pami tpami ijcv tip tmm tcsvt tnnls tnn tcyb cviu pr prl spl jmiv tci tvcg tog siggraph siggraphasia cgf eg egsr pg i3d sca "
                    + "acl emnlp naacl eacl coling conll tacl aacl ijcnlp lrec findings semeval cl ranlp wmt iwslt sigdial inlg blackboxnlp repl4nlp wsdm "
                    + "icassp interspeech asru slt taslp ismir ssw odyssey speechcom "
                    // artificial intelligence, data, web
                    + "aaai ijcai ecai aij jair iaai pricai aamas jaamas icaps kr ki flairs ictai gecco cec ppsn evoapps tevc foga "
                    + "kdd sigkdd icdm sdm pakdd cikm www thewebconf webconf sigir ecir ictir recsys sigmod vldb pvldb icde edbt tkde tkdd tois tist dmkd kais dasfaa "
                    + "icwsm hypertext umap iui chi uist cscw wi asonam tcss log "
                    // robotics, medical, signal, neural
                    + "icra iros rss corl ral ra-l tro ijrr humanoids case "
                    + "miccai ipmi isbi tmi media midl mia embc jbhi tbme brainles mlmi "
                    + "ijcnn icann esann iconip neco tsp jstsp tit isit trans "
                    // systems, security, theory, software
                    + "osdi sosp nsdi asplos isca micro hpca sc ppopp cgo pldi popl oopsla icse fse ase issta msr atc usenix fast eurosys sigcomm infocom mobicom mobisys sensys "
                    + "ccs ndss sp oakland s&p esorics raid acsac dsn asiaccs pets popets crypto eurocrypt satml aisec "
                    + "stoc focs soda icalp itcs neurocomputing fpga fpl fccm dac date iccad isscc jssc tcad aspdac islped "
                    + "itsc iv its tits tiv icves cdc acc l4dc ifac tac automatica hri ro-man "
                    // preprints, publishers, journals
                    + "arxiv corr biorxiv medrxiv techrxiv ieee acm nature science pnas cell plos springer elsevier ietf")
            .split(" ")));

    private static final Set<String> WORDS = Set.of(
            "journal",
            "transactions",
            "trans",
            "proceedings",
            "proc",
            "conference",
            "conf",
            "workshop",
            "workshops",
            "symposium",
            "letters",
            "magazine",
            "review",
            "access",
            "preprint",
            "letter",
            "findings",
            "foundations");

    private static final Set<String> TITLES = Set.of(
            "neural computation",
            "neural networks",
            "neural computing and applications",
            "pattern recognition",
            "pattern recognition letters",
            "machine learning",
            "artificial intelligence",
            "medical image analysis",
            "computational linguistics",
            "information fusion",
            "information sciences",
            "knowledge-based systems",
            "expert systems with applications",
            "computer vision and image understanding",
            "image and vision computing",
            "nature machine intelligence",
            "nature communications",
            "nature medicine",
            "nature methods",
            "scientific reports",
            "science robotics",
            "science advances",
            "computer graphics forum",
            "tech report",
            "technical report",
            "phd thesis",
            "master thesis",
            "thesis",
            "blog post",
            "acm computing surveys",
            "csur",
            "computing surveys",
            "distill",
            "big data",
            "remote sensing",
            "sensors",
            "entropy",
            "bioinformatics",
            "radiology",
            "neuroimage",
            "neuron",
            "the lancet",
            "jama",
            "frontiers",
            "open review",
            "openreview");

    private static final Pattern SPLIT = Pattern.compile("[\\s@/:,.()&+-]+");

    private VenueNames() {}

    /** Whether this is how people name a venue; case does not tell. */
    static boolean isKnown(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.length() > 120) {
            return false;
        }
        if (TITLES.contains(lower) || ACRONYMS.contains(lower)) {
            return true;
        }
        String[] words = SPLIT.split(lower, 16);
        for (String word : words) {
            if (WORDS.contains(word) && words.length > 1) {
                return true;
            }
        }
        // "ACM MM", "IEEE Access", "ICML Workshop", "CVPRW": an acronym leads or ends the name.
        return words.length <= 5
                && words.length > 0
                && (isAcronym(name, words[0], 0)
                        || isAcronym(name, words[words.length - 1], name.length() - words[words.length - 1].length()));
    }

    /** Acronyms that are also words ({@code case}, {@code date}) or short must be written in capitals. */
    private static boolean isAcronym(String name, String word, int at) {
        if (!ACRONYMS.contains(word)) {
            return false;
        }
        int start = Math.max(0, name.toLowerCase(Locale.ROOT).indexOf(word, Math.max(0, at - 2)));
        String written = name.substring(start, Math.min(name.length(), start + word.length()));
        return word.length() > 3 || written.equals(written.toUpperCase(Locale.ROOT));
    }
}
