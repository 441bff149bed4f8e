package paperboy.delivery;

import java.util.List;
import paperboy.catalog.PaperId;

/**
 * One message of a digest, rendered: what is stored before the post is what is posted, and posted again.
 *
 * @param part the page's number in its digest, from 0
 * @param marker stands in the message and finds it again in the channel's history
 * @param body the message in the target's own form; for Discord the JSON of a create-message request without its nonce
 * @param plainBody the same papers as bare text, for a target that refuses {@code body}
 * @param papers the papers on the page, in reading order
 */
public record DigestPage(int part, Marker marker, String body, String plainBody, List<PaperId> papers) {
    public DigestPage {
        papers = List.copyOf(papers);
    }
}
