package paperboy.storage;

import java.util.List;
import paperboy.catalog.PaperId;
import paperboy.digest.ChannelId;

/**
 * A message in a channel that was written before a source told something of one of its papers, so that its cards can be
 * completed by an edit.
 *
 * @param page the ledger's number of the message's page
 * @param messageId the target's number of the message
 * @param papers all papers of the message, by number
 */
public record LateDetails(long page, ChannelId channel, String messageId, List<PaperId> papers) {
    public LateDetails {
        papers = List.copyOf(papers);
    }
}
