package paperboy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/1706.03762",
                "http://arxiv.org/abs/1706.03762v5",
                "https://www.arxiv.org/pdf/1706.03762.pdf",
                "https://arxiv.org/pdf/1706.03762v2.pdf?download=1",
                "https://arxiv.org/html/1706.03762v7#S3",
                "http://cn.arxiv.org/abs/1706.03762",
                "https://export.arxiv.org/abs/1706.03762/",
                "HTTPS://ARXIV.ORG/ABS/1706.03762V1",
                "https://xxx.lanl.gov/abs/1706.03762",
                "https://ar5iv.labs.arxiv.org/html/1706.03762",
                "https://ar5iv.org/abs/1706.03762",
                "https://www.alphaxiv.org/abs/1706.03762",
                "https://www.arxiv-vanity.com/papers/1706.03762/",
                "https://papers.cool/arxiv/1706.03762",
                "https://scirate.com/arxiv/1706.03762",
                "https://arxiv.org:443/abs/1706.03762",
                "https://doi.org/10.48550/arXiv.1706.03762",
                "https://huggingface.co/papers/1706.03762",
                " https://arxiv.org/abs/1706.03762 "
            })
    void everyAddressOfAPaperOnArxivGivesItsId(String url) {
        assertThat(Identifiers.inUrl(url)).contains(new ArxivId("1706.03762"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/cond-mat/9901212, cond-mat/9901212",
        "https://arxiv.org/pdf/cs/0111054v2.pdf, cs/0111054",
        "http://arxiv.org/abs/math.GT/0309136, math/0309136",
        "https://arxiv.org/ps/hep-th/9711200, hep-th/9711200"
    })
    void oldIdsLoseVersionAndSubjectClass(String url, String id) {
        assertThat(ArxivId.inUrl(url)).contains(new ArxivId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/list/cs.LG/recent",
                "https://arxiv.org/abs/1713.00001",
                "https://arxiv.org/abs/",
                "https://notarxiv.org/abs/1706.03762",
                "https://example.org/?u=https://arxiv.org/abs/1706.03762",
                "https://arxiv.org.example.org/abs/1706.03762",
                "ftp://arxiv.org/abs/1706.03762",
                "arxiv.org/abs/1706.03762",
                "https://arxiv.org/abs/?id=1706.03762",
                "https://arxiv.org/a/smith_2000123"
            })
    void otherAddressesAreNoPaperOnArxiv(String url) {
        assertThat(ArxivId.inUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1706.03762, 1706.03762",
        "arXiv:1706.03762v3, 1706.03762",
        "ARXIV: 1706.03762, 1706.03762",
        "math.GT/0309136, math/0309136",
        "cs/0111054v1, cs/0111054"
    })
    void anArxivIdIsReadAsPeopleWriteIt(String written, String id) {
        assertThat(ArxivId.parse(written)).contains(new ArxivId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1706.037", "1706.037621", "1700.03762", "17060.3762", "", "cs/01110540", "v1"})
    void whatIsNoArxivIdIsNotRead(String written) {
        assertThat(ArxivId.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1706.03762, 2017", "0704.0001, 2007", "cond-mat/9901212, 1999", "cs/0111054, 2001"})
    void anArxivIdTellsItsYear(String id, int year) {
        assertThat(new ArxivId(id).year()).isEqualTo(OptionalInt.of(year));
    }

    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.1145/3292500.3330701, 10.1145/3292500.3330701",
        "http://dx.doi.org/10.1109/TPAMI.2016.2577031, 10.1109/tpami.2016.2577031",
        "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701, 10.1145/3292500.3330701",
        "https://link.springer.com/article/10.1007/s11263-015-0816-y#Sec2, 10.1007/s11263-015-0816-y",
        "https://link.springer.com/chapter/10.1007%2F978-3-319-24574-4_28, 10.1007/978-3-319-24574-4_28",
        "https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf, 10.1007/s11263-015-0816-y",
        "https://www.pnas.org/doi/full/10.1073/pnas.1611835114, 10.1073/pnas.1611835114",
        "https://www.biorxiv.org/content/10.1101/622803v4.full.pdf, 10.1101/622803",
        "https://www.nature.com/articles/nature14539, 10.1038/nature14539",
        "https://www.nature.com/articles/s41586-021-03819-2.pdf, 10.1038/s41586-021-03819-2"
    })
    void theDoiIsFoundInAddressesOfPublishers(String url, String doi) {
        assertThat(Identifiers.inUrl(url)).contains(new Doi(doi));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/v10.2/notes",
                "https://doi.org/",
                "https://example.org/10.12/x",
                "file:///10.1145/3292500"
            })
    void numbersInOtherAddressesAreNoDoi(String url) {
        assertThat(Doi.inUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://openreview.net/forum?id=H1gsz30cKX",
                "http://openreview.net/pdf?id=H1gsz30cKX",
                "https://openreview.net/forum?noteId=abc&id=H1gsz30cKX#x",
                "https://openreview.net/references/pdf?id=H1gsz30cKX"
            })
    void everyAddressOfAForumGivesItsOpenReviewId(String url) {
        assertThat(Identifiers.inUrl(url)).contains(new OpenReviewId("H1gsz30cKX"));
    }

    @Test
    void theCaseOfAnOpenReviewIdTells() {
        assertThat(OpenReviewId.parse("https://openreview.net/forum?id=h1gsz30ckx"))
                .isNotEqualTo(OpenReviewId.parse("https://openreview.net/forum?id=H1gsz30cKX"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://aclanthology.org/P19-1001/, P19-1001",
        "https://www.aclweb.org/anthology/P19-1001.pdf, P19-1001",
        "http://aclweb.org/anthology/P/P19/P19-1001.pdf, P19-1001",
        "https://aclanthology.info/papers/P19-1001/p19-1001, P19-1001",
        "https://aclanthology.org/2020.acl-main.1v2.pdf, 2020.acl-main.1"
    })
    void everyAddressInTheAnthologyGivesItsId(String url, String id) {
        assertThat(Identifiers.inUrl(url)).contains(new AnthologyId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://openaccess.thecvf.com/content_CVPR_2019/html/Roe_Kites_CVPR_2019_paper.html",
                "http://openaccess.thecvf.com/content_CVPR_2019/papers/Roe_Kites_CVPR_2019_paper.pdf",
                "https://openaccess.thecvf.com/content_cvpr_2019/papers/Roe_Kites_CVPR_2019_paper.pdf"
            })
    void pageAndPdfOfTheVisionFoundationAreOnePaper(String url) {
        assertThat(Identifiers.inUrl(url).map(Identifier::key)).contains("cvf:Roe_Kites_CVPR_2019_paper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://proceedings.mlr.press/v97/tan19a.html",
                "http://proceedings.mlr.press/v97/tan19a/tan19a.pdf",
                "https://proceedings.mlr.press/v97/tan19a/tan19a-supp.pdf"
            })
    void pageAndPdfInTheProceedingsOfMachineLearningAreOnePaper(String url) {
        assertThat(Identifiers.inUrl(url)).contains(new PmlrId(97, "tan19a"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://papers.nips.cc/paper/5423-generative-adversarial-nets.pdf, 5423",
        "http://papers.nips.cc/paper/5423-generative-adversarial-nets, 5423",
        "https://proceedings.neurips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html,"
                + " 2020/1457c0d6bfcb4967418bfb8ac142f64a",
        "https://papers.nips.cc/paper_files/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf,"
                + " 2020/1457c0d6bfcb4967418bfb8ac142f64a"
    })
    void everyAddressInTheProceedingsOfNeuripsGivesItsPaper(String url, String id) {
        assertThat(Identifiers.inUrl(url)).contains(new NeuripsId(id));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.semanticscholar.org/paper/Kites-Roe/0123456789ABCDEF0123456789abcdef01234567,"
                + " 0123456789abcdef0123456789abcdef01234567",
        "https://pdfs.semanticscholar.org/0123/456789abcdef0123456789abcdef01234567.pdf,"
                + " 0123456789abcdef0123456789abcdef01234567",
        "https://api.semanticscholar.org/CorpusID:13756489, CorpusID:13756489"
    })
    void everyAddressOnSemanticScholarGivesItsPaper(String url, String id) {
        assertThat(Identifiers.inUrl(url)).contains(new SemanticScholarId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/1706.03762",
                "https://arxiv.org/abs/cs/0111054",
                "https://doi.org/10.1145/3292500.3330701",
                "https://openreview.net/forum?id=H1gsz30cKX",
                "https://aclanthology.org/2020.acl-main.1",
                "https://openaccess.thecvf.com/content_CVPR_2019/html/Roe_Kites_CVPR_2019_paper.html",
                "https://openaccess.thecvf.com/content/CVPR2023/html/Roe_Kites_CVPR_2023_paper.html",
                "https://proceedings.mlr.press/v97/tan19a.html",
                "https://papers.nips.cc/paper/5423-generative-adversarial-nets",
                "https://proceedings.neurips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html",
                "https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567",
                "https://api.semanticscholar.org/CorpusID:13756489"
            })
    void theCanonicalAddressOfAnIdLeadsBackToIt(String url) {
        Identifier id = Identifiers.inUrl(url).orElseThrow();

        assertThat(Identifiers.inUrl(id.url())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://github.com/kites/net-2019", "https://example.org/paper.pdf", "#anchor", "", "不是地址"})
    void otherAddressesCarryNoIdentifier(String url) {
        assertThat(Identifiers.inUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://cn.arxiv.org/abs/1906.03516v1, https://arxiv.org/abs/1906.03516",
        "http://cn.arxiv.org/pdf/1906.03516, https://arxiv.org/abs/1906.03516",
        "http://xxx.lanl.gov/abs/cs/0111054, https://arxiv.org/abs/cs/0111054",
        "http://aclanthology.info/papers/P19-1001/p19-1001, https://aclanthology.org/P19-1001"
    })
    void aDeadMirrorIsHealedToTheLivingPage(String listed, String healed) {
        assertThat(WebAddress.healed(listed)).contains(healed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/1906.03516v1",
                "http://cn.arxiv.org/list/cs.LG/recent",
                "https://example.org/cn.arxiv.org/abs/1906.03516"
            })
    void aLivingAddressStaysAsListed(String listed) {
        assertThat(WebAddress.healed(listed)).contains(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#anchor", "/ai/list.html", "pdfs/roe.pdf", "https://", "javascript:alert(1)", "http:///x"})
    void whatABrowserCannotOpenIsNoAddress(String listed) {
        assertThat(WebAddress.healed(listed)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.Example.org/a/, https://example.org/a",
        "https://example.org/a#b, https://example.org/a",
        "http://cn.arxiv.org/abs/1906.03516, https://arxiv.org/pdf/1906.03516v3.pdf"
    })
    void spellingsOfOneAddressAreOnePage(String one, String other) {
        assertThat(WebAddress.canonical(one)).isEqualTo(WebAddress.canonical(other));
    }

    @Test
    void queriesPartPages() {
        assertThat(WebAddress.canonical("https://example.org/a?id=1"))
                .isNotEqualTo(WebAddress.canonical("https://example.org/a?id=2"));
    }

    @Test
    void whatIsNoIdIsNeverHeld() {
        assertThatThrownBy(() -> new ArxivId("1713.00001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doi("11.1/x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenReviewId("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnthologyId("p19-1001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NeuripsId("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SemanticScholarId("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
